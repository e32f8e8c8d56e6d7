package firstdeal.onboarding;

import firstdeal.program.ProgramVersion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The form of a start, and what it would make once it was filled in.
 *
 * @param typed what stands in the form
 * @param preview what it makes; empty before it was asked for
 * @param mayGovern may start above a manager's limit
 */
public record StartPage(
        Map<String, String> partners,
        Map<String, String> programs,
        Map<String, String> people,
        Map<String, String> typed,
        Optional<StartPreview> preview,
        String partnerName,
        boolean mayGovern) {

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /** The tasks of a preview by the phase they stand in, in its order. */
    public Map<String, List<Task>> byPhase() {
        var byPhase = new LinkedHashMap<String, List<Task>>();
        preview.ifPresent(it -> it.tasks().stream()
                .sorted(java.util.Comparator.comparing(Task::due))
                .forEach(task -> byPhase.computeIfAbsent(task.phase(), key -> new java.util.ArrayList<>())
                        .add(task)));
        return byPhase;
    }

    public static Map<String, String> choice(List<ProgramVersion> programs) {
        var choice = new LinkedHashMap<String, String>();
        programs.forEach(it -> choice.put(it.id().toString(), it.program().title() + " · " + it.number()));
        return choice;
    }
}
