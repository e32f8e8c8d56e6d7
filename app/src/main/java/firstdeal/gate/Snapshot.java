package firstdeal.gate;

import java.time.LocalDate;
import java.util.List;

/**
 * The evidence of a decision as it stood, in the words that people read then.
 *
 * @param criteria those that close the gate, then those that were only watched
 */
public record Snapshot(List<Line> criteria) {

    /** @param missing what was missing, empty when it held */
    public record Line(String key, String title, boolean met, boolean watched, String missing, List<Fact> evidence) {

        public Line {
            evidence = List.copyOf(evidence);
        }
    }

    public record Fact(String text, LocalDate on, String link, boolean byHand, String by) {}

    public static final Snapshot NOTHING = new Snapshot(List.of());

    public Snapshot {
        criteria = List.copyOf(criteria);
    }

    public long met() {
        return criteria.stream().filter(it -> it.met() && !it.watched()).count();
    }

    public long asked() {
        return criteria.stream().filter(it -> !it.watched()).count();
    }
}
