package firstdeal.meeting;

import firstdeal.meeting.Replan.Wish;
import firstdeal.shared.Actor;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.Refused;
import firstdeal.shared.StaleData;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;

/** What may be done to the calendar of a run. {@code version} is the one that the actor saw; empty when they did not say. */
public interface Scheduling {

    /** A meeting at another time, and what stands against it. */
    record Moved(Meeting before, Meeting after, List<Conflict> conflicts) {}

    /** @throws Refused when this time cannot be: it is over, too far away, or a gate meeting would go too far */
    Moved preview(Actor actor, MeetingId id, LocalDateTime start);

    /** @throws StaleData when somebody else changed it since */
    void move(Actor actor, MeetingId id, OptionalInt version, LocalDateTime start);

    /**
     * Takes a move back: answers to the old time stand again, those to the new one are gone.
     *
     * @throws Refused when it was not moved by hand, or something else happened to it since
     */
    void undoMove(Actor actor, MeetingId id);

    /** Three times that are free for those who have to be there, when one of them has declined a gate meeting; else none. */
    List<LocalDateTime> newTimes(Actor actor, MeetingId id);

    /** A meeting is not held; a gate meeting always is. */
    void cancel(Actor actor, MeetingId id, OptionalInt version, String reason);

    /** What was cancelled by hand is held after all. */
    void bringBack(Actor actor, MeetingId id);

    /** Another time that somebody proposed: taken, which moves the meeting, or not. */
    void decide(Actor actor, MeetingId id, UUID proposal, boolean accept);

    /** What the plan of today, with other hours of some series by their keys, would make of the calendar. */
    Replan preview(Actor actor, OnboardingId run, Map<String, Wish> wishes);

    void replan(Actor actor, OnboardingId run, Map<String, Wish> wishes);
}
