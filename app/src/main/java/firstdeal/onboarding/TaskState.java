package firstdeal.onboarding;

import java.time.Instant;

/** Where a task stands. */
public sealed interface TaskState {

    record Open() implements TaskState {}

    /** @param automatic its criterion held; nobody had to say so */
    record Done(String by, Instant at, boolean automatic) implements TaskState {}

    record NotApplicable(String reason, String by, Instant at) implements TaskState {}

    /** Kept for the history, asked of nobody. */
    record NotAsked(Why why) implements TaskState {}

    /** Why a task is not asked. */
    enum Why {
        /** Its phase was passed before the run came into Firstdeal. */
        BEFORE_FIRSTDEAL,
        /** A new version brought it when its phase was passed already. */
        PHASE_PASSED,
        /** The version that the run moved to has no such task. */
        NOT_IN_VERSION,
        /** What it was made for no longer asks for it. */
        DROPPED,
        /** What the program names as making it needless holds. */
        NEEDLESS
    }

    TaskState OPEN = new Open();

    /** Done or not applicable: nothing is missing. */
    default boolean isSettled() {
        return this instanceof Done || this instanceof NotApplicable;
    }

    default boolean isAsked() {
        return !(this instanceof NotAsked);
    }

    /** The word in JSON and filters: {@code open}, {@code done}, {@code not-applicable}, {@code not-asked}. */
    default String key() {
        return switch (this) {
            case Open _ -> "open";
            case Done _ -> "done";
            case NotApplicable _ -> "not-applicable";
            case NotAsked _ -> "not-asked";
        };
    }
}
