package firstdeal.onboarding;

import java.util.Map;

/** Tasks that settle themselves: whoever evaluates criteria says what holds, in its own transaction. */
public interface Settlement {

    /** How a task stands by the facts. */
    enum Finding {
        /** What it asks for is there. */
        HOLDS,
        /** It is not there, or only a person can say so. */
        LACKS,
        /** What the program names as making it needless holds. */
        NEEDLESS
    }

    /**
     * Settles the tasks of a plan that was just read. Tasks whose criterion holds, or whose message, survey or document is there, are done; those for which it has ceased are
     * open again while their phase is not passed. Open ones that are needless are not asked until they are needed again.
     * What a person said about a message, a survey or a document stays. What nobody needs to know again changes nothing.
     *
     * @param findings by task; only tasks that complete by more than a check, or that can become needless
     */
    void settle(Plan plan, Map<String, Finding> findings);
}
