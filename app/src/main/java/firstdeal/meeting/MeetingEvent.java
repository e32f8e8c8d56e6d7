package firstdeal.meeting;

import firstdeal.meeting.Answer.Reply;
import firstdeal.shared.ContactId;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;

/** What happened to the calendar of a run. Published in the transaction of the act. */
public sealed interface MeetingEvent {

    OnboardingId onboarding();

    PartnerId partner();

    /** Written, moved, cancelled, brought back, or its people changed: whoever was invited should hear of it. */
    record CalendarChanged(OnboardingId onboarding, PartnerId partner) implements MeetingEvent {}

    record InvitationAnswered(OnboardingId onboarding, PartnerId partner, Target target, ContactId contact, Reply reply)
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
