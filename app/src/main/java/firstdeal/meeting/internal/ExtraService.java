package firstdeal.meeting.internal;

import firstdeal.meeting.Extra;
import firstdeal.meeting.Extras;
import firstdeal.meeting.Meeting;
import firstdeal.meeting.MeetingEvent.CalendarChanged;
import firstdeal.meeting.MeetingId;
import firstdeal.meeting.Moving;
import firstdeal.meeting.Times;
import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.Onboardings;
import firstdeal.onboarding.Workdays;
import firstdeal.partner.Company;
import firstdeal.partner.Contact;
import firstdeal.partner.People;
import firstdeal.platform.Ids;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.Refused;
import firstdeal.shared.Side;
import firstdeal.shared.StaleData;
import firstdeal.shared.Text;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts meetings outside the program on the calendar of a run. */
@Service
@Transactional
class ExtraService implements Extras {

    private final MeetingStore meetings;
    private final Onboardings onboardings;
    private final Workdays workdays;
    private final People people;
    private final Announcer announcer;
    private final Ids ids;
    private final Clock clock;

    ExtraService(
            MeetingStore meetings,
            Onboardings onboardings,
            Workdays workdays,
            People people,
            Announcer announcer,
            Ids ids,
            Clock clock) {
        this.meetings = meetings;
        this.onboardings = onboardings;
        this.workdays = workdays;
        this.people = people;
        this.announcer = announcer;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public MeetingId add(Actor actor, OnboardingId id, Extra extra) {
        var run = going(actor, id);
        var known = known(actor, run);
        extra.require(Extra.kinds(onboardings.program(run)), known);
        Moving.requireAhead(new Times(extra.start(), run.zone(), extra.minutes()), last(run), clock.instant());
        var meeting = extra.meeting(new MeetingId(ids.next()), id, run.partner(), run.zone(), known);
        meetings.add(List.of(), List.of(meeting));
        announcer.tell(actor, "meeting.arranged", meeting, changed(meeting), Map.of(), facts(meeting));
        return meeting.id();
    }

    @Override
    public void change(Actor actor, MeetingId id, OptionalInt version, Extra extra) {
        var before = meetings.get(actor, id);
        var run = going(actor, before.onboarding());
        if (version.isPresent() && version.getAsInt() != before.version()) {
            throw new StaleData(id);
        }
        if (!before.extra()) {
            throw new Refused(Text.of("meeting.wrong.of-the-program"));
        }
        if (!before.isPlanned()) {
            throw new Refused(Text.of("meeting.wrong.not-planned"));
        }
        var known = known(actor, run);
        extra.require(Extra.kinds(onboardings.program(run)), known);
        var after = extra.change(before, known);
        if (after.equals(before)) {
            return;
        }
        if (!after.times().equals(before.times())) {
            Moving.require(before, extra.start(), workdays.of(run.partner()).calendars(), last(run), clock.instant());
        }
        meetings.save(List.of(after));
        announcer.tell(actor, "meeting.rearranged", before, changed(after), facts(before), facts(after));
    }

    private static CalendarChanged changed(Meeting it) {
        return new CalendarChanged(it.onboarding(), it.partner());
    }

    private Onboarding going(Actor actor, OnboardingId id) {
        var run = onboardings.get(actor, id);
        run.requireGoing();
        return run;
    }

    private LocalDate last(Onboarding run) {
        return run.timeline().date(onboardings.program(run).horizonDay());
    }

    private Map<ContactId, Side> known(Actor actor, Onboarding run) {
        return people.of(actor, List.of(run.partner(), Company.OURS)).stream()
                .filter(it -> !it.hasLeft())
                .collect(Collectors.toMap(Contact::id, Contact::side));
    }

    private static Map<String, Object> facts(Meeting it) {
        return Map.of(
                "meeting", it.title(),
                "start", it.times().local().toString(),
                "minutes", it.times().minutes(),
                "place", it.place(),
                "people", it.invitees().size());
    }
}
