package firstdeal.evaluation;

import firstdeal.shared.ContactId;
import firstdeal.shared.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The meetings: who accepted what, which were held, which stand on the calendar.
 *
 * @param titles the program's name for each meeting or series, by key
 * @param kinds the kind of each meeting or series, by key
 * @param due the days on which each series is due, holiday skips left out, by key and in order
 */
public record Cadence(
        Map<String, String> titles,
        Map<String, String> kinds,
        Map<String, List<LocalDate>> due,
        List<Answer> answers,
        List<Held> held,
        List<Scheduled> scheduled) {

    public static final Cadence NONE = new Cadence(Map.of(), Map.of(), Map.of(), List.of(), List.of(), List.of());

    /**
     * What one person answered to a series; later answers stand later in the list.
     *
     * @param occurrences the days that it is about; empty means the whole series
     */
    public record Answer(String series, ContactId person, Reply reply, Set<LocalDate> occurrences, Proof proof) {

        public Answer {
            occurrences = Set.copyOf(occurrences);
        }

        public boolean isForAll() {
            return occurrences.isEmpty();
        }
    }

    /** What can be answered to an invitation. */
    public enum Reply {
        ACCEPTED,
        TENTATIVE,
        DECLINED
    }

    /**
     * A meeting that took place.
     *
     * @param key which meeting of the program it was, when it was one
     * @param decision what was decided, or empty
     * @param sponsorsAnswered the sides whose sponsor answered the question put to them
     * @param contested the other side says within its time that it was not held
     */
    public record Held(
            String kind,
            Optional<String> key,
            Set<Side> present,
            boolean notes,
            String decision,
            Set<Side> sponsorsAnswered,
            List<String> accounts,
            boolean contested,
            Proof proof) {

        public Held {
            present = Set.copyOf(present);
            sponsorsAnswered = Set.copyOf(sponsorsAnswered);
            accounts = List.copyOf(accounts);
        }

        public LocalDate on() {
            return proof.on();
        }

        public boolean hadBothSides() {
            return present.containsAll(Set.of(Side.VENDOR, Side.PARTNER));
        }
    }

    /** A meeting on the calendar. */
    public record Scheduled(String kind, Optional<String> key, LocalDate day, Set<Side> acceptedBy, Proof proof) {

        public Scheduled {
            acceptedBy = Set.copyOf(acceptedBy);
        }
    }

    public Cadence {
        titles = Map.copyOf(titles);
        kinds = Map.copyOf(kinds);
        due = Map.copyOf(due);
        answers = List.copyOf(answers);
        held = List.copyOf(held);
        scheduled = List.copyOf(scheduled);
    }

    /** The name of a series or meeting as people know it. */
    public String title(String key) {
        return titles.getOrDefault(key, key.replace('-', ' '));
    }
}
