package firstdeal.evaluation;

import firstdeal.program.MeetingTemplate;
import firstdeal.program.Program;
import firstdeal.program.TaskTemplate;
import firstdeal.program.Workstream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What a program calls the things that its criteria name by key; a key that it does not know is read as words. */
public record Called(Optional<Program> program) {

    static final Called BY_KEY = new Called(Optional.empty());

    public static Called in(Program program) {
        return new Called(Optional.of(program));
    }

    String meeting(String key) {
        return program.stream()
                .flatMap(it -> it.meetings().stream())
                .filter(it -> it.key().equals(key))
                .map(MeetingTemplate::title)
                .findFirst()
                .orElseGet(() -> Titles.readable(key));
    }

    List<String> meetings(Collection<String> keys) {
        return keys.stream().map(this::meeting).toList();
    }

    String artifact(String key) {
        return program.stream()
                .flatMap(it -> it.library().artifacts().stream())
                .filter(it -> it.key().equals(key))
                .map(it -> it.title())
                .findFirst()
                .orElseGet(() -> Titles.readable(key));
    }

    String workstream(String key) {
        return program.flatMap(it -> it.workstream(key)).map(Workstream::title).orElseGet(() -> Titles.readable(key));
    }

    List<String> tasks(Collection<String> keys) {
        return keys.stream()
                .sorted()
                .map(key -> program.flatMap(it -> it.task(key))
                        .map(TaskTemplate::title)
                        .orElseGet(() -> Titles.readable(key)))
                .toList();
    }
}
