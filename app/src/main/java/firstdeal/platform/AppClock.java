package firstdeal.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/**
 * The one clock of the system. It runs at the speed of the machine's clock, shifted when the system was started at another
 * time ({@code --now}), and ticks microseconds, as the database does: what was saved reads back the same. The demo acts at other times to give its data a history.
 */
public final class AppClock extends Clock {

    private static final ScopedValue<Duration> ELSEWHEN = ScopedValue.newInstance();

    private final Clock machine;
    private volatile Duration shift;

    public AppClock(Clock machine, Duration shift) {
        this.machine = machine;
        this.shift = shift;
    }

    /** From now on the clock goes on from {@code instant}. */
    public void moveTo(Instant instant) {
        shift = Duration.between(machine.instant(), instant);
    }

    /** Does something as if it were {@code instant}, on this thread alone: for everybody else time goes on. */
    public <T> T at(Instant instant, Supplier<T> work) {
        return ScopedValue.where(ELSEWHEN, Duration.between(machine.instant(), instant))
                .call(work::get);
    }

    /** Back to the machine's own time, or to the {@code shift} given. */
    public void shiftBy(Duration by) {
        shift = by;
    }

    public Duration shift() {
        return shift;
    }

    /** True when people see another day than the one outside. */
    public boolean isShifted() {
        return shift.abs().compareTo(Duration.ofSeconds(1)) > 0;
    }

    @Override
    public Instant instant() {
        return machine.instant()
                .plus(ELSEWHEN.isBound() ? ELSEWHEN.get() : shift)
                .truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? this : new Zoned(this, zone);
    }

    private static final class Zoned extends Clock {

        private final AppClock clock;
        private final ZoneId zone;

        Zoned(AppClock clock, ZoneId zone) {
            this.clock = clock;
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Zoned(clock, other);
        }

        @Override
        public Instant instant() {
            return clock.instant();
        }
    }
}
