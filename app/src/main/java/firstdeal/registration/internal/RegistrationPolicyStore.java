package firstdeal.registration.internal;

import firstdeal.registration.Policy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table registration_policy: one row once somebody changed what came with the product. */
@Repository
class RegistrationPolicyStore {

    private final JdbcClient jdbc;

    RegistrationPolicyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Policy get() {
        return jdbc.sql("select body from registration_policy")
                .query((row, _) -> RegistrationRowStore.JSON.readValue(row.getString("body"), Policy.class))
                .optional()
                .orElse(Policy.SHIPPED);
    }

    void put(Policy policy) {
        jdbc.sql("""
                insert into registration_policy (body) values (:body::jsonb)
                on conflict (one) do update set body = excluded.body, version = registration_policy.version + 1
                """)
                .param("body", RegistrationRowStore.JSON.writeValueAsString(policy))
                .update();
    }
}
