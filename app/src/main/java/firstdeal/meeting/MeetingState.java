package firstdeal.meeting;

/** What became of a meeting. */
public sealed interface MeetingState {

    MeetingState PLANNED = new Planned();

    record Planned() implements MeetingState {}

    /** Nobody works on that day and the next ones: it breaks no cadence. @param daysOff as the calendar calls them */
    record Skipped(String daysOff) implements MeetingState {}

    record Cancelled(Cause cause, String reason) implements MeetingState {}

    record Held(Minutes minutes) implements MeetingState {}

    /** Why a meeting was cancelled. */
    enum Cause {
        /** Somebody cancelled it; it was due all the same. */
        PERSON,
        /** The run rests on that day. */
        PAUSE,
        /** The run has ended. */
        END,
        /** The program or the dates of the run no longer ask for it. */
        PLAN,
        /** What it is for has come about already: no retrospective after a deal that was won. It may come back. */
        NEEDLESS
    }

    default String key() {
        return switch (this) {
            case Planned() -> "planned";
            case Skipped _ -> "skipped";
            case Cancelled _ -> "cancelled";
            case Held _ -> "held";
        };
    }
}
