package firstdeal.catalog;

import firstdeal.program.ProgramVersion.State;
import java.util.List;

/** Which programs we run, each with its versions, the newest first. */
public record CatalogPage(List<Entry> programs, boolean writes) {

    /** A program by its newest version. */
    public record Entry(String key, String title, List<Line> versions) {

        public boolean isStartable() {
            return versions.stream().anyMatch(it -> it.state() instanceof State.Published);
        }
    }

    /**
     * @param before the id of the version before, for the difference; empty for the first
     * @param runs how many onboardings run by it
     */
    public record Line(String id, int number, String title, State state, String changedBy, String before, int runs) {}

    public int running() {
        return (int) programs.stream().filter(Entry::isStartable).count();
    }

    public int drafts() {
        return (int) programs.stream()
                .flatMap(it -> it.versions().stream())
                .filter(it -> it.state() instanceof State.Draft)
                .count();
    }
}
