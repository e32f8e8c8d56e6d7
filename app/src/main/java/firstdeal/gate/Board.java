package firstdeal.gate;

import firstdeal.evaluation.Called;
import firstdeal.evaluation.Evaluation;
import firstdeal.evaluation.Facts;
import firstdeal.evaluation.Milestone;
import firstdeal.evaluation.Result;
import firstdeal.onboarding.Onboarding;
import firstdeal.program.Criterion;
import firstdeal.program.Gate;
import firstdeal.program.Phase;
import firstdeal.program.Program;
import firstdeal.schedule.Cadence;
import firstdeal.schedule.Expected;
import firstdeal.schedule.SideCalendars;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts the gates of a run together: criteria judged by facts, decisions, days. */
public final class Board {

    private final Onboarding run;
    private final Program program;
    private final SideCalendars calendars;
    private final Facts facts;
    private final Map<String, List<Decision>> decisions;
    private final LocalDate today;

    /** @param decisions by gate, oldest first */
    public Board(
            Onboarding run,
            Program program,
            SideCalendars calendars,
            Facts facts,
            Map<String, List<Decision>> decisions,
            LocalDate today) {
        this.run = run;
        this.program = program;
        this.calendars = calendars;
        this.facts = facts;
        this.decisions = Map.copyOf(decisions);
        this.today = today;
    }

    public OnboardingGates gates() {
        var cadence = new Cadence(program, run.timeline(), calendars);
        var expected = Expected.of(program, run.day0(), run.runs(), run.pauses(), today);
        var gates = new ArrayList<Standing>();
        boolean inHand = true;
        for (var phase : program.phases()) {
            if (phase.gate().isPresent()) {
                var standing = standing(phase, phase.gate().get(), inHand, cadence, expected);
                gates.add(standing);
                inHand = inHand && standing.state().passed();
            }
        }
        var ticks = new MeetingTicks(run, program, facts.cadence(), today).ticks();
        return new OnboardingGates(run.id(), run.partner(), today, gates, ticks, Milestone.reached(facts));
    }

    private Standing standing(Phase phase, Gate gate, boolean inHand, Cadence cadence, Expected expected) {
        var criteria = judged(gate.criteria());
        var made = decisions.getOrDefault(gate.key(), List.of());
        var due = cadence.gateDate(gate);
        boolean ready = criteria.stream().allMatch(Result::met);
        var clock = run.isPreparing() ? run.day0() : today;
        return new Standing(
                gate,
                phase.key(),
                GateState.of(made, inHand, ready, due, clock),
                due,
                expected.gate(gate.key()).map(it -> it.expected()).orElse(due),
                criteria,
                judged(gate.watch()),
                made,
                gate.meeting().filter(this::wasHeld).isPresent());
    }

    private List<Result> judged(List<Criterion> criteria) {
        var called = Called.in(program);
        return criteria.stream()
                .map(it -> Evaluation.of(it, facts, today).called(called))
                .toList();
    }

    private boolean wasHeld(String meeting) {
        return facts.cadence().held().stream()
                .anyMatch(it -> it.key().filter(meeting::equals).isPresent() && it.hadBothSides() && !it.contested());
    }
}
