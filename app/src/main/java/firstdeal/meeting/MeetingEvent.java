package firstdeal.meeting;

import firstdeal.shared.ContactId;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import java.util.Set;

/** What happened to the calendar of a run. Published in the transaction of the act. */
public sealed interface MeetingEvent {

    OnboardingId onboarding();

    PartnerId partner();

    /** Written, moved, cancelled, brought back, or its people changed: whoever was invited should hear of it. */
    record CalendarChanged(OnboardingId onboarding, PartnerId partner) implements MeetingEvent {}

    /** By these people, to whatever they were invited to. */
    record InvitationsAnswered(OnboardingId onboarding, PartnerId partner, Set<ContactId> people)
            implements MeetingEvent {}

    record TimeProposed(OnboardingId onboarding, PartnerId partner, MeetingId meeting, ContactId contact)
            implements MeetingEvent {}

    record MeetingRecorded(OnboardingId onboarding, PartnerId partner, MeetingId meeting, String kind)
            implements MeetingEvent {}

    record MeetingContested(OnboardingId onboarding, PartnerId partner, MeetingId meeting) implements MeetingEvent {}

    /** A sponsor answered the question put to them. */
    record SponsorDecided(OnboardingId onboarding, PartnerId partner, MeetingId meeting, ContactId contact)
            implements MeetingEvent {}
}
