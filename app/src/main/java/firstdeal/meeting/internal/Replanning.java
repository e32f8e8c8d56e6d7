package firstdeal.meeting.internal;

import firstdeal.audit.Subject;
import firstdeal.meeting.FirstCalendar;
import firstdeal.meeting.Meeting;
import firstdeal.meeting.MeetingEvent.CalendarChanged;
import firstdeal.meeting.Replan;
import firstdeal.meeting.Replan.Change;
import firstdeal.meeting.Replan.Wish;
import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.Onboardings;
import firstdeal.onboarding.Workdays;
import firstdeal.partner.PartnerFacts;
import firstdeal.platform.Ids;
import firstdeal.shared.Actor;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes and saves another plan of a run's calendar. */
@Component
class Replanning {

    private final MeetingStore meetings;
    private final MeetingService calendars;
    private final Onboardings onboardings;
    private final Workdays workdays;
    private final PartnerFacts partners;
    private final InviteeService invitees;
    private final Announcer announcer;
    private final Ids ids;
    private final Clock clock;

    Replanning(
            MeetingStore meetings,
            MeetingService calendars,
            Onboardings onboardings,
            Workdays workdays,
            PartnerFacts partners,
            InviteeService invitees,
            Announcer announcer,
            Ids ids,
            Clock clock) {
        this.meetings = meetings;
        this.calendars = calendars;
        this.onboardings = onboardings;
        this.workdays = workdays;
        this.partners = partners;
        this.invitees = invitees;
        this.announcer = announcer;
        this.ids = ids;
        this.clock = clock;
    }

    Replan of(Onboarding run, Map<String, Wish> wishes) {
        var now = clock.instant();
        var maker = new FirstCalendar(
                run.id(),
                run.partner(),
                onboardings.program(run),
                run.timeline(),
                workdays.of(run.partner()).calendars(),
                partners.of(run.partner()),
                run.today(now),
                ids::next);
        return Replan.of(calendars.read(run.id()), maker, run.pauses(), wishes, now);
    }

    void apply(Actor actor, Onboarding run, Replan replan, String act) {
        if (replan.isNothing()) {
            return;
        }
        meetings.save(replan.changes().stream().map(Change::after).toList());
        replan.series().forEach(meetings::save);
        meetings.add(replan.addedSeries(), replan.added());
        announcer.tell(
                actor,
                act,
                Subject.of("calendar", run.id(), run.partner(), run.id()),
                new CalendarChanged(run.id(), run.partner()),
                Map.of(),
                Map.of(
                        "moved",
                                replan.changes().stream().filter(Change::isMove).count(),
                        "changed", replan.changes().size(),
                        "added", replan.added().size()));
        invitees.resolve(java.util.List.of(run.partner()));
    }

    /** Everything still to come is called off. */
    void callOff(Actor actor, Onboarding run, java.util.function.UnaryOperator<Meeting> how) {
        var now = clock.instant();
        var open = meetings.of(java.util.List.of(run.id())).stream()
                .filter(it -> it.isPlanned() && it.times().end().isAfter(now))
                .map(how)
                .toList();
        if (open.isEmpty()) {
            return;
        }
        meetings.save(open);
        announcer.tell(
                actor,
                "meeting.called-off",
                Subject.of("calendar", run.id(), run.partner(), run.id()),
                new CalendarChanged(run.id(), run.partner()),
                Map.of(),
                Map.of("meetings", open.size()));
    }
}
