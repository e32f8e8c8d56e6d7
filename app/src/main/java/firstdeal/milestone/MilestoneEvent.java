package firstdeal.milestone;

import firstdeal.evaluation.Milestone;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import java.time.LocalDate;

/** What became of a milestone of a run. */
public sealed interface MilestoneEvent {

    OnboardingId onboarding();

    PartnerId partner();

    Milestone milestone();

    /** For the first time, and never again. */
    record MilestoneReached(OnboardingId onboarding, PartnerId partner, Milestone milestone, LocalDate on)
            implements MilestoneEvent {}

    /** What reached it was taken back, such as a won deal. */
    record MilestoneReversed(OnboardingId onboarding, PartnerId partner, Milestone milestone)
            implements MilestoneEvent {}

    /** Its day is another one, or it holds again after it was reversed; nobody celebrates twice. */
    record MilestoneCorrected(OnboardingId onboarding, PartnerId partner, Milestone milestone, LocalDate on)
            implements MilestoneEvent {}
}
