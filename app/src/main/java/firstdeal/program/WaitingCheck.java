package firstdeal.program;

import firstdeal.shared.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tasks that wait for each other in a circle can never begin. */
final class WaitingCheck {

    private final Map<String, List<String>> waits = new HashMap<>();
    private final Set<String> clear = new HashSet<>();
    private final List<Finding> found = new ArrayList<>();

    private WaitingCheck(Program program) {
        program.tasks().forEach(task -> waits.put(task.key(), task.waitsFor()));
    }

    /** Each circle once, by the tasks in it. */
    static List<Finding> circles(Program program) {
        var check = new WaitingCheck(program);
        program.tasks().forEach(task -> check.follow(task.key()));
        return check.found;
    }

    /** Depth first without recursion: a file may chain thousands of tasks. */
    private void follow(String start) {
        var path = new ArrayList<String>();
        var next = new ArrayList<Integer>();
        path.add(start);
        next.add(0);
        while (!path.isEmpty()) {
            int top = path.size() - 1;
            var task = path.get(top);
            var others = clear.contains(task) ? List.<String>of() : waits.getOrDefault(task, List.of());
            int at = next.get(top);
            if (at == others.size()) {
                clear.add(task);
                path.removeLast();
                next.removeLast();
                continue;
            }
            next.set(top, at + 1);
            var other = others.get(at);
            int back = path.indexOf(other);
            if (back >= 0) {
                circle(path.subList(back, path.size()));
            } else {
                path.add(other);
                next.add(0);
            }
        }
    }

    private void circle(List<String> tasks) {
        var round = new ArrayList<>(tasks);
        round.add(tasks.getFirst());
        found.add(new Finding(
                "tasks." + tasks.getFirst() + ".waits-for",
                Text.of("program.check.circle", "tasks", String.join(" → ", round))));
    }
}
