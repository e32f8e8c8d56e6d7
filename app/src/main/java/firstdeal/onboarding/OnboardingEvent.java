package firstdeal.onboarding;

import firstdeal.onboarding.OnboardingState.Outcome;
import firstdeal.program.ProgramVersionId;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import java.time.LocalDate;
import java.util.Set;

/** What happened to a run. A listener may take one kind, or all of them by this type. */
public sealed interface OnboardingEvent {

    OnboardingId onboarding();

    PartnerId partner();

    /** @param day0 expected when it is only prepared */
    record OnboardingStarted(
            OnboardingId onboarding, PartnerId partner, ProgramVersionId program, LocalDate day0, boolean preparing)
            implements OnboardingEvent {}

    /** What happened to one task of a run, which is as it was before. */
    sealed interface TaskEvent extends OnboardingEvent {

        Onboarding run();

        String task();

        @Override
        default OnboardingId onboarding() {
            return run().id();
        }

        @Override
        default PartnerId partner() {
            return run().partner();
        }
    }

    /** Done or not applicable, by a person or by its criterion. */
    record TaskCompleted(Onboarding run, String task, LocalDate on) implements TaskEvent {}

    /** Open again: sent back, taken back, or its criterion ceased to hold. */
    record TaskReopened(Onboarding run, String task) implements TaskEvent {}

    /** Added, or another owner, date or evidence. */
    record TaskChanged(OnboardingId onboarding, PartnerId partner, Set<String> tasks) implements OnboardingEvent {}

    record PhaseOpened(OnboardingId onboarding, PartnerId partner, String phase, LocalDate on)
            implements OnboardingEvent {}

    /** A gate was reopened: its phase is in hand again. */
    record PhaseReopened(OnboardingId onboarding, PartnerId partner, String phase, LocalDate on)
            implements OnboardingEvent {}

    record OnboardingPaused(OnboardingId onboarding, PartnerId partner, LocalDate from, LocalDate resume)
            implements OnboardingEvent {}

    record OnboardingResumed(OnboardingId onboarding, PartnerId partner, LocalDate on) implements OnboardingEvent {}

    record OnboardingEnded(OnboardingId onboarding, PartnerId partner, Outcome outcome, LocalDate on)
            implements OnboardingEvent {}

    /** The signature made day 0, or it was corrected. */
    record Day0Corrected(OnboardingId onboarding, PartnerId partner, LocalDate from, LocalDate to)
            implements OnboardingEvent {}

    record ProgramVersionMoved(OnboardingId onboarding, PartnerId partner, ProgramVersionId from, ProgramVersionId to)
            implements OnboardingEvent {}

    /** Roles changed, so some tasks have another owner, or the run another manager. */
    record OwnersResolved(OnboardingId onboarding, PartnerId partner) implements OnboardingEvent {}
}
