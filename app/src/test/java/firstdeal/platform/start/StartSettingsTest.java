package firstdeal.platform.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firstdeal.platform.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartSettingsTest {

    @TempDir
    Path dir;

    @Test
    void withoutASettingTheServerListensOnThisMachineOnly() {
        assertThat(properties())
                .containsEntry("server.port", "8080")
                .containsEntry("server.address", "127.0.0.1")
                .containsEntry("firstdeal.base-url", "http://localhost:8080")
                .doesNotContainKey("firstdeal.database.url");
    }

    @Test
    void theCommandLineComesBeforeTheEnvironmentAndTheEnvironmentBeforeTheFile() throws IOException {
        var file = Files.writeString(
                dir.resolve("firstdeal.properties"), "port=1001\nbase-url=https://a.example\ndata-dir=/x\n");

        var properties = StartSettings.properties(
                List.of("--port", "1003"),
                Map.of(
                        "FIRSTDEAL_PORT",
                        "1002",
                        "FIRSTDEAL_BASE_URL",
                        "https://b.example/",
                        "FIRSTDEAL_CONFIG",
                        file.toString()));

        assertThat(properties)
                .containsEntry("server.port", "1003")
                .containsEntry("firstdeal.base-url", "https://b.example")
                .containsEntry(
                        "firstdeal.data-dir", Path.of("/x").toAbsolutePath().toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FIRSTDEAL_PORT         | 99999            | FIRSTDEAL_PORT is "99999"; it should be a whole number from 1 to 65535.
            FIRSTDEAL_PORT         | eighty           | FIRSTDEAL_PORT is "eighty"; it should be a whole number from 1 to 65535.
            FIRSTDEAL_BASE_URL     | deals.example    | FIRSTDEAL_BASE_URL is "deals.example"; it should be where people reach the server, such as https://deals.example.com.
            FIRSTDEAL_BASE_URL     | https://x.y/path | FIRSTDEAL_BASE_URL is "https://x.y/path"; it should be where people reach the server, such as https://deals.example.com.
            FIRSTDEAL_DATABASE_URL | mysql://db/x     | FIRSTDEAL_DATABASE_URL is "mysql://db/x"; it should be the address of a PostgreSQL database, such as jdbc:postgresql://db.example.com:5432/firstdeal.
            FIRSTDEAL_DATABASE_URL | jdbc:postgresql: | FIRSTDEAL_DATABASE_URL is "jdbc:postgresql:"; it should be the address of a PostgreSQL database, such as jdbc:postgresql://db.example.com:5432/firstdeal.
            FIRSTDEAL_SMTP_FROM    | nobody           | FIRSTDEAL_SMTP_FROM is "nobody"; it should be the mail address of the sender, such as firstdeal@example.com.
            FIRSTDEAL_NOW          | yesterday        | FIRSTDEAL_NOW is "yesterday"; it should be an instant such as 2026-03-02T08:00:00Z.
            FIRSTDEAL_DATBASE_URL  | x                | There is no setting FIRSTDEAL_DATBASE_URL. Did you mean FIRSTDEAL_DATABASE_URL?
            FIRSTDEAL_DATABASE_USER| x                | FIRSTDEAL_DATABASE_USER is set, but FIRSTDEAL_DATABASE_URL is not; both name one database.
            FIRSTDEAL_DATABASE_PASSWORD| x            | FIRSTDEAL_DATABASE_PASSWORD is set, but FIRSTDEAL_DATABASE_URL is not; both name one database.
            FIRSTDEAL_DATABASE_OWNER_PASSWORD| x      | FIRSTDEAL_DATABASE_OWNER_PASSWORD is set, but FIRSTDEAL_DATABASE_URL is not; both name one database.
            FIRSTDEAL_BIND_ADDRESS | 203.0.113.7      | FIRSTDEAL_BIND_ADDRESS is "203.0.113.7"; it should be an address of this machine, such as 127.0.0.1 or 0.0.0.0.
            FIRSTDEAL_BIND_ADDRESS | no such host     | FIRSTDEAL_BIND_ADDRESS is "no such host"; it should be an address of this machine, such as 127.0.0.1 or 0.0.0.0.
            FIRSTDEAL_EMPTY        | perhaps          | FIRSTDEAL_EMPTY is "perhaps"; it should be true or false.
            FIRSTDEAL_SMTP_PORT    | 0                | FIRSTDEAL_SMTP_PORT is "0"; it should be a whole number from 1 to 65535.
            FIRSTDEAL_SMTP_PORT    | 25               | FIRSTDEAL_SMTP_PORT is set, but FIRSTDEAL_SMTP_HOST is not; both describe one mail server.
            FIRSTDEAL_SMTP_USER    | x                | FIRSTDEAL_SMTP_USER is set, but FIRSTDEAL_SMTP_HOST is not; both describe one mail server.
            FIRSTDEAL_SMTP_PASSWORD| x                | FIRSTDEAL_SMTP_PASSWORD is set, but FIRSTDEAL_SMTP_HOST is not; both describe one mail server.
            FIRSTDEAL_SMTP_HOST    | mail.example     | FIRSTDEAL_SMTP_FROM is missing; it should be the mail address from which mail.example sends.
            FIRSTDEAL_CONFIG       | /no/such/file    | FIRSTDEAL_CONFIG is "/no/such/file"; it should be a properties file that can be read.
            """)
    void aBadSettingIsNamedWithWhatItShouldBe(String name, String value, String sentence) {
        assertThatThrownBy(() -> StartSettings.properties(List.of(), Map.of(name, value)))
                .isInstanceOf(CannotStart.class)
                .hasMessage(sentence);
    }

    @Test
    void aPasswordWithoutItsUserIsNamed() {
        assertThatThrownBy(() -> StartSettings.properties(
                        List.of(),
                        Map.of(
                                "FIRSTDEAL_DATABASE_URL",
                                "postgres://ann@db.example.com/deals",
                                "FIRSTDEAL_DATABASE_OWNER_PASSWORD",
                                "x")))
                .hasMessage("FIRSTDEAL_DATABASE_OWNER_PASSWORD is set, but FIRSTDEAL_DATABASE_OWNER_USER is not;"
                        + " nobody would use the password.");
        assertThatThrownBy(() -> StartSettings.properties(
                        List.of(),
                        Map.of(
                                "FIRSTDEAL_SMTP_HOST",
                                "smtp.example.com",
                                "FIRSTDEAL_SMTP_FROM",
                                "a@example.com",
                                "FIRSTDEAL_SMTP_PASSWORD",
                                "x")))
                .hasMessageContaining("FIRSTDEAL_SMTP_USER is not");
    }

    @Test
    void aBadLineOfAFileIsNamedWithItsFile() throws IOException {
        var file = Files.writeString(dir.resolve("f.properties"), "prot=8080\n");

        assertThatThrownBy(() -> properties("--config", file.toString()))
                .hasMessage("There is no setting prot. Did you mean port? It stands in " + file + ".");
    }

    @Test
    void anOptionThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> properties("--prot", "8080")).hasMessageContaining("Did you mean --port?");
        assertThatThrownBy(() -> properties("--port")).hasMessage("The option --port needs a value.");
    }

    @Test
    void othersReachTheServerOnlyWhenMailsCanBeSent() {
        assertThatThrownBy(() -> properties("--bind", "0.0.0.0"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("--bind is \"0.0.0.0\", which other machines reach, and no mail server is set")
                .hasMessageContaining("FIRSTDEAL_SMTP_HOST");

        var withMail = StartSettings.properties(
                List.of("--bind", "0.0.0.0"),
                Map.of("FIRSTDEAL_SMTP_HOST", "smtp.example.com", "FIRSTDEAL_SMTP_FROM", "firstdeal@example.com"));
        assertThat(withMail)
                .containsEntry("server.address", "0.0.0.0")
                .containsEntry("spring.mail.host", "smtp.example.com");
    }

    @Test
    void userAndPasswordMayStandInTheAddressOfTheDatabase() {
        var properties = StartSettings.properties(
                List.of(),
                Map.of("FIRSTDEAL_DATABASE_URL", "postgres://ann:s%20ecret@db.example.com:5433/deals?sslmode=require"));

        assertThat(properties)
                .containsEntry("firstdeal.database.url", "jdbc:postgresql://db.example.com:5433/deals?sslmode=require")
                .containsEntry("firstdeal.database.user", "ann")
                .containsEntry("firstdeal.database.password", "s ecret");
    }

    private static Map<String, Object> properties(String... arguments) {
        return StartSettings.properties(List.of(arguments), Map.of());
    }
}
