package firstdeal.demo.internal;

import firstdeal.demo.Cast;
import firstdeal.platform.start.Rehearsal;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** In training, the demo is made and a busy day is lived through: runs are started, read and worked, over HTTP as people do. */
@Component
@ConditionalOnProperty("firstdeal.training.run")
class DemoRehearsal implements Rehearsal {

    private static final int RUNS = 150;

    private static final int DAYS = 20;

    private final DemoService demo;
    private final Clock clock;

    DemoRehearsal(DemoService demo, Clock clock) {
        this.demo = demo;
        this.clock = clock;
    }

    @Override
    public void play(URI server) {
        var today = LocalDate.now(clock.withZone(ZoneId.of(Cast.ZONE)));
        demo.open();
        demo.play();
        try (var day = new BusyDay(server, demo.key(Cast.OWNER))) {
            day.signIn();
            for (int run = 0; run < RUNS; run++) {
                day.startAndWork(run, today.minusDays(run % DAYS));
            }
        }
    }
}
