package firstdeal.program;

import java.time.Instant;

/**
 * One version of a program: a draft that may still change, or published and final.
 *
 * @param number 1 for the first version of its key
 */
public record ProgramVersion(ProgramVersionId id, int number, State state, Program program, int version) {

    /** Where a version stands. */
    public sealed interface State {

        record Draft() implements State {}

        record Published(Instant at) implements State {}

        /** No longer offered for new onboardings; running ones keep it. */
        record Retired(Instant publishedAt, Instant at) implements State {}
    }
}
