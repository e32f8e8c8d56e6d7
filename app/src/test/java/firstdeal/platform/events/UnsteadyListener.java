package firstdeal.platform.events;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Fails as often as the test says, then takes the event. */
@Component
class UnsteadyListener {

    record Asked(UUID id) {}

    private final AtomicInteger refusals = new AtomicInteger();
    private final AtomicInteger taken = new AtomicInteger();

    void refuse(int times) {
        refusals.set(times);
        taken.set(0);
    }

    int taken() {
        return taken.get();
    }

    @ApplicationModuleListener
    void on(Asked event) {
        if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException("not now");
        }
        taken.incrementAndGet();
    }
}
