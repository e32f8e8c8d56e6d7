package firstdeal.intervention;

import firstdeal.onboarding.OnboardingFrame;
import firstdeal.program.Gate;
import firstdeal.program.Program;
import firstdeal.shared.ContactId;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that intervention/list.jte prints.
 *
 * @param groups what a new one may be about: what has no open one yet
 * @param people by side, who may own one: id to name
 */
public record InterventionsPage(
        OnboardingFrame frame,
        Text headline,
        List<Row> open,
        List<Row> earlier,
        Map<String, Text> groups,
        Map<Side, Map<String, String>> people,
        LocalDate today) {

    /**
     * One intervention with the names of its owners, empty where there is none.
     *
     * @param about the gate that stands still, or the onboarding as a whole
     */
    public record Row(Intervention it, Text about, String ours, String theirs, boolean overdue) {

        public boolean isOwned() {
            return !ours.isEmpty() && !theirs.isEmpty();
        }

        public String action(int number) {
            return number < it.actions().size() ? it.actions().get(number).title() : "";
        }

        public Optional<Intervention.State.Closed> closed() {
            return it.state() instanceof Intervention.State.Closed closed ? Optional.of(closed) : Optional.empty();
        }
    }

    /** @param names of everybody who owns one, those who left since too */
    public static InterventionsPage of(
            OnboardingFrame frame,
            Program program,
            List<Intervention> interventions,
            Map<ContactId, String> names,
            Map<Side, Map<String, String>> people,
            LocalDate today) {
        var about = about(program);
        var rows = interventions.stream()
                .map(it -> new Row(
                        it,
                        about.getOrDefault(it.group(), Text.of("intervention.about-gate", "gate", it.group())),
                        it.ourOwner().map(id -> names.getOrDefault(id, "")).orElse(""),
                        it.theirOwner().map(id -> names.getOrDefault(id, "")).orElse(""),
                        it.isOverdue(today)))
                .toList();
        var open = rows.stream()
                .filter(row -> row.it().isOpen())
                .sorted(Comparator.comparing(row -> row.it().reviewOn()))
                .toList();
        open.forEach(row -> about.remove(row.it().group()));
        var earlier = rows.stream().filter(row -> !row.it().isOpen()).toList();
        return new InterventionsPage(frame, headline(open), open, earlier, about, people, today);
    }

    /** What an intervention of this program may be about, by the key of its group. */
    public static Map<String, Text> about(Program program) {
        var about = new LinkedHashMap<String, Text>();
        for (Gate gate : program.gates()) {
            about.put(gate.key(), Text.of("intervention.about-gate", "gate", gate.title()));
        }
        about.put(Intervention.GENERAL, Text.of("intervention.about-all"));
        return about;
    }

    private static Text headline(List<Row> open) {
        long overdue = open.stream().filter(Row::overdue).count();
        long unowned = open.stream().filter(row -> !row.isOwned()).count();
        if (open.isEmpty()) {
            return Text.of("intervention.headline-none");
        }
        if (overdue > 0) {
            return Text.of("intervention.headline-overdue", "overdue", overdue, "open", open.size());
        }
        return unowned > 0
                ? Text.of("intervention.headline-unowned", "unowned", unowned, "open", open.size())
                : Text.of(
                        "intervention.headline-open",
                        "open",
                        open.size(),
                        "day",
                        open.getFirst().it().reviewOn());
    }

    public String path() {
        return frame.path(OnboardingFrame.Tab.INTERVENTIONS);
    }
}
