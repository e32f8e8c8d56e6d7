package firstdeal.onboarding;

import firstdeal.program.Completion;
import firstdeal.program.Condition;
import firstdeal.program.Criterion;
import firstdeal.program.Phase;
import firstdeal.program.Program;
import firstdeal.program.TaskTemplate;
import firstdeal.shared.Refused;
import firstdeal.shared.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * In which order the phases of a program open. A phase stays in hand until its gate is passed; one without a gate keeps
 * nobody. A checklist has all its phases open from the start.
 */
public final class PhaseOrder {

    private PhaseOrder() {}

    /** The phases that are open on day 0. */
    public static List<PhaseOpening> atStart(Program program, LocalDate day0) {
        return program.isChecklist()
                ? program.phases().stream()
                        .map(it -> PhaseOpening.open(
                                it.key(), day0.plusDays(it.days().from())))
                        .toList()
                : upToGate(program.phases(), day0);
    }

    /**
     * The same with gates that were passed before the run came into Firstdeal, on their days.
     *
     * @param gates keys of the first gates of the program, without a gap
     */
    public static List<PhaseOpening> atStart(
            Program program, LocalDate day0, List<String> gates, String attestedBy, LocalDate today) {
        var openings = atStart(program, day0);
        var inOrder =
                program.gates().stream().map(it -> it.key()).limit(gates.size()).toList();
        if (!List.copyOf(gates).stream()
                .sorted()
                .toList()
                .equals(inOrder.stream().sorted().toList())) {
            throw prior(Text.of("onboarding.start.prior-order"));
        }
        for (var key : inOrder) {
            var phase = phaseOf(program, key);
            var on = day0.plusDays(phase.gate().orElseThrow().day());
            if (on.isAfter(today)) {
                throw prior(Text.of("onboarding.start.prior-future", "gate", key, "day", on));
            }
            openings = passed(program, openings, phase.key(), on).stream()
                    .map(it -> it.phase().equals(phase.key())
                            ? new PhaseOpening(it.phase(), it.opened(), it.passed(), java.util.Optional.of(attestedBy))
                            : it)
                    .toList();
        }
        return openings;
    }

    /** The openings after the gate of a phase was passed. */
    public static List<PhaseOpening> passed(Program program, List<PhaseOpening> openings, String phase, LocalDate on) {
        var next = new ArrayList<PhaseOpening>();
        openings.forEach(it -> next.add(it.phase().equals(phase) ? it.passedOn(on) : it));
        next.addAll(upToGate(behind(program, phase), on));
        return next;
    }

    /** The openings after the gate of a passed phase was reopened: those behind it are closed again. */
    public static List<PhaseOpening> reopened(Program program, List<PhaseOpening> openings, String phase) {
        var behind = behind(program, phase).stream().map(Phase::key).toList();
        return openings.stream()
                .filter(it -> !behind.contains(it.phase()))
                .map(it -> it.phase().equals(phase) ? it.reopened() : it)
                .toList();
    }

    /** The openings when a run goes on with another program: passed phases stay passed, the first other one is in hand. */
    public static List<PhaseOpening> moved(Program to, Onboarding run, LocalDate today) {
        if (to.isChecklist()) {
            return atStart(to, run.day0());
        }
        var openings = new ArrayList<PhaseOpening>();
        for (var phase : to.phases()) {
            var before = run.opening(phase.key());
            var opened = before.map(PhaseOpening::opened).orElse(openings.isEmpty() ? run.day0() : today);
            if (phase.gate().isPresent() && before.filter(it -> !it.isOpen()).isEmpty()) {
                openings.add(PhaseOpening.open(phase.key(), opened));
                break;
            }
            openings.add(before.orElseGet(
                    () -> PhaseOpening.open(phase.key(), opened).passedOn(opened)));
        }
        return openings;
    }

    private static Refused prior(Text text) {
        return new Refused(text, Map.of("passedBefore", text));
    }

    public static Phase phaseOf(Program program, String gate) {
        return program.phases().stream()
                .filter(it -> it.gate().filter(g -> g.key().equals(gate)).isPresent())
                .findFirst()
                .orElseThrow(() -> new Refused(Text.of("onboarding.start.prior-unknown", "gate", gate)));
    }

    /** Whether a gate asks for this task by name or by its workstream. */
    public static boolean gateNames(Program program, String task, String workstream) {
        return program.gates().stream()
                .flatMap(gate -> gate.criteria().stream())
                .flatMap(Criterion::conditions)
                .anyMatch(it -> it instanceof Condition.TasksDone(var _, var tasks, var stream)
                        && (tasks.contains(task)
                                || stream.filter(workstream::equals).isPresent()));
    }

    /** What makes a task done; one that was added by hand is done when somebody says so. */
    public static Completion completion(Program program, String task) {
        return program.task(task).map(TaskTemplate::done).orElseGet(Completion.Check::new);
    }

    private static List<Phase> behind(Program program, String phase) {
        return program.phases().stream()
                .dropWhile(it -> !it.key().equals(phase))
                .skip(1)
                .toList();
    }

    private static List<PhaseOpening> upToGate(List<Phase> phases, LocalDate on) {
        var ungated = phases.stream().takeWhile(it -> it.gate().isEmpty()).toList();
        return Stream.concat(
                        ungated.stream()
                                .map(it -> PhaseOpening.open(it.key(), on).passedOn(on)),
                        phases.stream().skip(ungated.size()).limit(1).map(it -> PhaseOpening.open(it.key(), on)))
                .toList();
    }
}
