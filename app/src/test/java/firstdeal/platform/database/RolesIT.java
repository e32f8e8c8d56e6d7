package firstdeal.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firstdeal.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class RolesIT {

    @Autowired
    JdbcClient database;

    @Test
    void theServingRoleHasNoPowerOverTheSchemaOrTheRowPolicies() {
        var power = database.sql(
                        "select rolsuper or rolbypassrls or rolcreatedb or rolcreaterole from pg_roles where rolname = current_user")
                .query(Boolean.class)
                .single();

        assertThat(power).isFalse();
        assertThatThrownBy(() -> database.sql("create table intruder (id int)").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void theServerIsTheOneOfTheBuildAndChecksItsPages() {
        assertThat(show("server_version")).isEqualTo(Binaries.VERSION);
        assertThat(show("data_checksums")).isEqualTo("on");
        assertThat(show("password_encryption")).isEqualTo("scram-sha-256");
    }

    @Test
    void lettersAreLettersInEveryLocale() {
        assertThat(database.sql("select lower('ÜÉŁ')").query(String.class).single())
                .isEqualTo("üéł");
    }

    private String show(String setting) {
        return database.sql("select current_setting(:name)")
                .param("name", setting)
                .query(String.class)
                .single();
    }
}
