package firstdeal.audit;

import firstdeal.shared.Actor;

/** Takes down every change. */
public interface Audit {

    /**
     * Appends one entry in the caller's transaction: it is there if and only if the change is.
     *
     * @param act a stable word, {@code module.what-was-done}, for example {@code document.signed}; the bundle may say it to
     *     people under {@code act.<act>}
     * @param before what was there: a small record or map, an empty map for nothing
     * @param after what is there now, likewise
     */
    void record(Actor who, String act, Subject subject, Object before, Object after);
}
