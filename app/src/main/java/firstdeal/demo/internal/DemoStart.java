package firstdeal.demo.internal;

import firstdeal.platform.ServerSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The first start of an installation with the database that it brings makes the demo: its people before anybody can ask,
 * the partners behind the running server.
 */
@Component
class DemoStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);

    private final DemoService demo;
    private final KeyFiles keys;
    private final ServerSettings settings;
    private volatile boolean wanted;

    DemoStart(DemoService demo, KeyFiles keys, ServerSettings settings) {
        this.demo = demo;
        this.keys = keys;
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        wanted = !settings.empty() && settings.externalDatabase().isEmpty() && demo.isWanted();
        if (wanted) {
            demo.open();
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void onReady() {
        if (wanted) {
            Thread.ofPlatform().name("demo").daemon().start(this::play);
        }
    }

    private void play() {
        try {
            long begun = System.nanoTime();
            boolean whole = demo.play();
            keys.write();
            if (whole) {
                demo.complete();
            }
            LOG.info("The demo's partners are there, after {} s", (System.nanoTime() - begun) / 1_000_000_000);
        } catch (RuntimeException e) {
            LOG.error("The demo was not finished; the next start goes on with it", e);
        }
    }
}
