package firstdeal.meeting;

import firstdeal.partner.LegalProfile;
import firstdeal.partner.PartnerFact;
import firstdeal.program.Content;
import firstdeal.program.Gate;
import firstdeal.program.MeetingTemplate;
import firstdeal.program.MeetingTemplate.When;
import firstdeal.program.Phase;
import firstdeal.program.Program;
import firstdeal.program.Window;
import firstdeal.schedule.BusinessCalendar;
import firstdeal.schedule.DayOff;
import firstdeal.schedule.SideCalendars;
import firstdeal.schedule.Timeline;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Ready-made calendars: a weekly series, a gate meeting and a check-in. */
final class Plans {

    /** A Monday. */
    static final LocalDate DAY0 = LocalDate.parse("2026-03-02");

    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    static final OnboardingId RUN = OnboardingId.of("00000000-0000-7000-8000-000000000077");
    static final PartnerId PARTNER = PartnerId.of("00000000-0000-7000-8000-000000000078");

    static final MeetingTemplate WEEKLY = template("weekly", "weekly", new When.Every(1, new Window(1, 29)), null);
    static final MeetingTemplate GATE = template("gate-14-review", "gate", new When.OnDay(14), "gate-14");
    static final MeetingTemplate CHECK_IN = template("check-in", "sponsor-check-in", new When.OnDay(22), null);

    private static final AtomicLong NUMBER = new AtomicLong();

    private Plans() {}

    static MeetingTemplate template(
            String key, String kind, When when, @org.jspecify.annotations.Nullable String gate) {
        return new MeetingTemplate(
                key,
                key,
                kind,
                when,
                30,
                false,
                false,
                Map.of(Side.VENDOR, List.of(Role.PAM), Side.PARTNER, List.of(Role.PARTNER_MANAGER)),
                Map.of(),
                List.of(),
                "",
                Optional.ofNullable(gate),
                Optional.empty(),
                Set.of(),
                Optional.empty());
    }

    static Program program(MeetingTemplate... meetings) {
        var gate = new Gate("gate-14", "One", 14, Gate.Mode.STRICT, Optional.empty(), "", List.of(), List.of());
        return new Program(
                "test",
                "Test",
                "",
                "",
                "",
                30,
                50,
                Set.of(),
                List.of(),
                List.of(
                        new Phase("one", "One", new Window(0, 14), 7, "", Optional.of(gate)),
                        new Phase("two", "Two", new Window(15, 30), 7, "", Optional.empty())),
                List.of(),
                List.of(meetings),
                List.of(),
                Content.Library.EMPTY,
                List.of());
    }

    static SideCalendars calendars(DayOff... theirs) {
        return new SideCalendars(
                BusinessCalendar.WEEKDAYS,
                BusinessCalendar.of(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), List.of(theirs)));
    }

    static FirstCalendar maker(LocalDate day0, LocalDate today, SideCalendars calendars, MeetingTemplate... meetings) {
        return new FirstCalendar(
                RUN,
                PARTNER,
                program(meetings),
                new Timeline(day0, ZONE),
                calendars,
                new PartnerFact(PARTNER, List.of(), List.of(), LegalProfile.EMPTY),
                today,
                () -> new UUID(7, NUMBER.incrementAndGet()));
    }

    static RunCalendar calendar(MeetingTemplate... meetings) {
        return maker(DAY0, DAY0, calendars(), meetings).calendar(List.of());
    }

    static LocalDate day(int n) {
        return DAY0.plusDays(n);
    }

    static Instant morning(int n) {
        return day(n).atTime(8, 0).atZone(ZONE).toInstant();
    }
}
