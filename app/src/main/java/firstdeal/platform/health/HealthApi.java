package firstdeal.platform.health;

import firstdeal.platform.actor.Open;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether this server serves, for whoever watches over it. */
@RestController
class HealthApi {

    private static final int SECONDS = 5;

    private final DataSource database;
    private volatile boolean ready;

    HealthApi(DataSource database) {
        this.database = database;
    }

    /** Before anybody is told that the server is ready. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void onReady() {
        ready = true;
    }

    @Open
    @GetMapping("/health")
    ResponseEntity<Map<String, String>> health() {
        if (!ready) {
            return notYet("starting");
        }
        return reachesDatabase() ? ResponseEntity.ok(Map.of("status", "up")) : notYet("down");
    }

    private static ResponseEntity<Map<String, String>> notYet(String status) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body(Map.of("status", status));
    }

    private boolean reachesDatabase() {
        try (var connection = database.getConnection()) {
            return connection.isValid(SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }
}
