package firstdeal.program;

import firstdeal.shared.Role;
import firstdeal.shared.Side;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A task as the program knows it.
 *
 * @param owner the role that owns it, by side; a joint task has one on each
 * @param window the days in which it is worked; it is due on the last one
 * @param waitsFor tasks that come first
 * @param internal never seen by the partner
 * @param gated refuses completion while its phase is not open
 * @param notFor partner types that do not get it
 * @param unless not asked once this holds
 * @param covers what in the source checklist it answers
 */
public record TaskTemplate(
        String key,
        String title,
        String phase,
        String workstream,
        Side side,
        Map<Side, Role> owner,
        Window window,
        Completion done,
        List<String> waitsFor,
        boolean internal,
        boolean optional,
        boolean gated,
        Set<String> notFor,
        Optional<Criterion> unless,
        String help,
        List<String> covers)
        implements Part {

    @Override
    public Section section() {
        return Section.TASKS;
    }

    public TaskTemplate {
        owner = Map.copyOf(owner);
        waitsFor = List.copyOf(waitsFor);
        notFor = Set.copyOf(notFor);
        covers = List.copyOf(covers);
    }

    /** The same task, waiting for these. */
    TaskTemplate waitingFor(List<String> others) {
        return new TaskTemplate(
                key,
                title,
                phase,
                workstream,
                side,
                owner,
                window,
                done,
                others,
                internal,
                optional,
                gated,
                notFor,
                unless,
                help,
                covers);
    }
}
