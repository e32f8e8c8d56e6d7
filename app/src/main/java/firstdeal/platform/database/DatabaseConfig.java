package firstdeal.platform.database;

import firstdeal.platform.ServerSettings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pool and the migrations depend on these beans, so the server is up before them and goes down after them. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfig {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "firstdeal.database.url", matchIfMissing = true, havingValue = "embedded")
    static class Embedded {

        @Bean
        EmbeddedDatabase embeddedDatabase(ServerSettings settings) {
            return EmbeddedDatabase.start(
                    settings.dataDir(),
                    "process %d, port %d".formatted(ProcessHandle.current().pid(), settings.port()));
        }

        @Bean
        Database database(EmbeddedDatabase embedded) {
            return embedded.database();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "firstdeal.database.url")
    static class External {

        @Bean
        Database database(ServerSettings settings) {
            return ExternalDatabase.reach(settings);
        }
    }

    @Bean
    JdbcConnectionDetails servedDatabase(Database database) {
        return database.served();
    }

    @Bean
    FlywayConnectionDetails migratedDatabase(Database database) {
        return database.migrated();
    }
}
