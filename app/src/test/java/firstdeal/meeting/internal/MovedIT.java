package firstdeal.meeting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firstdeal.As;
import firstdeal.IntegrationTest;
import firstdeal.Nordhaven;
import firstdeal.lifecycle.Lifecycle;
import firstdeal.lifecycle.Redating.MovedMeeting;
import firstdeal.logbook.Entry;
import firstdeal.logbook.Entry.Credit;
import firstdeal.logbook.Entry.Standing;
import firstdeal.logbook.EntryId;
import firstdeal.logbook.Logbook;
import firstdeal.logbook.Logbook.Circumstances;
import firstdeal.meeting.Answer.Reply;
import firstdeal.meeting.Answer.Source;
import firstdeal.meeting.Answers;
import firstdeal.meeting.Answers.Outcome;
import firstdeal.meeting.Meeting;
import firstdeal.meeting.MeetingState.Cancelled;
import firstdeal.meeting.MeetingState.Cause;
import firstdeal.meeting.Meetings;
import firstdeal.meeting.RunCalendar;
import firstdeal.meeting.Scheduling;
import firstdeal.meeting.Target;
import firstdeal.onboarding.Onboardings;
import firstdeal.partner.Assignment.Rank;
import firstdeal.partner.Roles;
import firstdeal.shared.Money;
import firstdeal.shared.Refused;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What moves in a calendar, by hand, by the dates of the run and by what came about. */
@IntegrationTest
class MovedIT {

    @Autowired
    Meetings meetings;

    @Autowired
    Scheduling scheduling;

    @Autowired
    Answers answers;

    @Autowired
    Lifecycle lifecycle;

    @Autowired
    Onboardings onboardings;

    @Autowired
    Logbook logbook;

    @Autowired
    Roles roles;

    @Autowired
    MockMvcTester http;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationContext app;

    private Nordhaven it;

    @BeforeEach
    void signedToday() throws Exception {
        it = Nordhaven.signed(0, app);
        roles.assign(As.OWNER, it.partner(), Side.VENDOR, Role.PAM, Rank.MAIN, it.mara(), it.today(), null);
        roles.assign(
                As.OWNER, it.partner(), Side.PARTNER, Role.PARTNER_MANAGER, Rank.MAIN, it.lars(), it.today(), null);
    }

    private RunCalendar calendar() {
        return meetings.calendar(As.OWNER, it.run());
    }

    private Meeting first(String key) {
        return calendar().meetings().stream()
                .filter(m -> m.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private Outcome say(Meeting meeting, Reply reply, long sequence) {
        return answers.answer(
                As.PAM,
                new Answers.Said(Target.of(meeting.id()), it.lars(), reply, Source.MAIL, clock.instant(), sequence));
    }

    @Test
    void aCorrectedDayZeroMovesWhatIsToCome() {
        var gate = first("gate-30-review");
        lifecycle.correctDay0(As.OWNER, it.run(), it.today().minusDays(14), "The paper says so");
        assertThat(first("gate-30-review").day()).isBefore(gate.day());
        assertThat(calendar().meetings())
                .allMatch(m -> !m.isPlanned() || !m.day().isBefore(it.today()));
        assertThat(calendar().of(first("weekly-partnership").series().orElseThrow()).stream()
                        .filter(Meeting::isPlanned)
                        .map(Meeting::day))
                .doesNotHaveDuplicates();
    }

    @Test
    void aRestTakesTheSeriesOutAndAnEndEverything() {
        var planned = calendar().meetings().stream().filter(Meeting::isPlanned).count();
        lifecycle.pause(As.OWNER, it.run(), it.today().plusDays(12), "Their move");
        assertThat(calendar().meetings())
                .filteredOn(m -> m.day().isAfter(it.today())
                        && m.day().isBefore(it.today().plusDays(12)))
                .isNotEmpty()
                .allMatch(m -> m.state() instanceof Cancelled(var cause, var _) && cause == Cause.PAUSE);
        lifecycle.resume(As.OWNER, it.run());
        assertThat(calendar().meetings().stream().filter(Meeting::isPlanned).count())
                .isEqualTo(planned);

        lifecycle.cancel(As.OWNER, it.run(), "They were bought");
        assertThat(calendar().meetings()).noneMatch(Meeting::isPlanned);
        assertThat(onboardings.get(As.OWNER, it.run()).isEnded()).isTrue();
    }

    @Test
    void aGateMeetingMovesALittleAndNeverGoes() {
        var gate = first("gate-14-review");
        scheduling.move(
                As.PAM,
                gate.id(),
                OptionalInt.of(gate.version()),
                gate.times().local().plusDays(1));
        var moved = meetings.get(As.PAM, gate.id());
        assertThat(moved.day()).isEqualTo(gate.day().plusDays(1));
        assertThat(moved.asked()).isEqualTo(moved.sequence());
        assertThatThrownBy(() -> scheduling.move(
                        As.PAM,
                        gate.id(),
                        OptionalInt.empty(),
                        gate.times().local().plusDays(20)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> scheduling.cancel(As.PAM, gate.id(), OptionalInt.empty(), "No time"))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> scheduling.move(
                        As.PAM,
                        gate.id(),
                        OptionalInt.of(gate.version()),
                        gate.times().local().plusDays(2)))
                .isInstanceOf(firstdeal.shared.StaleData.class);
    }

    @Test
    void thePreviewOfAnotherDayZeroSaysWhichMeetingsMove() {
        var day0 = it.today().minusDays(14);
        var before = calendar().meetings();
        var preview = lifecycle.previewDay0(As.OWNER, it.run(), day0);
        assertThat(calendar().meetings()).isEqualTo(before);
        assertThat(preview.meetings()).extracting(MovedMeeting::key).contains("gate-30-review", "qbr");

        lifecycle.correctDay0(As.OWNER, it.run(), day0, "The paper says so");
        var said = preview.meetings().stream()
                .filter(m -> m.key().equals("gate-30-review"))
                .findFirst()
                .orElseThrow();
        assertThat(said.from()).isNotEqualTo(said.to());
        assertThat(first("gate-30-review").times().local()).isEqualTo(said.to());
        assertThat(http.get()
                        .uri(it.page() + "/life?day0=" + it.today().minusDays(7))
                        .with(As.owner()))
                .bodyText()
                .contains("Every meeting that moves", "meetings move.");
        assertThat(http.get()
                        .uri(it.api() + "/day0-preview?day0=" + it.today().minusDays(7))
                        .with(As.owner()))
                .bodyJson()
                .extractingPath("$.meetings[?(@.key=='qbr')].to")
                .asArray()
                .hasSize(1);
    }

    @Test
    void aMoveIsTakenBackWithTheAnswersThatItCost() {
        var gate = first("gate-14-review");
        assertThat(say(gate, Reply.ACCEPTED, gate.sequence())).isInstanceOf(Outcome.Taken.class);
        scheduling.move(
                As.PAM, gate.id(), OptionalInt.empty(), gate.times().local().plusDays(1));
        assertThat(calendar().answer(first("gate-14-review"), it.lars())).isEmpty();

        var undo = http.post()
                .uri(it.page() + "/meetings/" + gate.id() + "/move/undo")
                .with(As.pam())
                .exchange();
        assertThat(undo).hasStatus(303);
        var back = first("gate-14-review");
        assertThat(back.times()).isEqualTo(gate.times());
        assertThat(back.moved()).isFalse();
        assertThat(back.sequence()).isEqualTo(gate.sequence() + 2);
        assertThat(calendar().answer(back, it.lars()).orElseThrow().reply()).isEqualTo(Reply.ACCEPTED);

        assertThat(say(back, Reply.DECLINED, gate.sequence() + 1)).isInstanceOf(Outcome.ForEarlierTime.class);
        assertThat(calendar().answer(back, it.lars()).orElseThrow().reply()).isEqualTo(Reply.ACCEPTED);
        assertThat(say(back, Reply.DECLINED, back.sequence())).isInstanceOf(Outcome.Taken.class);
        assertThatThrownBy(() -> scheduling.undoMove(As.PAM, gate.id())).isInstanceOf(Refused.class);
    }

    @Test
    void whatWasAnsweredToTheOtherTimeIsGoneWithIt() {
        var gate = first("gate-14-review");
        scheduling.move(
                As.PAM, gate.id(), OptionalInt.empty(), gate.times().local().plusDays(1));
        assertThat(say(gate, Reply.ACCEPTED, gate.sequence() + 1)).isInstanceOf(Outcome.Taken.class);
        scheduling.undoMove(As.PAM, gate.id());
        assertThat(calendar().answer(first("gate-14-review"), it.lars())).isEmpty();
    }

    @Test
    void thereIsNoRetrospectiveWhileADealIsWon() {
        var planned = first("retrospective");
        assertThat(planned.isPlanned()).isTrue();
        var deal = won();
        assertThat(first("retrospective").state()).isEqualTo(new Cancelled(Cause.NEEDLESS, ""));
        assertThat(http.get().uri(it.page() + "/meetings/" + planned.id()).with(As.pam()))
                .bodyText()
                .contains("It is not needed");
        scheduling.replan(As.PAM, it.run(), Map.of());
        assertThat(calendar().meetings().stream().filter(m -> m.key().equals("retrospective")))
                .singleElement()
                .matches(Meeting::isNeedless);

        lifecycle.correctDay0(As.OWNER, it.run(), it.today().minusDays(7), "The paper says so");
        logbook.withdraw(As.PAM, it.run(), deal, "The customer stepped back");
        var back = first("retrospective");
        assertThat(back.isPlanned()).isTrue();
        assertThat(back.day()).isBefore(planned.day());
        assertThat(back.sequence()).isGreaterThan(planned.sequence());
    }

    private EntryId won() {
        var deal = new Entry.OpportunityStands(
                "Alder Freight",
                false,
                Standing.WON,
                Set.of(Side.VENDOR, Side.PARTNER),
                Optional.of(it.lars()),
                Optional.of(Money.of("48000", "EUR")),
                true,
                Optional.of(it.today()),
                Optional.empty(),
                Optional.of(it.today()),
                Credit.SOURCED,
                true,
                true);
        return logbook.record(As.PAM, it.run(), deal, Circumstances.on(it.today()));
    }

    @Test
    void sessionsThatBothSidesAcceptedAreScheduled() {
        for (var role : List.of(Role.AE, Role.SE)) {
            roles.assign(As.OWNER, it.partner(), Side.VENDOR, role, Rank.MAIN, it.mara(), it.today(), null);
            roles.assign(As.OWNER, it.partner(), Side.PARTNER, role, Rank.MAIN, it.lars(), it.today(), null);
        }
        assertThat(state("trainings-booked")).isEqualTo("open");
        for (var session :
                onboardings.program(onboardings.get(As.OWNER, it.run())).meetings()) {
            if (session.audience().isPresent()) {
                for (var invitee : first(session.key()).invitees()) {
                    answers.answer(
                            As.PAM,
                            new Answers.Said(
                                    Target.of(first(session.key()).id()),
                                    invitee.contact(),
                                    Reply.ACCEPTED,
                                    Source.TOLD,
                                    clock.instant(),
                                    Long.MAX_VALUE));
                }
            }
        }
        assertThat(state("trainings-booked")).isEqualTo("done");
    }

    private String state(String task) {
        return onboardings
                .plan(As.OWNER, it.run())
                .line(task)
                .orElseThrow()
                .task()
                .state()
                .key();
    }
}
