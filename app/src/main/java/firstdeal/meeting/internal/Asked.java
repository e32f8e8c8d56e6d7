package firstdeal.meeting.internal;

import firstdeal.audit.Subject;
import firstdeal.meeting.Meeting;
import firstdeal.meeting.Series;
import firstdeal.shared.ContactId;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import java.time.Instant;
import java.util.List;

/**
 * What is answered, as it stands now.
 *
 * @param dated the meetings of it, whatever became of them
 */
record Asked(
        Subject subject,
        OnboardingId run,
        PartnerId partner,
        String title,
        int sequence,
        int asked,
        List<Meeting> dated) {

    static Asked of(Meeting it) {
        return new Asked(
                Announcer.subject(it),
                it.onboarding(),
                it.partner(),
                it.title(),
                it.sequence(),
                it.asked(),
                List.of(it));
    }

    /** @param all meetings of its run, and of others */
    static Asked of(Series it, List<Meeting> all) {
        return new Asked(
                Subject.of("meeting-series", it.id(), it.partner(), it.onboarding()),
                it.onboarding(),
                it.partner(),
                it.title(),
                it.sequence(),
                it.asked(),
                all.stream()
                        .filter(m -> m.series().filter(it.id()::equals).isPresent())
                        .toList());
    }

    boolean isInvited(ContactId contact) {
        return dated.stream().anyMatch(it -> it.invitee(contact).isPresent());
    }

    boolean isOpen(Instant now) {
        return dated.stream().anyMatch(it -> it.isPlanned() && it.times().end().isAfter(now));
    }
}
