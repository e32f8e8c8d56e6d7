package firstdeal.platform.health;

import firstdeal.platform.actor.Open;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether this server serves, for whoever watches over it. */
@RestController
class HealthApi {

    private static final int SECONDS = 5;

    private final DataSource database;

    HealthApi(DataSource database) {
        this.database = database;
    }

    @Open
    @GetMapping("/health")
    ResponseEntity<Map<String, String>> health() {
        return reachesDatabase()
                ? ResponseEntity.ok(Map.of("status", "up"))
                : ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body(Map.of("status", "down"));
    }

    private boolean reachesDatabase() {
        try (var connection = database.getConnection()) {
            return connection.isValid(SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }
}
