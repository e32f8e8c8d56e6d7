package firstdeal;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import firstdeal.platform.database.TestServer;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/** Before each committing class the database is made anew, once the events of the class before it are worked off. */
class FreshDatabase extends AbstractTestExecutionListener {

    @Override
    public int getOrder() {
        return 1000;
    }

    @Override
    public void beforeTestClass(TestContext context) throws SQLException {
        if (!context.hasApplicationContext()) {
            return;
        }
        var application = context.getApplicationContext();
        var pool = application.getBean(DataSource.class).unwrap(HikariDataSource.class);
        awaitListeners(application.getBean(JdbcClient.class));
        pool.getHikariPoolMXBean().softEvictConnections();
        TestServer.fresh(TestSetting.Committed.DATABASE);
        pool.getHikariPoolMXBean().softEvictConnections();
    }

    private static void awaitListeners(JdbcClient database) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(database.sql(
                                        "select count(*) from event_publication where status in ('PUBLISHED', 'PROCESSING')")
                                .query(Long.class)
                                .single())
                        .isZero());
    }
}
