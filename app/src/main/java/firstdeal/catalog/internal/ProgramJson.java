package firstdeal.catalog.internal;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import firstdeal.program.ProgramVersion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A version as the program file says it.
 *
 * @param notes lines of the file that were kept with a reservation
 * @param rest the other members of the program file
 */
record ProgramJson(
        String id,
        int number,
        String state,
        String key,
        String title,
        List<Map<String, Object>> phases,
        List<Map<String, Object>> workstreams,
        List<Map<String, Object>> tasks,
        @JsonAnyGetter Map<String, Object> rest,
        List<LineJson> notes) {

    static ProgramJson of(ProgramVersion version, Map<String, Object> file, List<LineJson> notes) {
        var rest = new LinkedHashMap<>(file);
        return new ProgramJson(
                version.id().toString(),
                version.number(),
                States.key(version.state()),
                String.valueOf(rest.remove("key")),
                String.valueOf(rest.remove("title")),
                parts(rest.remove("phases")),
                parts(rest.remove("workstreams")),
                parts(rest.remove("tasks")),
                rest,
                notes);
    }

    @SuppressWarnings("unchecked") // lists of mappings, as the program file has them
    private static List<Map<String, Object>> parts(@Nullable Object list) {
        return list == null ? List.of() : (List<Map<String, Object>>) list;
    }

    /** A line of the file and what is to be said about it. */
    record LineJson(int line, int column, String key, String message) {}
}
