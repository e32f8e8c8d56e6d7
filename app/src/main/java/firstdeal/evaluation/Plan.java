package firstdeal.evaluation;

import java.time.LocalDate;
import java.util.List;

/** The plan as gates see it: day 0, expected or real, and its tasks. */
public record Plan(LocalDate day0, List<Task> tasks) {

    /** One task of the plan. */
    public record Task(String key, String title, String workstream, boolean settled, List<Act> owners, Proof proof) {

        public Task {
            owners = List.copyOf(owners);
        }
    }

    public Plan {
        tasks = List.copyOf(tasks);
    }

    public LocalDate day(int n) {
        return day0.plusDays(n);
    }
}
