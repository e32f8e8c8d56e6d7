package firstdeal.letter;

import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/**
 * A message of a program in one run, prepared or sent.
 *
 * @param of what it is about: a gate, a meeting, a week; empty for a message that comes once
 * @param done empty while it waits for somebody to send it
 */
public record Letter(
        UUID id,
        OnboardingId onboarding,
        PartnerId partner,
        String message,
        String of,
        LocalDate due,
        Optional<Done> done) {

    /**
     * @param sent false when somebody said that it is not needed
     * @param people how many got it
     */
    public record Done(boolean sent, Instant at, String by, int people, String subject) {}

    /** Of several of this message that which waits longest: it is sent next. */
    public static Optional<Letter> next(Collection<Letter> letters, String message) {
        return letters.stream()
                .filter(it -> it.message().equals(message) && it.waits())
                .min(Comparator.comparing(Letter::due));
    }

    public boolean waits() {
        return done.isEmpty();
    }

    public boolean wasSent() {
        return done.filter(Done::sent).isPresent();
    }
}
