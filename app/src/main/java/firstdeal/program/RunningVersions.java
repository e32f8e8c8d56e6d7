package firstdeal.program;

import java.util.Map;

/** How many onboardings run by each version: answered by those who run them. */
public interface RunningVersions {

    /** Versions by which nothing runs are left out; what has ended does not run. */
    Map<ProgramVersionId, Integer> count();
}
