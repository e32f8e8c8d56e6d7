package firstdeal.meeting;

import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.Refused;
import firstdeal.shared.Side;
import firstdeal.shared.StaleData;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What was held, as people write it down. */
public interface Recording {

    /**
     * What somebody writes down of a meeting.
     *
     * @param present who came, by their contacts; the sides follow from it
     * @param whyMissed why the outcome of the week was not reached; empty says nothing
     * @param sponsors what each sponsor said to the question put to them
     * @param actions what comes of it: each becomes a task of the run
     */
    record Draft(
            LocalDate on,
            List<ContactId> present,
            String notes,
            String decision,
            List<String> accounts,
            String whyMissed,
            Map<Side, Said> sponsors,
            List<Action> actions) {}

    /** @param choice one of the options, or empty */
    record Said(String choice, String answer) {}

    record Action(String title, Optional<ContactId> owner, Optional<LocalDate> due) {}

    /**
     * Takes a meeting down as held, or corrects what was taken down.
     *
     * @throws Refused when it lies ahead or was called off, or nobody was there
     * @throws StaleData when somebody else changed it since
     */
    void record(Actor actor, MeetingId id, OptionalInt version, Draft draft);

    /**
     * Writes a paragraph into the notes of a meeting that was taken down, in place of one that stood below the same heading.
     *
     * @param paragraph without an empty line
     */
    void note(Actor actor, MeetingId id, String heading, String paragraph);

    /** A side says that it was not held so, within some business days. @param who said it */
    void contest(Actor actor, MeetingId id, Side side, String who, String reason);
}
