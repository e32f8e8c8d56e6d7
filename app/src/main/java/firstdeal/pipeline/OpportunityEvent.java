package firstdeal.pipeline;

import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import java.time.LocalDate;

/** What happened to a deal. A listener may take one kind, or all of them by this type. */
public sealed interface OpportunityEvent {

    OpportunityId opportunity();

    OnboardingId onboarding();

    PartnerId partner();

    /** Rehearsals are told of too; whoever counts looks at this. */
    boolean synthetic();

    record OpportunityOpened(OpportunityId opportunity, OnboardingId onboarding, PartnerId partner, boolean synthetic)
            implements OpportunityEvent {}

    record OpportunityChanged(OpportunityId opportunity, OnboardingId onboarding, PartnerId partner, boolean synthetic)
            implements OpportunityEvent {}

    /** Both sides have said that it stands in commit. */
    record OpportunityCommitted(
            OpportunityId opportunity, OnboardingId onboarding, PartnerId partner, boolean synthetic, LocalDate on)
            implements OpportunityEvent {}

    record OpportunityWon(
            OpportunityId opportunity,
            OnboardingId onboarding,
            PartnerId partner,
            boolean synthetic,
            LocalDate on,
            Credit credit,
            boolean joint)
            implements OpportunityEvent {}

    record OpportunityLost(OpportunityId opportunity, OnboardingId onboarding, PartnerId partner, boolean synthetic)
            implements OpportunityEvent {}

    record WinReversed(
            OpportunityId opportunity,
            OnboardingId onboarding,
            PartnerId partner,
            boolean synthetic,
            LocalDate wonOn,
            LocalDate on)
            implements OpportunityEvent {}
}
