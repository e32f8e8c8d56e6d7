package firstdeal.insight;

import firstdeal.evaluation.Milestone;
import java.time.LocalDate;

/** What runs that close early have done by a day: signs on the way, not causes. The last is the outcome itself. */
public enum Indicator {
    CERTIFIED(Milestone.FIRST_CERTIFICATION, 30),
    ACCOUNT_LIST(Milestone.JOINT_ACCOUNT_LIST, 30),
    PIPELINE_REVIEW(Milestone.FIRST_PIPELINE_REVIEW, 45),
    OPPORTUNITY(Milestone.FIRST_OPPORTUNITY, 60),
    CLOSED(Milestone.FIRST_CLOSE, Run.AIM);

    private final Milestone milestone;
    private final int by;

    Indicator(Milestone milestone, int by) {
        this.milestone = milestone;
        this.by = by;
    }

    /** How a run stands to an indicator. */
    public enum Status {
        MET,
        MISSED,
        OPEN,
        /** The run was taken up here after the day, and nobody recorded it. */
        UNKNOWN
    }

    public Milestone milestone() {
        return milestone;
    }

    /** The last day that counts. */
    public int by() {
        return by;
    }

    public Status of(Run run, LocalDate today) {
        var reached = run.reached(milestone);
        if (reached.isPresent() && reached.getAsInt() <= by) {
            return Status.MET;
        }
        if (run.day(today) <= by && reached.isEmpty()) {
            return Status.OPEN;
        }
        return run.begunOn() > by && reached.isEmpty() ? Status.UNKNOWN : Status.MISSED;
    }
}
