package firstdeal.gate.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What one reader saw of a gate: at the last look, and at the end of the visit before. Looks that lie close together are one
 * visit, so what is new stays in sight while somebody reads, reloads and comes back from a link.
 *
 * @param before the last look of the visit before this one
 */
record Looks(Look last, Optional<Look> before) {

    private static final Duration VISIT = Duration.ofMinutes(30);

    /** @param seen by criterion, whether it was met */
    record Look(Instant at, Map<String, Boolean> seen) {}

    static Looks first(Instant now, Map<String, Boolean> seen) {
        return new Looks(new Look(now, seen), Optional.empty());
    }

    Looks again(Instant now, Map<String, Boolean> seen) {
        boolean another = last.at().plus(VISIT).isBefore(now);
        return new Looks(new Look(now, seen), another ? Optional.of(last) : before);
    }
}
