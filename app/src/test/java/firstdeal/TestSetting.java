package firstdeal;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import firstdeal.platform.database.TestServer;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** How the application is set up under test: one server for the run, a database for each way of testing, no jobs by themselves. */
abstract class TestSetting implements ApplicationContextInitializer<GenericApplicationContext> {

    static final class RolledBack extends TestSetting {
        @Override
        String database() {
            return "firstdeal_it";
        }
    }

    static final class Committed extends TestSetting {

        static final String DATABASE = "firstdeal_committing";

        @Override
        String database() {
            return DATABASE;
        }
    }

    abstract String database();

    @Override
    public void initialize(GenericApplicationContext context) {
        var database = TestServer.fresh(database());
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of(
                                "firstdeal.database.url", database.url(),
                                "firstdeal.database.user", database.app().user(),
                                "firstdeal.database.password", database.app().password(),
                                "firstdeal.database.owner-user",
                                        database.owner().user(),
                                "firstdeal.database.owner-password",
                                        database.owner().password(),
                                "firstdeal.data-dir",
                                        TestServer.home().resolve("files").toString(),
                                "firstdeal.empty", "true")));
        context.registerBean(DbSchedulerStarter.class, () -> () -> {});
        context.registerBean(Statements.class);
    }
}
