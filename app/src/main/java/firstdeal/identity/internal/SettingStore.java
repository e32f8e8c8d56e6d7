package firstdeal.identity.internal;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SettingStore {

    private final JdbcClient jdbc;

    SettingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> get(String key) {
        return jdbc.sql("select value from setting where key = :key")
                .param("key", key)
                .query(String.class)
                .optional();
    }

    void put(String key, String value) {
        jdbc.sql("""
                insert into setting (key, value) values (:key, :value)
                on conflict (key) do update set value = excluded.value
                """).param("key", key).param("value", value).update();
    }

    /** @return false if it was not there with this value */
    boolean take(String key, String value) {
        return jdbc.sql("delete from setting where key = :key and value = :value")
                        .param("key", key)
                        .param("value", value)
                        .update()
                == 1;
    }
}
