package firstdeal.invite;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What somebody's calendar answered by mail (iTIP, RFC 5546), not yet believed.
 *
 * @param method such as {@code REPLY} or {@code COUNTER}
 */
public record MailReply(String method, List<Event> events) {

    /**
     * One meeting of it.
     *
     * @param uid as it came
     * @param attendee the address of who answers, without {@code mailto:}
     * @param name of who answers, as their calendar has it, or empty
     * @param partstat what they answer, in capitals
     * @param delegatedFrom who asked them to go instead, or empty
     * @param delegatedTo whom they ask to go instead, or empty
     * @param recurrence which day of a series; empty for all of it
     * @param start another time that is proposed
     */
    public record Event(
            String uid,
            OptionalInt sequence,
            Optional<Instant> stamp,
            Optional<Moment> recurrence,
            Optional<Moment> start,
            String attendee,
            String name,
            String partstat,
            String delegatedFrom,
            String delegatedTo,
            String comment) {}

    /** A time as a calendar writes it. */
    public sealed interface Moment {

        record Utc(Instant at) implements Moment {}

        /** In a zone that we know. */
        record Zoned(LocalDateTime at, ZoneId zone) implements Moment {}

        /** On the clock of wherever one is, or of a zone that nobody knows. */
        record Local(LocalDateTime at) implements Moment {}

        record Day(LocalDate on) implements Moment {}

        /** On the clock of this zone; a day alone has no time. */
        default Optional<LocalDateTime> in(ZoneId zone) {
            return switch (this) {
                case Utc(var at) -> Optional.of(LocalDateTime.ofInstant(at, zone));
                case Zoned(var at, var its) ->
                    Optional.of(at.atZone(its).withZoneSameInstant(zone).toLocalDateTime());
                case Local(var at) -> Optional.of(at);
                case Day _ -> Optional.empty();
            };
        }
    }
}
