package firstdeal.audit;

import firstdeal.shared.Actor;

/** Writes down an act in the act's own transaction: if the one is undone, so is the other. */
public interface Audit {

    /**
     * @param act a stable key, feature first, for example {@code onboarding.task-completed}
     * @param before what it was, as a small record or map; an empty map when it is new
     * @param after what it is now; an empty map when it is gone
     */
    void record(Actor who, String act, Subject subject, Object before, Object after);
}
