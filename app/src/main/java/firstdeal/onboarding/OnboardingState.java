package firstdeal.onboarding;

import java.time.LocalDate;
import java.util.Locale;

/** Where a run stands on a day. */
public sealed interface OnboardingState {

    /** Worked before the signature: legal tasks, sponsors, calendar; no gate clock, no figure. */
    record Preparing(LocalDate expectedDay0) implements OnboardingState {}

    record Active(LocalDate day0) implements OnboardingState {}

    /** Nothing is due until work resumes. */
    record Paused(String reason, LocalDate since, LocalDate resume) implements OnboardingState {}

    /** Every gate is decided; what remains is the business review and the hand-over. */
    record Concluding(LocalDate since) implements OnboardingState {}

    record Ended(Outcome outcome, LocalDate on, String note) implements OnboardingState {}

    /** How a run ended. {@code COMPLETED} is a checklist's. */
    enum Outcome {
        FIRST_DEAL,
        NO_DEAL,
        COMPLETED,
        CANCELLED;

        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The word in JSON, URLs and filters: {@code preparing}, {@code paused}. */
    default String key() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
