package firstdeal.onboarding;

import java.util.Map;

/** Tasks that settle themselves: whoever evaluates criteria says what holds, in its own transaction. */
public interface Settlement {

    /**
     * Settles the tasks of a plan that was just read. Tasks whose criterion holds, or whose message, survey or document is there, are done; those for which it has ceased are
     * open again while their phase is not passed. What a person said about a message, a survey or a document stays.
     * What nobody needs to know again changes nothing.
     *
     * @param holds by task, whether the criterion holds now; only tasks that complete by more than a check
     */
    void settle(Plan plan, Map<String, Boolean> holds);
}
