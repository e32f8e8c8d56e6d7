package firstdeal.program;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A complete program definition, already checked: keys are unique, references resolve, nothing waits in a circle, gates
 * lie in their phases in order. Days are counted from day 0.
 *
 * @param northStar what the program is measured by, for example the time to the first joint sourced deal
 * @param dayZero what makes day 0, in words
 * @param lengthDays the days up to the last gate
 * @param horizonDay up to which day meetings may lie
 * @param appliesTo partner types for which it may be started; empty means all
 * @param variants how it differs by partner type; empty in a tailored program
 */
public record Program(
        String key,
        String title,
        String purpose,
        String northStar,
        String dayZero,
        int lengthDays,
        int horizonDay,
        Set<String> appliesTo,
        List<Workstream> workstreams,
        List<Phase> phases,
        List<TaskTemplate> tasks,
        List<MeetingTemplate> meetings,
        List<WeeklyOutcome> weeklyOutcomes,
        Content.Library library,
        List<Variant> variants) {

    public Program {
        appliesTo = Set.copyOf(appliesTo);
        workstreams = List.copyOf(workstreams);
        phases = List.copyOf(phases);
        tasks = List.copyOf(tasks);
        meetings = List.copyOf(meetings);
        weeklyOutcomes = List.copyOf(weeklyOutcomes);
        variants = List.copyOf(variants);
    }

    /** True when it has no gates: a checklist that may run beside a real program and never counts as joint activity. */
    public boolean isChecklist() {
        return phases.stream().noneMatch(phase -> phase.gate().isPresent());
    }

    public List<Gate> gates() {
        return phases.stream().flatMap(phase -> phase.gate().stream()).toList();
    }

    public Optional<Gate> gate(String gate) {
        return gates().stream().filter(it -> it.key().equals(gate)).findFirst();
    }

    public Optional<Phase> phase(String phase) {
        return phases.stream().filter(it -> it.key().equals(phase)).findFirst();
    }

    public Optional<TaskTemplate> task(String task) {
        return tasks.stream().filter(it -> it.key().equals(task)).findFirst();
    }

    public Optional<Workstream> workstream(String workstream) {
        return workstreams.stream().filter(it -> it.key().equals(workstream)).findFirst();
    }
}
