package firstdeal.milestone;

import firstdeal.evaluation.Milestone;
import firstdeal.onboarding.Onboarding;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What runs have reached. */
public interface Milestones {

    /**
     * Keeps what a run has reached by what is known now, in the caller's transaction: what is new is told, once, by
     * {@link MilestoneEvent}.
     *
     * @param reached each with its day
     * @return all that it has reached so far, reversed ones among them, by day
     */
    List<Reached> mark(Onboarding run, Map<Milestone, LocalDate> reached);

    /** All that it has reached, by day. */
    List<Reached> of(Onboarding run);
}
