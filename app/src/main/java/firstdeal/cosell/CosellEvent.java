package firstdeal.cosell;

import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import java.util.UUID;

/** What both companies did for selling together. */
public sealed interface CosellEvent {

    PartnerId partner();

    record JointListChanged(PartnerId partner) implements CosellEvent {}

    record JointListConfirmed(PartnerId partner) implements CosellEvent {}

    /** @param sellersMet false for an introduction that is only asked for */
    record MotionRecorded(PartnerId partner, OnboardingId onboarding, UUID motion, String kind, boolean sellersMet)
            implements CosellEvent {}

    record PlaybookReviewed(PartnerId partner, OnboardingId onboarding, UUID review) implements CosellEvent {}
}
