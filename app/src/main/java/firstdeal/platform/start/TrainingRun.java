package firstdeal.platform.start;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A start for the sake of starting: a few pages are asked for, then it is over. */
@Component
@ConditionalOnProperty("firstdeal.training.run")
class TrainingRun {

    private static final List<String> PATHS = List.of("/health", "/", "/sign-in", "/api/v1/openapi.json", "/nowhere");

    private final WebServerApplicationContext context;

    TrainingRun(WebServerApplicationContext context) {
        this.context = context;
    }

    @EventListener(ApplicationReadyEvent.class)
    void onReady() {
        Thread.ofPlatform().start(() -> {
            var server = context.getWebServer();
            PATHS.forEach(path -> visit("http://127.0.0.1:" + (server == null ? 0 : server.getPort()) + path));
            System.exit(SpringApplication.exit(context));
        });
    }

    private static void visit(String address) {
        try {
            var connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
            connection.setRequestProperty("Accept", "text/html");
            connection.getResponseCode();
            connection.disconnect();
        } catch (IOException e) {
            System.err.println(address + ": " + e.getMessage());
        }
    }
}
