package firstdeal.meeting.internal;

import firstdeal.meeting.Answer;
import firstdeal.meeting.Answer.Reply;
import firstdeal.meeting.CalendarPage;
import firstdeal.meeting.CalendarPage.Entry;
import firstdeal.meeting.CalendarPage.View;
import firstdeal.meeting.Conflict;
import firstdeal.meeting.ConflictWords;
import firstdeal.meeting.Invitations;
import firstdeal.meeting.Invitee;
import firstdeal.meeting.Meeting;
import firstdeal.meeting.MeetingId;
import firstdeal.meeting.Minutes;
import firstdeal.meeting.RunCalendar;
import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.OnboardingFrame.Tab;
import firstdeal.onboarding.Onboardings;
import firstdeal.onboarding.Workdays;
import firstdeal.partner.Assignment;
import firstdeal.partner.Contact;
import firstdeal.partner.PartnerFacts;
import firstdeal.platform.Kept;
import firstdeal.program.SideRole;
import firstdeal.schedule.SideCalendars;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.Permission;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the calendar tab together, in a fixed number of statements. */
@Service
@Transactional(readOnly = true)
class CalendarPages {

    private static final int KEPT_AT_MOST = 1_000;

    private record AsOf(long facts, LocalDate today) {}

    /** What a calendar needs to be shown and what only changes with the run. */
    private record Around(
            RunCalendar calendar, SideCalendars calendars, Map<ContactId, String> names, List<Text> vacant) {}

    private final Kept<OnboardingId, AsOf, Around> kept = new Kept<>(KEPT_AT_MOST);
    private final MeetingService meetings;
    private final Bookings bookings;
    private final Onboardings onboardings;
    private final Workdays workdays;
    private final PartnerFacts partners;
    private final Clock clock;

    CalendarPages(
            MeetingService meetings,
            Bookings bookings,
            Onboardings onboardings,
            Workdays workdays,
            PartnerFacts partners,
            Clock clock) {
        this.meetings = meetings;
        this.bookings = bookings;
        this.onboardings = onboardings;
        this.workdays = workdays;
        this.partners = partners;
        this.clock = clock;
    }

    CalendarPage page(Actor actor, OnboardingId id, View view, Optional<LocalDate> asked, ZoneId zone) {
        var run = onboardings.get(actor, id);
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, zone);
        var on = asked.orElse(today);
        var around = around(actor, run, now);
        var calendar = around.calendar();
        var calendars = around.calendars();
        var inView = calendar.meetings().stream()
                .filter(it -> isIn(day(it, zone), view, on))
                .toList();
        var late =
                calendar.meetings().stream().filter(it -> it.lacksRecord(now)).toList();
        var names = around.names();
        var conflicts = conflicts(
                inView.stream()
                        .filter(it -> it.isPlanned() && it.times().end().isAfter(now))
                        .toList(),
                calendars);
        var words = new ConflictWords(names);
        return new CalendarPage(
                onboardings.frame(actor, id, Tab.CALENDAR),
                headline(run, calendar, late.size(), zone),
                view,
                on,
                today,
                zone,
                run.zone(),
                inView.stream()
                        .map(it -> entry(it, calendar, names, words, conflicts.getOrDefault(it.id(), List.of()), zone))
                        .toList(),
                late.stream()
                        .map(it -> entry(it, calendar, names, words, List.of(), zone))
                        .toList(),
                proposals(calendar, names, run),
                around.vacant(),
                daysOff(calendars, view, on),
                actor.may(Permission.WORK),
                !run.isEnded());
    }

    /** Whatever of it changes moves the stamp of the run. */
    private Around around(Actor actor, Onboarding run, Instant now) {
        var as = new AsOf(run.stamp().facts(), run.today(now));
        return kept.get(run.id(), as).orElseGet(() -> kept.keep(run.id(), as, read(actor, run)));
    }

    private Around read(Actor actor, Onboarding run) {
        var calendar = meetings.calendar(actor, run.id());
        return new Around(calendar, workdays.of(run.partner()).calendars(), names(calendar), vacant(run, calendar));
    }

    private static boolean isIn(LocalDate day, View view, LocalDate on) {
        return !day.isBefore(view.first(on)) && day.isBefore(view.end(on));
    }

    private static LocalDate day(Meeting it, ZoneId zone) {
        return LocalDate.ofInstant(it.times().start(), zone);
    }

    private Map<ContactId, String> names(RunCalendar calendar) {
        var contacts = Stream.concat(
                        calendar.meetings().stream()
                                .flatMap(it -> it.invitees().stream())
                                .map(Invitee::contact),
                        calendar.proposals().stream().map(it -> it.contact()))
                .collect(Collectors.toSet());
        return partners.people(contacts).values().stream().collect(Collectors.toMap(Contact::id, Contact::name));
    }

    private Map<MeetingId, List<Conflict>> conflicts(List<Meeting> shown, SideCalendars calendars) {
        var conflicts = new HashMap<MeetingId, List<Conflict>>(bookings.of(shown));
        shown.forEach(it -> {
            var all = new ArrayList<>(Conflict.ofDay(it.day(), it.internal(), calendars));
            all.addAll(conflicts.getOrDefault(it.id(), List.of()));
            conflicts.put(it.id(), all);
        });
        return conflicts;
    }

    private static Entry entry(
            Meeting it,
            RunCalendar calendar,
            Map<ContactId, String> names,
            ConflictWords words,
            List<Conflict> conflicts,
            ZoneId zone) {
        var start = it.times().start().atZone(zone);
        var answers = calendar.answers(it);
        var declined = answers.values().stream()
                .filter(a -> a.reply() == Reply.DECLINED)
                .map(a -> names.getOrDefault(a.contact(), ""))
                .toList();
        return new Entry(
                "/onboardings/" + it.onboarding() + "/meetings/" + it.id(),
                it.title(),
                start.toLocalDate(),
                start.toLocalTime(),
                it.times().end().atZone(zone).toLocalTime(),
                it.state().key(),
                it.isGateMeeting(),
                it.internal(),
                calendar.isAcceptedBy(it, Side.VENDOR) && (it.internal() || calendar.isAcceptedBy(it, Side.PARTNER)),
                !declined.isEmpty(),
                committed(it, answers, declined),
                conflicts.stream().map(words::say).distinct().toList(),
                it.minutes().map(Minutes::decision).filter(text -> !text.isEmpty()));
    }

    private static Text committed(Meeting it, Map<ContactId, Answer> answers, List<String> declined) {
        long accepted = answers.values().stream()
                .filter(a -> a.reply() == Reply.ACCEPTED)
                .count();
        return declined.isEmpty()
                ? Text.of(
                        "meeting.committed",
                        "accepted",
                        accepted,
                        "invited",
                        it.invitees().size())
                : Text.of(
                        "meeting.committed-but",
                        "accepted",
                        accepted,
                        "invited",
                        it.invitees().size(),
                        "names",
                        declined);
    }

    private Text headline(Onboarding run, RunCalendar calendar, int late, ZoneId zone) {
        if (calendar.meetings().isEmpty()) {
            return Text.of("meeting.head.none");
        }
        if (late > 0) {
            return Text.of("meeting.head.late", "count", late);
        }
        var now = clock.instant();
        return calendar.meetings().stream()
                .filter(it -> it.isPlanned() && it.times().end().isAfter(now))
                .findFirst()
                .map(it -> Text.of("meeting.head.next", "meeting", it.title(), "day", day(it, zone)))
                .orElseGet(() -> Text.of("meeting.head.over"));
    }

    private static List<CalendarPage.Proposed> proposals(
            RunCalendar calendar, Map<ContactId, String> names, Onboarding run) {
        return calendar.proposals().stream()
                .filter(it -> it.isOpen())
                .flatMap(it -> calendar.meeting(it.meeting()).filter(Meeting::isPlanned).stream()
                        .map(meeting -> new CalendarPage.Proposed(
                                "/onboardings/" + run.id() + "/meetings/" + meeting.id() + "/proposals/" + it.id(),
                                Text.of(
                                        "meeting.proposed",
                                        "name",
                                        names.getOrDefault(it.contact(), ""),
                                        "meeting",
                                        meeting.title(),
                                        "at",
                                        meeting.times().at(it.start()).start()))))
                .toList();
    }

    /** The roles that are invited to something still to come and that nobody holds on its day. */
    private List<Text> vacant(Onboarding run, RunCalendar calendar) {
        var people = partners.of(run.partner());
        var now = clock.instant();
        var program = onboardings.program(run);
        return program.meetings().stream()
                .flatMap(template -> calendar.meetings().stream()
                        .filter(it -> it.key().equals(template.key())
                                && it.isPlanned()
                                && it.times().end().isAfter(now))
                        .findFirst()
                        .stream()
                        .flatMap(it -> new Invitations(template, people).missing(it.day()).stream()))
                .distinct()
                .map(CalendarPages::name)
                .toList();
    }

    static Text name(SideRole it) {
        return Text.of("meeting.role", "role", Assignment.nameOf(it.role()), "side", it.side());
    }

    private static Map<LocalDate, List<String>> daysOff(SideCalendars calendars, View view, LocalDate on) {
        return view.first(on)
                .datesUntil(view.end(on))
                .flatMap(day -> Stream.of(calendars.vendor(), calendars.partner())
                        .flatMap(it -> it.dayOff(day).stream())
                        .map(off -> Map.entry(day, off.name())))
                .distinct()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
