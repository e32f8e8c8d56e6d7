package firstdeal.proposal;

import firstdeal.program.ProgramVersionId;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import java.time.Instant;

/**
 * A change of a program that somebody proposed after running it.
 *
 * @param program the version that was run
 * @param cause why there was no deal, in the program's words
 */
public record Proposal(
        ProposalId id,
        ProgramVersionId program,
        OnboardingId onboarding,
        PartnerId partner,
        String cause,
        String text,
        String by,
        Instant at,
        State state) {

    /** What became of it. */
    public sealed interface State {

        record Open() implements State {}

        /** It goes into the next version. */
        record TakenUp(String by, Instant at) implements State {}

        record SetAside(String by, Instant at, String reason) implements State {}
    }

    public boolean isOpen() {
        return state instanceof State.Open;
    }
}
