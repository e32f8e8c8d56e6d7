package firstdeal.logbook;

import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;

/** What happened to the log of a run. */
public sealed interface LogbookEvent {

    OnboardingId onboarding();

    PartnerId partner();

    record FactRecorded(EntryId entry, OnboardingId onboarding, PartnerId partner, EntryKind kind)
            implements LogbookEvent {}

    record FactWithdrawn(EntryId entry, OnboardingId onboarding, PartnerId partner, EntryKind kind)
            implements LogbookEvent {}
}
