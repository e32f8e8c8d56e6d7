package firstdeal.meeting.internal;

import firstdeal.meeting.Meeting;
import firstdeal.meeting.MeetingEvent.CalendarChanged;
import firstdeal.meeting.MeetingState;
import firstdeal.meeting.MeetingState.Cancelled;
import firstdeal.meeting.MeetingState.Cause;
import firstdeal.meeting.Needed;
import firstdeal.meeting.RunCalendar;
import firstdeal.onboarding.Onboarding;
import firstdeal.shared.Actor;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calls off meetings that are not needed, and brings them back on the day that the plan has for them now. */
@Service
@Transactional
class NeededService implements Needed {

    private static final Actor ITSELF = new Actor.System("Firstdeal");

    private final MeetingStore meetings;
    private final Replanning replanning;
    private final Announcer announcer;
    private final Clock clock;

    NeededService(MeetingStore meetings, Replanning replanning, Announcer announcer, Clock clock) {
        this.meetings = meetings;
        this.replanning = replanning;
        this.announcer = announcer;
        this.clock = clock;
    }

    @Override
    public void settle(Onboarding run, RunCalendar calendar, Map<String, Boolean> needless) {
        var now = clock.instant();
        if (run.isEnded() || calendar.meetings().stream().noneMatch(it -> Needed.isWrong(it, needless, now))) {
            return;
        }
        var wrong = meetings.of(List.of(run.id())).stream()
                .filter(it -> Needed.isWrong(it, needless, now))
                .toList();
        meetings.save(wrong.stream().map(NeededService::turned).toList());
        wrong.forEach(it -> tell(run, it));
        var back = wrong.stream().filter(Meeting::isNeedless).map(Meeting::id).toList();
        if (!back.isEmpty()) {
            var replan = replanning
                    .of(run, Map.of())
                    .only(it -> back.contains(it.before().id()));
            replanning.apply(ITSELF, run, replan, "meeting.replanned");
        }
    }

    private static Meeting turned(Meeting it) {
        return it.with(it.isNeedless() ? MeetingState.PLANNED : new Cancelled(Cause.NEEDLESS, ""));
    }

    private void tell(Onboarding run, Meeting it) {
        announcer.tell(
                ITSELF,
                it.isNeedless() ? "meeting.needed-again" : "meeting.needless",
                it,
                new CalendarChanged(run.id(), run.partner()),
                Map.of(),
                Map.of("meeting", it.title()));
    }
}
