package firstdeal.letter;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.evaluation.Milestone;
import firstdeal.gate.GateState;
import firstdeal.gate.OnboardingGates;
import firstdeal.gate.Standing;
import firstdeal.letter.Letter.Done;
import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.Runs;
import firstdeal.program.Content.Library;
import firstdeal.program.Content.Message;
import firstdeal.program.Content.Survey;
import firstdeal.program.Criterion;
import firstdeal.program.Program;
import firstdeal.program.Trigger;
import firstdeal.schedule.BusinessCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** When a message is due, and when it is not any more. */
class OccasionTest {

    private static final Criterion CRITERION = new Criterion.All(List.of());
    private static final Onboarding RUN = Runs.run(Runs.program());

    private static Message on(Trigger when) {
        return new Message("m", "system", "both.all", when, false, OptionalInt.of(5), "", "S", "B");
    }

    private static Program with(Message message, Survey... surveys) {
        var it = Runs.program();
        var none = Library.EMPTY;
        return new Program(
                it.key(),
                it.title(),
                it.purpose(),
                it.northStar(),
                it.dayZero(),
                it.lengthDays(),
                it.horizonDay(),
                it.appliesTo(),
                it.workstreams(),
                it.phases(),
                it.tasks(),
                it.meetings(),
                it.weeklyOutcomes(),
                new Library(
                        none.artifacts(),
                        none.sponsorQuestions(),
                        none.certifications(),
                        List.of(message),
                        none.milestones(),
                        List.of(surveys),
                        none.retrospective(),
                        none.capacity(),
                        none.escalation(),
                        none.parallelPrograms()),
                it.variants());
    }

    private static LocalDate day(int n) {
        return RUN.timeline().date(n);
    }

    private static List<Occasion> due(
            Program program, int today, Map<Milestone, LocalDate> reached, Standing... gates) {
        return Occasion.due(
                RUN,
                program,
                new OnboardingGates(RUN.id(), RUN.partner(), day(today), List.of(gates), List.of(), reached),
                List.of(),
                BusinessCalendar.WEEKDAYS,
                day(today));
    }

    @Test
    void whatIsSentUnlessSomethingHoldsIsNotSentWhenItDoes() {
        var unless = on(new Trigger.OnDay(80, Optional.of(CRITERION)));

        assertThat(Occasion.isNeeded(unless, it -> it.equals(CRITERION))).isFalse();
        assertThat(Occasion.isNeeded(unless, it -> false)).isTrue();
        assertThat(Occasion.isNeeded(on(new Trigger.OnDay(80, Optional.empty())), it -> true))
                .isTrue();
        assertThat(Occasion.isNeeded(on(new Trigger.EveryWeek()), it -> true)).isTrue();
    }

    @Test
    void whatFellDueIsCaughtUpWithForTenDays() {
        var program = with(on(new Trigger.OnDay(5, Optional.empty())));
        var occasion = new Occasion("m", "", day(5));

        assertThat(due(program, 4, Map.of())).isEmpty();
        assertThat(due(program, 5, Map.of())).containsExactly(occasion);
        assertThat(due(program, 15, Map.of())).containsExactly(occasion);
        assertThat(due(program, 16, Map.of())).isEmpty();
    }

    @Test
    void aGateThatIsOverHasNoBriefAnyMore() {
        var program = with(on(new Trigger.BeforeGate(2)));
        var gate = new Standing(
                Runs.program().gates().getFirst(),
                "start",
                new GateState.Open(false),
                day(14),
                day(14),
                List.of(),
                List.of(),
                List.of(),
                false);

        assertThat(due(program, 14, Map.of(), gate))
                .containsExactly(new Occasion("m", "gate-14", BusinessCalendar.WEEKDAYS.plus(day(14), -2)));
        assertThat(due(program, 15, Map.of(), gate)).isEmpty();
    }

    @Test
    void aSurveyComesOnItsDayAndWithEachMilestone() {
        var invitation = on(new Trigger.SurveyDue());
        var onDay = new Survey("pulse", new Trigger.OnDay(6, Optional.empty()), Map.of(), List.of());
        var atMilestone = new Survey("moment", new Trigger.OnMilestone(Optional.empty()), Map.of(), List.of());
        var reached = Map.of(Milestone.FIRST_CLOSE, day(4));

        assertThat(due(with(invitation, onDay, atMilestone), 6, reached))
                .containsExactly(
                        new Occasion("m", "pulse", day(6)),
                        new Occasion("m", "moment " + Milestone.FIRST_CLOSE.key(), day(4)));
        assertThat(Occasion.isOf(onDay, "pulse")).isTrue();
        assertThat(Occasion.isOf(atMilestone, "moment first-close")).isTrue();
        assertThat(Occasion.isOf(onDay, "pulse-2")).isFalse();
    }

    private static Letter letter(String of, boolean sent, int at) {
        var done = new Done(sent, day(at).atTime(9, 0).atZone(RUN.zone()).toInstant(), "Mara", 1, "");
        return new Letter(new UUID(0, 1), RUN.id(), RUN.partner(), "m", of, day(at), Optional.of(done));
    }

    private static List<Occasion> reminders(int today, boolean silent, Letter... letters) {
        return Occasion.reminders(
                with(on(new Trigger.EveryWeek())),
                List.of(letters),
                RUN,
                BusinessCalendar.WEEKDAYS,
                day(today),
                it -> silent);
    }

    /** Day 0 is a Monday. */
    @Test
    void whoIsSilentIsRemindedOnceAfterSoManyBusinessDays() {
        var sent = letter("week-1", true, 0);

        assertThat(reminders(6, true, sent)).isEmpty();
        assertThat(reminders(7, true, sent)).containsExactly(new Occasion("m", "reminder week-1", day(7)));
        assertThat(reminders(7, false, sent)).isEmpty();
        assertThat(reminders(7, true, letter("week-1", false, 0))).isEmpty();
        assertThat(reminders(14, true, letter("reminder week-1", true, 7))).isEmpty();
        assertThat(reminders(18, true, sent)).isEmpty();
    }
}
