package firstdeal.meeting.internal;

import firstdeal.meeting.Meeting;
import firstdeal.meeting.MeetingId;
import firstdeal.meeting.internal.MeetingJson.MeetingItem;
import firstdeal.shared.Actor;
import firstdeal.shared.OnboardingId;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads meetings as the API says them. */
@Service
@Transactional(readOnly = true)
class MeetingItems {

    private final MeetingService meetings;
    private final StandInStore standIns;

    MeetingItems(MeetingService meetings, StandInStore standIns) {
        this.meetings = meetings;
        this.standIns = standIns;
    }

    List<MeetingItem> of(Actor actor, OnboardingId id) {
        var calendar = meetings.calendar(actor, id);
        var instead = standIns.of(id);
        return calendar.meetings().stream()
                .map(it -> MeetingItem.of(calendar, it, instead))
                .toList();
    }

    MeetingItem of(Actor actor, MeetingId id) {
        Meeting it = meetings.get(actor, id);
        return MeetingItem.of(meetings.calendar(actor, it.onboarding()), it, standIns.of(it.onboarding()));
    }
}
