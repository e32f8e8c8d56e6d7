package firstdeal.onboarding;

import firstdeal.onboarding.OnboardingState.Outcome;
import firstdeal.shared.ContactId;
import java.time.LocalDate;
import java.util.Optional;

/** What is stored of a run's state; rest and conclusion follow from pauses, phases and the day. */
public sealed interface Life {

    record Preparing() implements Life {}

    /** @param proven day 0 is a recorded signature, not somebody's word */
    record Running(boolean proven) implements Life {}

    /**
     * @param proven as it was while it ran
     * @param handedTo who owns the running partnership from here on
     */
    record Ended(boolean proven, Outcome outcome, LocalDate on, String note, Optional<ContactId> handedTo)
            implements Life {}
}
