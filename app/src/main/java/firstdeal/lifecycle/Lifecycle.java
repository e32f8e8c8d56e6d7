package firstdeal.lifecycle;

import firstdeal.onboarding.OnboardingState.Outcome;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.OnboardingId;
import java.time.LocalDate;
import java.util.Optional;

/** How a run gets its day 0, rests and ends. Each is one transaction; an id outside the actor's scope is not found. */
public interface Lifecycle {

    Redating previewDay0(Actor actor, OnboardingId id, LocalDate day0);

    /** The recorded signature makes day 0 of a run that was prepared. */
    void sign(Actor actor, OnboardingId id, LocalDate day0);

    /** The program owner's, with a reason; never alters a decision. */
    void correctDay0(Actor actor, OnboardingId id, LocalDate day0, String reason);

    void pause(Actor actor, OnboardingId id, LocalDate resume, String reason);

    /** Work goes on today. */
    void resume(Actor actor, OnboardingId id);

    /** The program owner's, with a reason. */
    void cancel(Actor actor, OnboardingId id, String reason);

    /** When the last gate is decided and the business review held, or the horizon is reached. */
    void end(Actor actor, OnboardingId id, Outcome outcome, String note, Optional<ContactId> handedTo);
}
