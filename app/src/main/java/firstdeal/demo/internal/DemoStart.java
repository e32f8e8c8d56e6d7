package firstdeal.demo.internal;

import firstdeal.letter.Turn;
import firstdeal.platform.ServerSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * The first start of an installation with the database that it brings makes the demo, before the server says that it is
 * ready: whoever waits for that finds everything there.
 */
@Component
class DemoStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);

    private final DemoService demo;
    private final KeyFiles keys;
    private final ServerSettings settings;
    private final Turn letters;

    DemoStart(DemoService demo, KeyFiles keys, ServerSettings settings, Turn letters) {
        this.demo = demo;
        this.keys = keys;
        this.settings = settings;
        this.letters = letters;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!settings.empty() && settings.externalDatabase().isEmpty() && demo.isWanted()) {
            demo.open();
            keys.write();
            System.out.println("  Making the demo's two dozen partners; this happens once.");
            play();
        }
    }

    private void play() {
        try {
            if (demo.play()) {
                demo.complete();
                letters.take();
            }
        } catch (RuntimeException e) {
            LOG.error("The demo was not finished; the next start goes on with it", e);
        }
    }
}
