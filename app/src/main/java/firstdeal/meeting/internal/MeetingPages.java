package firstdeal.meeting.internal;

import firstdeal.meeting.AgendaItems;
import firstdeal.meeting.Conflict;
import firstdeal.meeting.ConflictWords;
import firstdeal.meeting.Invitations;
import firstdeal.meeting.Meeting;
import firstdeal.meeting.MeetingId;
import firstdeal.meeting.MeetingPage;
import firstdeal.meeting.MeetingPage.Week;
import firstdeal.meeting.MeetingState.Held;
import firstdeal.meeting.Minutes;
import firstdeal.meeting.RecordRules;
import firstdeal.meeting.RunCalendar;
import firstdeal.meeting.Scheduling.Moved;
import firstdeal.meeting.Series;
import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.OnboardingFrame.Tab;
import firstdeal.onboarding.Onboardings;
import firstdeal.onboarding.Workdays;
import firstdeal.outcome.Outcomes;
import firstdeal.outcome.WeekStatus;
import firstdeal.partner.Company;
import firstdeal.partner.Contact;
import firstdeal.partner.PartnerFacts;
import firstdeal.partner.People;
import firstdeal.program.MeetingTemplate;
import firstdeal.schedule.SideCalendars;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.NotFound;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.Permission;
import firstdeal.shared.Text;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the page of one meeting together. */
@Service
@Transactional(readOnly = true)
class MeetingPages {

    private static final int WEEKS_AHEAD = 7;

    private final MeetingService meetings;
    private final SchedulingService scheduling;
    private final Bookings bookings;
    private final Onboardings onboardings;
    private final Workdays workdays;
    private final PartnerFacts partners;
    private final People people;
    private final Outcomes outcomes;
    private final StandInStore standIns;
    private final ObjectProvider<AgendaItems> agenda;
    private final Clock clock;

    MeetingPages(
            MeetingService meetings,
            SchedulingService scheduling,
            Bookings bookings,
            Onboardings onboardings,
            Workdays workdays,
            PartnerFacts partners,
            People people,
            Outcomes outcomes,
            StandInStore standIns,
            ObjectProvider<AgendaItems> agenda,
            Clock clock) {
        this.meetings = meetings;
        this.scheduling = scheduling;
        this.bookings = bookings;
        this.onboardings = onboardings;
        this.workdays = workdays;
        this.partners = partners;
        this.people = people;
        this.outcomes = outcomes;
        this.standIns = standIns;
        this.agenda = agenda;
        this.clock = clock;
    }

    MeetingPage page(Actor actor, OnboardingId id, MeetingId which, Optional<LocalDateTime> wanted) {
        var run = onboardings.get(actor, id);
        var calendar = meetings.calendar(actor, id);
        var meeting = calendar.meeting(which).orElseThrow(() -> new NotFound(which));
        var now = clock.instant();
        var today = run.today(now);
        var calendars = workdays.of(run.partner()).calendars();
        var template = onboardings.program(run).meetings().stream()
                .filter(it -> it.key().equals(meeting.key()))
                .findFirst();
        var known = known(actor, run, meeting, calendar);
        var names = known.values().stream().collect(Collectors.toMap(Contact::id, Contact::name));
        var words = new ConflictWords(names);
        var weeks = meeting.kind().equals("weekly") ? outcomes.weeks(actor, id) : List.<WeekStatus>of();
        var before = before(calendar, meeting);
        var since = before.map(MeetingPage.Before::on).orElse(run.day0());
        boolean mayWork = actor.may(Permission.WORK) && !run.isEnded();
        var moved = wanted.filter(_ -> mayWork && meeting.isPlanned())
                .map(start -> scheduling.preview(actor, which, start));
        return new MeetingPage(
                onboardings.frame(actor, id, Tab.CALENDAR),
                headline(meeting, now),
                meeting,
                meeting.series().flatMap(calendar::series).map(Series::title),
                MeetingGuests.invited(calendar, meeting, names, standIns.of(id)),
                vacant(run, template, meeting),
                weeks.stream()
                        .filter(it -> isOnTheTable(it, meeting.day()))
                        .map(MeetingPages::week)
                        .toList(),
                RecordingService.missed(weeks)
                        .filter(it -> it.recorded().why().isEmpty())
                        .map(MeetingPages::week),
                template.map(MeetingTemplate::agenda).orElse(List.of()),
                template.map(MeetingTemplate::decision).orElse(""),
                items(actor, run, meeting, since),
                before,
                conflicts(meeting, calendars, now).stream().map(words::say).toList(),
                MeetingGuests.proposals(calendar, meeting, names),
                moved,
                moved.map(Moved::conflicts).orElse(List.of()).stream()
                        .map(words::say)
                        .toList(),
                scheduling.newTimes(calendar, meeting, calendars),
                MeetingGuests.present(meeting, known),
                questions(run, calendar, meeting),
                contestUntil(run, meeting, calendars).filter(last -> !today.isAfter(last)),
                actions(actor, run, meeting),
                now,
                today,
                mayWork,
                run.pam().isPresent());
    }

    private static Text headline(Meeting meeting, Instant now) {
        return switch (meeting.state()) {
            case Held(var minutes) -> Text.of("meeting.page.held", "meeting", meeting.title(), "on", minutes.on());
            case firstdeal.meeting.MeetingState.Planned _ ->
                meeting.lacksRecord(now)
                        ? Text.of("meeting.page.over", "meeting", meeting.title(), "on", meeting.day())
                        : Text.of("meeting.page.planned", "meeting", meeting.title(), "on", meeting.day());
            default -> Text.of("meeting.page.off", "meeting", meeting.title(), "on", meeting.day());
        };
    }

    private Map<ContactId, Contact> known(Actor actor, Onboarding run, Meeting meeting, RunCalendar calendar) {
        var known = new LinkedHashMap<ContactId, Contact>();
        people.of(actor, List.of(Company.OURS, run.partner())).forEach(it -> known.put(it.id(), it));
        var more = new ArrayList<ContactId>();
        meeting.invitees().forEach(it -> more.add(it.contact()));
        meeting.minutes().ifPresent(it -> more.addAll(it.present()));
        calendar.proposals().forEach(it -> more.add(it.contact()));
        more.removeAll(known.keySet());
        if (!more.isEmpty()) {
            known.putAll(partners.people(more));
        }
        return known;
    }

    private List<Text> vacant(Onboarding run, Optional<MeetingTemplate> template, Meeting meeting) {
        return meeting.isPlanned()
                ? template.map(it -> new Invitations(it, partners.of(run.partner()))
                                .missing(meeting.day()).stream()
                                        .map(CalendarPages::name)
                                        .toList())
                        .orElse(List.of())
                : List.of();
    }

    /** The outcomes of the week before the meeting and of the one after it. */
    private static boolean isOnTheTable(WeekStatus week, LocalDate day) {
        return week.status() == WeekStatus.Status.MISSED
                        && week.recorded().why().isEmpty()
                        && !week.due().isAfter(day)
                || !week.due().isBefore(day.minusDays(WEEKS_AHEAD))
                        && !week.due().isAfter(day.plusDays(WEEKS_AHEAD));
    }

    private static Week week(WeekStatus it) {
        return new Week(
                it.week(),
                it.title(),
                it.status() == WeekStatus.Status.REACHED,
                it.status() == WeekStatus.Status.MISSED);
    }

    private List<AgendaItems.Item> items(Actor actor, Onboarding run, Meeting meeting, LocalDate since) {
        return meeting.isPlanned() && run.gated()
                ? agenda.stream()
                        .flatMap(it -> it.of(actor, run.id(), since).stream())
                        .toList()
                : List.of();
    }

    private static Optional<MeetingPage.Before> before(RunCalendar calendar, Meeting meeting) {
        return calendar.meetings().stream()
                .filter(it -> it.key().equals(meeting.key()) && !it.id().equals(meeting.id()))
                .filter(it -> it.times().start().isBefore(meeting.times().start()))
                .flatMap(it -> it.minutes().stream()
                        .map(m -> new MeetingPage.Before(
                                "/onboardings/" + it.onboarding() + "/meetings/" + it.id(), m.on(), m.decision())))
                .reduce((a, b) -> b);
    }

    private List<Conflict> conflicts(Meeting meeting, SideCalendars calendars, Instant now) {
        if (!meeting.isPlanned() || !meeting.times().end().isAfter(now)) {
            return List.of();
        }
        var conflicts = new ArrayList<>(Conflict.ofDay(meeting.day(), meeting.internal(), calendars));
        conflicts.addAll(bookings.of(List.of(meeting)).getOrDefault(meeting.id(), List.of()));
        return conflicts;
    }

    private List<MeetingPage.Question> questions(Onboarding run, RunCalendar calendar, Meeting meeting) {
        return onboardings.program(run).library().sponsorQuestions().stream()
                .filter(it -> it.checkIn().equals(meeting.key()))
                .map(it -> {
                    var said = calendar.sponsorAnswers().stream()
                            .filter(a -> a.meeting().equals(meeting.id()) && a.side() == it.side())
                            .findFirst();
                    return new MeetingPage.Question(
                            it.side(),
                            it.question(),
                            it.options(),
                            said.map(a -> a.choice()).orElse(""),
                            said.map(a -> a.answer()).orElse(""),
                            said.filter(a -> a.via() == firstdeal.meeting.SponsorAnswer.Via.LINK)
                                    .isPresent());
                })
                .toList();
    }

    private static Optional<LocalDate> contestUntil(Onboarding run, Meeting meeting, SideCalendars calendars) {
        return meeting.minutes()
                .filter(it -> it.contest().isEmpty())
                .map(it -> RecordRules.contestUntil(run.today(it.at()), calendars.partner()));
    }

    private Map<String, String> actions(Actor actor, Onboarding run, Meeting meeting) {
        var keys = meeting.minutes().map(Minutes::actions).orElse(List.of());
        if (keys.isEmpty()) {
            return Map.of();
        }
        var plan = onboardings.plan(actor, run.id());
        var actions = new LinkedHashMap<String, String>();
        keys.forEach(key ->
                plan.line(key).ifPresent(line -> actions.put(key, line.task().title())));
        return actions;
    }
}
