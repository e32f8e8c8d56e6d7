package firstdeal.logbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firstdeal.logbook.Logbook.Circumstances;
import firstdeal.onboarding.Runs;
import firstdeal.schedule.BusinessCalendar;
import firstdeal.schedule.DayOff;
import firstdeal.schedule.SideCalendars;
import firstdeal.shared.ContactId;
import firstdeal.shared.Refused;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryRulesTest {

    /** A Monday. */
    private static final LocalDate RECORDED = LocalDate.of(2026, 10, 12);

    private static final EntryId MEETING = new EntryId(new UUID(4, 4));
    private static final ContactId MARA = new ContactId(new UUID(1, 1));
    private static final ContactId STRANGER = new ContactId(new UUID(9, 9));
    private static final Entry CONTEST = new Entry.MeetingContested(MEETING, Side.PARTNER, "We were two floors away");

    private static EntryRules rules(LocalDate today, SideCalendars calendars) {
        return new EntryRules(Runs.program(), Map.of(MARA, Side.VENDOR), Map.of(MEETING, RECORDED), calendars, today);
    }

    private static void passes(LocalDate today, SideCalendars calendars, Entry entry) {
        rules(today, calendars).require(entry, Circumstances.on(today));
    }

    private static void refuses(String field, Entry entry, Circumstances around) {
        assertThatThrownBy(() -> rules(RECORDED, Runs.WEEKDAYS).require(entry, around))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.fields()).containsKey(field));
    }

    @Test
    void aMeetingIsContestedWithinFiveBusinessDaysOfTheSideThatDoes() {
        passes(LocalDate.of(2026, 10, 19), Runs.WEEKDAYS, CONTEST);
        assertThatThrownBy(() -> passes(LocalDate.of(2026, 10, 20), Runs.WEEKDAYS, CONTEST))
                .isInstanceOf(Refused.class);

        var holiday = BusinessCalendar.of(
                BusinessCalendar.WEEKDAYS.weekend(), List.of(DayOff.holiday(LocalDate.of(2026, 10, 14), "Fair")));
        passes(LocalDate.of(2026, 10, 20), new SideCalendars(BusinessCalendar.WEEKDAYS, holiday), CONTEST);
        assertThatThrownBy(() -> passes(
                        LocalDate.of(2026, 10, 20), new SideCalendars(holiday, BusinessCalendar.WEEKDAYS), CONTEST))
                .isInstanceOf(Refused.class);
    }

    @Test
    void onlyAMeetingThatStandsInTheLogIsContestedByOneSide() {
        var today = Circumstances.on(RECORDED);
        refuses("entry", new Entry.MeetingContested(new EntryId(new UUID(5, 5)), Side.PARTNER, "No"), today);
        refuses("reason", new Entry.MeetingContested(MEETING, Side.PARTNER, " "), today);
        refuses("by", new Entry.MeetingContested(MEETING, Side.JOINT, "No"), today);
    }

    @Test
    void nothingHappenedTomorrowOrBeforeAnyProgram() {
        var entry = new Entry.JointMotion("ae-introduction", "Acme", true, false, "They met");
        refuses("on", entry, Circumstances.on(RECORDED.plusDays(1)));
        refuses("on", entry, Circumstances.on(LocalDate.of(1899, 12, 31)));
        passes(RECORDED, Runs.WEEKDAYS, entry);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "file:///etc/passwd", "http://a b", "https://x\"onload=1"})
    void aLinkIsAWebAddress(String link) {
        refuses(
                "link",
                new Entry.JointMotion("ae-introduction", "Acme", true, false, ""),
                new Circumstances(RECORDED, "", link));
    }

    @Test
    void peopleAreOfTheTwoCompaniesAndKeysAreTheProgrammes() {
        var today = Circumstances.on(RECORDED);
        var here = List.of(new Entry.Attendee(MARA, 100));
        refuses("trainers", new Entry.SessionDelivered("S", Role.AE, true, Set.of(STRANGER), here), today);
        refuses("attendees", new Entry.SessionDelivered("S", Role.AE, true, Set.of(MARA), List.of()), today);
        refuses(
                "attendees",
                new Entry.SessionDelivered("S", Role.AE, true, Set.of(MARA), List.of(new Entry.Attendee(MARA, 101))),
                today);
        refuses("series", new Entry.SeriesAnswered("no-such", MARA, Entry.Reply.ACCEPTED, Set.of()), today);
        refuses("message", new Entry.MessageSent("no-such"), today);
        refuses("survey", new Entry.SurveyAnswered("no-such", Side.PARTNER), today);
        refuses("present", held(Set.of()), today);
        refuses("present", held(Set.of(Side.JOINT)), today);
    }

    private static Entry held(Set<Side> present) {
        return new Entry.MeetingHeld(Optional.empty(), "kickoff", present, "", "", "", "", List.of());
    }

    @Test
    void countsAndStepsMakeSense() {
        var today = Circumstances.on(RECORDED);
        refuses("ranked", new Entry.AccountList(5, 6, Set.of(), Set.of()), today);
        refuses("ranked", new Entry.AccountList(-1, -1, Set.of(), Set.of()), today);
        refuses("steps", new Entry.BuyerSteps("Acme", List.of()), today);
        refuses("steps", new Entry.BuyerSteps("Acme", List.of(new Entry.Step(" ", Optional.empty()))), today);
        refuses("account", new Entry.BuyerSteps(" ", List.of(new Entry.Step("Sign", Optional.empty()))), today);
    }
}
