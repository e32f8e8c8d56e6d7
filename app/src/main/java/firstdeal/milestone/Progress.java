package firstdeal.milestone;

import firstdeal.evaluation.Milestone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What changes in the milestones of a run when what is known of it changes.
 *
 * @param changed those to write, new ones among them
 * @param all as they stand then, by day
 */
public record Progress(List<Reached> changed, List<Reached> all) {

    public Progress {
        changed = List.copyOf(changed);
        all = List.copyOf(all);
    }

    /**
     * @param known what was reached before
     * @param now what the facts show
     */
    public static Progress of(List<Reached> known, Map<Milestone, LocalDate> now, LocalDate today) {
        var before = new EnumMap<Milestone, Reached>(Milestone.class);
        known.forEach(it -> before.put(it.milestone(), it));
        var changed = new ArrayList<Reached>();
        for (var milestone : Milestone.values()) {
            var was = Optional.ofNullable(before.get(milestone));
            next(milestone, was, Optional.ofNullable(now.get(milestone)), today)
                    .filter(it -> was.filter(it::equals).isEmpty())
                    .ifPresent(changed::add);
        }
        changed.forEach(it -> before.put(it.milestone(), it));
        return new Progress(
                changed,
                before.values().stream()
                        .sorted(Comparator.comparing(Reached::on))
                        .toList());
    }

    private static Optional<Reached> next(
            Milestone milestone, Optional<Reached> was, Optional<LocalDate> day, LocalDate today) {
        if (day.isPresent()) {
            return Optional.of(new Reached(milestone, earliest(was, day.get()), Optional.empty()));
        }
        return was.map(
                it -> milestone.isLasting() || !it.stands() ? it : new Reached(milestone, it.on(), Optional.of(today)));
    }

    /** What replaces an older record (a longer list, another state of a deal) does not make it later. */
    private static LocalDate earliest(Optional<Reached> was, LocalDate day) {
        return was.filter(it -> it.stands() && it.on().isBefore(day))
                .map(Reached::on)
                .orElse(day);
    }
}
