package firstdeal.schedule;

import firstdeal.program.Gate;
import firstdeal.program.Phase;
import firstdeal.program.Program;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a run stands against its baseline. A gate that is not passed is expected on the latest of its baseline, today, and the
 * day its phase opened plus the phase's min-days; the phases behind it open on that day, and the same rule gives their gates.
 * Paused days move every expected date of a gate that is not passed, and no baseline; what was passed early moves nothing
 * forward. An advisory gate opens the next phase by itself on its day and so never slips by waiting.
 *
 * @param gates every gate in order
 */
public record Expected(List<GateDay> gates) {

    public Expected {
        gates = List.copyOf(gates);
    }

    /**
     * @param program the tailored program
     * @param runs what happened, by phase key; a phase that is not in it is still ahead
     * @param today in the run's zone; before day 0 nothing slips
     */
    public static Expected of(
            Program program, LocalDate day0, Map<String, PhaseRun> runs, List<Pause> pauses, LocalDate today) {
        var gates = new ArrayList<GateDay>();
        var opens = day0;
        for (var phase : program.phases()) {
            var run = runs.getOrDefault(phase.key(), PhaseRun.AHEAD);
            var opened = run.opened().orElse(opens);
            if (phase.gate().isPresent()) {
                gates.add(gateDay(phase, phase.gate().get(), day0, run, opened, pauses, today));
                opens = gates.getLast().expected();
            } else {
                opens = later(opened, day0.plusDays(phase.days().to()));
            }
        }
        return new Expected(gates);
    }

    private static GateDay gateDay(
            Phase phase,
            Gate gate,
            LocalDate day0,
            PhaseRun run,
            LocalDate opened,
            List<Pause> pauses,
            LocalDate today) {
        var baseline = day0.plusDays(gate.day());
        if (run.passed().isPresent()) {
            return new GateDay(gate.key(), phase.key(), baseline, run.passed().get(), true);
        }
        var expected = baseline.plusDays(Pause.daysSince(day0, pauses));
        if (gate.mode() == Gate.Mode.STRICT) {
            var ready = opened.plusDays(phase.minDays() + Pause.daysSince(opened, pauses));
            expected = later(later(expected, Pause.workGoesOn(today, pauses)), ready);
        }
        return new GateDay(gate.key(), phase.key(), baseline, expected, false);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** The gate that is to be passed next; empty when all are passed or there are none. */
    public Optional<GateDay> next() {
        return gates.stream().filter(gate -> !gate.isPassed()).findFirst();
    }

    public Optional<GateDay> gate(String key) {
        return gates.stream().filter(gate -> gate.gate().equals(key)).findFirst();
    }

    /** The slip of the run: that of the gate to be passed next, after the last one that of the last; 0 without gates. */
    public int slip() {
        return next().or(() -> gates.isEmpty() ? Optional.empty() : Optional.of(gates.getLast()))
                .map(GateDay::slip)
                .orElse(0);
    }

    /** By how many days the work of a phase has moved: the slip of its gate, 0 for a phase without one. */
    public int slipOf(String phase) {
        return gates.stream()
                .filter(gate -> gate.phase().equals(phase))
                .mapToInt(GateDay::slip)
                .findFirst()
                .orElse(0);
    }

    /**
     * The day against which a task is late: its due date moved by the slip of its phase's gate, then back to a business day,
     * never before the due date itself.
     */
    public LocalDate due(LocalDate due, String phase, BusinessCalendar calendar) {
        int slip = slipOf(phase);
        return slip == 0 ? due : DueDates.within(due, due.plusDays(slip), calendar);
    }
}
