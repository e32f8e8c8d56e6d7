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

/** A start for the sake of starting: a few pages are asked for, what other features rehearse is played, then it is over. */
@Component
@ConditionalOnProperty("firstdeal.training.run")
class TrainingRun {

    private static final List<String> PATHS = List.of("/health", "/", "/sign-in", "/api/v1/openapi.json", "/nowhere");

    private final WebServerApplicationContext context;
    private final List<Rehearsal> rehearsals;

    TrainingRun(WebServerApplicationContext context, List<Rehearsal> rehearsals) {
        this.context = context;
        this.rehearsals = rehearsals;
    }

    @EventListener(ApplicationReadyEvent.class)
    void onReady() {
        Thread.ofPlatform().start(() -> {
            var server = address();
            PATHS.forEach(path -> visit(server.resolve(path)));
            rehearsals.forEach(it -> play(it, server));
            System.exit(SpringApplication.exit(context));
        });
    }

    private URI address() {
        var server = context.getWebServer();
        return URI.create("http://127.0.0.1:" + (server == null ? 0 : server.getPort()));
    }

    /** What was learned until a rehearsal broke off is worth keeping too. */
    private static void play(Rehearsal rehearsal, URI server) {
        try {
            rehearsal.play(server);
        } catch (RuntimeException e) {
            System.err.println("The rehearsal broke off: " + e);
        }
    }

    private static void visit(URI address) {
        try {
            var connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setRequestProperty("Accept", "text/html");
            connection.getResponseCode();
            connection.disconnect();
        } catch (IOException e) {
            System.err.println(address + ": " + e.getMessage());
        }
    }
}
