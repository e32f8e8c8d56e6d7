package firstdeal.lifecycle;

import firstdeal.program.ProgramVersion;
import firstdeal.schedule.Occurrence;
import firstdeal.shared.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The form of a start, and what it would make once it was filled in.
 *
 * @param typed what stands in the form
 * @param preview what it makes; empty before it was asked for
 * @param meetings the titles of the program's meetings, by key
 * @param mayGovern may start above a manager's limit
 */
public record StartPage(
        Map<String, String> partners,
        Map<String, String> programs,
        Map<String, String> people,
        Map<String, String> typed,
        Optional<StartPreview> preview,
        Map<String, String> meetings,
        String partnerName,
        boolean mayGovern) {

    /** What the confirmation sends again. */
    public static final List<String> FIELDS = List.of("partner", "programVersion", "day0", "expected", "zone", "pam");

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /** The chosen program; before one was chosen the first, which is the one that comes with the product. */
    public String program() {
        var first = programs.keySet().stream().filter(it -> !it.isEmpty()).findFirst();
        return typed.getOrDefault("programVersion", first.orElse(""));
    }

    public String meeting(Occurrence occurrence) {
        return meetings.getOrDefault(occurrence.meeting(), occurrence.meeting());
    }

    public Text headline() {
        return Text.of(
                "lifecycle.preview.head",
                "partner",
                partnerName,
                "tasks",
                preview.map(it -> it.tasks().size()).orElse(0),
                "missing",
                preview.map(it -> it.missing().size()).orElse(0));
    }

    public static Map<String, String> choice(List<ProgramVersion> programs) {
        var choice = new LinkedHashMap<String, String>();
        programs.forEach(it -> choice.put(it.id().toString(), it.program().title() + " · " + it.number()));
        return choice;
    }
}
