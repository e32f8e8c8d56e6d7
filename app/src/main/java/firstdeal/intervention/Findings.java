package firstdeal.intervention;

import firstdeal.onboarding.Onboarding;
import java.util.List;

/** What features above this one know of a run, for its retrospective: it begins with facts, not with an empty page. */
public interface Findings {

    /** In the order in which they are read. */
    List<Finding> of(Onboarding run);
}
