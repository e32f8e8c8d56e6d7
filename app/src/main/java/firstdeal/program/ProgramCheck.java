package firstdeal.program;

import firstdeal.program.MeetingTemplate.When;
import firstdeal.shared.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Does a program hold together: references, days, order, circles, and all of it for every partner type. */
public final class ProgramCheck {

    private final Program program;
    private final List<Finding> found = new ArrayList<>();
    private final Set<String> phases;
    private final Set<String> workstreams;
    private final Set<String> meetings;

    private ProgramCheck(Program program) {
        this.program = program;
        this.phases = keys(program.phases());
        this.workstreams = keys(program.workstreams());
        this.meetings = keys(program.meetings());
    }

    /** Everything that is wrong, in the order of the file's sections; nothing when the program may be published. */
    public static List<Finding> findings(Program program) {
        var found = new ArrayList<>(plain(program));
        found.addAll(VariantCheck.findings(program));
        return found;
    }

    /** As it stands, variants aside. */
    static List<Finding> plain(Program program) {
        var check = new ProgramCheck(program);
        check.days();
        check.phases();
        check.tasks();
        check.found.addAll(WaitingCheck.circles(program));
        check.meetings();
        check.weeks();
        check.found.addAll(ConditionCheck.findings(program));
        check.found.addAll(ContentCheck.findings(program));
        return check.found;
    }

    private void days() {
        if (program.phases().isEmpty()) {
            add("phases", Text.of("program.check.no-phases"));
        }
        if (program.horizonDay() < program.lengthDays()) {
            add(
                    "horizon-day",
                    Text.of(
                            "program.check.horizon-before-end",
                            "horizon",
                            program.horizonDay(),
                            "length",
                            program.lengthDays()));
        }
    }

    private void phases() {
        Optional<Phase> before = Optional.empty();
        int gateBefore = -1;
        for (Phase phase : program.phases()) {
            var path = "phases." + phase.key();
            if (phase.days().to() > program.lengthDays()) {
                add(path + ".window", outside(phase.days().to(), program.lengthDays()));
            }
            if (before.isPresent() && follows(before.get(), phase)) {
                add(
                        path + ".window",
                        Text.of(
                                "program.check.phase-order",
                                "phase",
                                phase.title(),
                                "before",
                                before.get().title(),
                                "day",
                                before.get().days().to()));
            }
            if (phase.gate().isPresent()) {
                gate(path + ".gate", phase, phase.gate().get(), gateBefore);
                gateBefore = phase.gate().get().day();
            }
            before = Optional.of(phase);
        }
        twice("phases", program.gates().stream().map(Gate::key));
    }

    /** Phases of a plan with gates follow each other; those of a checklist may share days. */
    private boolean follows(Phase before, Phase phase) {
        return program.isChecklist()
                ? phase.days().from() < before.days().from()
                : phase.days().from() <= before.days().to();
    }

    private void gate(String path, Phase phase, Gate gate, int before) {
        if (!phase.days().contains(gate.day())) {
            add(
                    path + ".day",
                    Text.of(
                            "program.check.gate-outside",
                            "day",
                            gate.day(),
                            "from",
                            phase.days().from(),
                            "to",
                            phase.days().to()));
        } else if (gate.day() <= before) {
            add(path + ".day", Text.of("program.check.gate-order", "day", gate.day(), "before", before));
        }
        gate.meeting().ifPresent(key -> known(path + ".meeting", "meeting", key, meetings));
        if (gate.criteria().isEmpty()) {
            add(path + ".criteria", Text.of("program.check.gate-without-criteria"));
        }
    }

    private void tasks() {
        var tasks = keys(program.tasks());
        for (TaskTemplate task : program.tasks()) {
            var path = "tasks." + task.key();
            known(path + ".phase", "phase", task.phase(), phases);
            known(path + ".workstream", "workstream", task.workstream(), workstreams);
            task.waitsFor().forEach(other -> known(path + ".waits-for", "task", other, tasks));
            if (task.window().to() > program.horizonDay()) {
                add(path + ".window", outside(task.window().to(), program.horizonDay()));
            }
            program.phase(task.phase())
                    .filter(phase -> !program.isChecklist()) // there a task may stand under any phase
                    .filter(phase -> task.window().to() < phase.days().from()
                            || task.window().from() > phase.days().to())
                    .ifPresent(phase -> add(
                            path + ".window",
                            Text.of(
                                            "program.check.window-outside-phase",
                                            "from",
                                            task.window().from(),
                                            "to",
                                            task.window().to(),
                                            "phase",
                                            phase.title())
                                    .with("phaseFrom", phase.days().from())
                                    .with("phaseTo", phase.days().to())));
        }
    }

    private void meetings() {
        var gates = program.gates().stream().map(Gate::key).collect(Collectors.toSet());
        for (MeetingTemplate meeting : program.meetings()) {
            var path = "meetings." + meeting.key();
            meeting.gate().ifPresent(gate -> known(path + ".gate", "gate", gate, gates));
            switch (meeting.when()) {
                case When.OnDay(var day)
                when day > program.horizonDay() -> add(path + ".day", outside(day, program.horizonDay()));
                case When.Every(var _, var days)
                when days.to() > program.horizonDay() -> add(path + ".every", outside(days.to(), program.horizonDay()));
                case When.BeforeGates(var _, var named) ->
                    named.forEach(gate -> known(path + ".before-gates", "gate", gate, gates));
                default -> {}
            }
        }
    }

    private void weeks() {
        for (WeeklyOutcome outcome : program.weeklyOutcomes()) {
            if (outcome.dueDay() > program.horizonDay()) {
                add("weekly-outcomes." + outcome.key(), outside(outcome.dueDay(), program.horizonDay()));
            }
        }
    }

    private void known(String path, String kind, String key, Set<String> all) {
        if (!all.contains(key)) {
            add(path, References.unknown(kind, key, all));
        }
    }

    private void twice(String path, Stream<String> keys) {
        var seen = new HashSet<String>();
        keys.filter(key -> !seen.add(key)).forEach(key -> add(path, Text.of("program.check.twice", "key", key)));
    }

    private void add(String path, Text text) {
        found.add(new Finding(path, text));
    }

    static Text outside(int day, int last) {
        return Text.of("program.check.day-outside", "day", day, "last", last);
    }

    static Set<String> keys(List<? extends Part> parts) {
        return parts.stream().map(Part::key).collect(Collectors.toSet());
    }
}
