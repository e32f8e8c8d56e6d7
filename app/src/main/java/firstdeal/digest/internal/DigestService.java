package firstdeal.digest.internal;

import firstdeal.desk.TodayPage;
import firstdeal.desk.Todays;
import firstdeal.digest.Morning;
import firstdeal.identity.People;
import firstdeal.identity.StaffMember;
import firstdeal.meeting.Meeting;
import firstdeal.meeting.Meetings;
import firstdeal.message.Mail;
import firstdeal.message.Outbox;
import firstdeal.onboarding.Me;
import firstdeal.partner.Company;
import firstdeal.partner.PartnerFacts;
import firstdeal.schedule.BusinessCalendar;
import firstdeal.schedule.Calendars;
import firstdeal.schedule.Calendars.Workplace;
import firstdeal.shared.Actor;
import firstdeal.shared.Scope;
import firstdeal.shared.StaffId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes each person's morning mail, once for a day, and only when there is something in it. */
@Service
@Transactional
class DigestService {

    private static final int KEPT_DAYS = 60;

    private final DigestStore digests;
    private final People staff;
    private final Todays today;
    private final Meetings meetings;
    private final Me me;
    private final PartnerFacts partners;
    private final Calendars calendars;
    private final DigestWords words;
    private final Outbox outbox;
    private final Clock clock;

    DigestService(
            DigestStore digests,
            People staff,
            Todays today,
            Meetings meetings,
            Me me,
            PartnerFacts partners,
            Calendars calendars,
            DigestWords words,
            Outbox outbox,
            Clock clock) {
        this.digests = digests;
        this.staff = staff;
        this.today = today;
        this.meetings = meetings;
        this.me = me;
        this.partners = partners;
        this.calendars = calendars;
        this.words = words;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A mail that is due. */
    record Due(StaffMember person, LocalDate day) {}

    /** Whose mail is due now and was not looked after yet. */
    @Transactional(readOnly = true)
    public List<Due> due() {
        var ours = ours();
        var due = staff.all().stream()
                .filter(StaffMember::active)
                .flatMap(
                        person -> Morning.due(clock.instant(), person.zone(), ours::isBusinessDay)
                                .map(day -> new Due(person, day))
                                .stream())
                .collect(Collectors.groupingBy(Due::day));
        return due.entrySet().stream()
                .flatMap(day -> {
                    var done = digests.done(ids(day.getValue()), day.getKey());
                    return day.getValue().stream()
                            .filter(it -> !done.contains(it.person().id()));
                })
                .toList();
    }

    private static List<StaffId> ids(List<Due> due) {
        return due.stream().map(it -> it.person().id()).toList();
    }

    private BusinessCalendar ours() {
        var company = partners.companies(List.of(Company.OURS)).get(Company.OURS);
        var region = company == null ? "" : company.details().region();
        return calendars.of(new Workplace(region, Company.OURS));
    }

    /** All or none. */
    public void write(List<Due> due) {
        due.forEach(this::write);
    }

    /** The row that it begins with is its key, so that it goes out once. */
    private void write(Due due) {
        if (!digests.begin(due.person().id(), due.day())) {
            return;
        }
        var actor = new Actor.Staff(
                due.person().id(), due.person().name(), due.person().role(), Scope.ALL);
        var page = today.of(actor, due.day());
        var meets = meetings(actor, due);
        if (words.isSomething(page, meets, due.day())) {
            outbox.send(mail(due, page, meets).once("digest/" + due.person().id() + "/" + due.day()));
            digests.sent(due.person().id(), due.day());
        }
    }

    private List<Meeting> meetings(Actor actor, Due due) {
        var zone = due.person().zone();
        return me
                .of(actor)
                .map(it -> meetings.ofContact(
                        it,
                        due.day().atStartOfDay(zone).toInstant(),
                        due.day().plusDays(1).atStartOfDay(zone).toInstant()))
                .orElse(List.of())
                .stream()
                .filter(Meeting::isPlanned)
                .toList();
    }

    private Mail mail(Due due, TodayPage page, List<Meeting> meets) {
        var names = partners
                .companies(meets.stream().map(Meeting::partner).distinct().toList())
                .values()
                .stream()
                .collect(Collectors.toMap(Company::id, Company::name));
        return words.mail(due.person(), due.day(), page, meets, names.isEmpty() ? Map.of() : names);
    }

    public void forget() {
        digests.forget(LocalDate.now(clock).minusDays(KEPT_DAYS));
    }
}
