package firstdeal.meeting;

import firstdeal.shared.ContactId;
import firstdeal.shared.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was written down of a meeting that took place.
 *
 * @param on the day on which it took place, in the zone of the meeting
 * @param present who came; people of both sides
 * @param sides the sides that were there
 * @param decision what was decided, or empty
 * @param accounts the accounts that were named
 * @param whyMissed why the joint outcome of the week was not reached, or empty
 * @param actions the keys of the tasks that came of it
 * @param by who wrote it down, and when
 */
public record Minutes(
        LocalDate on,
        List<ContactId> present,
        Set<Side> sides,
        String notes,
        String decision,
        List<String> accounts,
        String whyMissed,
        List<String> actions,
        String by,
        Instant at,
        Optional<Contest> contest) {

    /** The other side says within its time that it was not held so. */
    public record Contest(Side by, String who, String reason, Instant at) {}

    public Minutes {
        present = List.copyOf(present);
        sides = Set.copyOf(sides);
        accounts = List.copyOf(accounts);
        actions = List.copyOf(actions);
    }

    /** The same with a paragraph below its heading in the notes; one that stood below this heading before is replaced. */
    public Minutes noting(String heading, String paragraph) {
        var paragraphs = notes.replace("\r\n", "\n").strip().split("\n\\s*\n");
        var kept = new ArrayList<>(Arrays.asList(paragraphs));
        kept.removeIf(
                it -> it.isBlank() || it.strip().lines().findFirst().orElse("").equals(heading));
        kept.add(heading + "\n" + paragraph.strip());
        return new Minutes(
                on, present, sides, String.join("\n\n", kept), decision, accounts, whyMissed, actions, by, at, contest);
    }

    public boolean hadBothSides() {
        return sides.containsAll(Set.of(Side.VENDOR, Side.PARTNER));
    }
}
