package firstdeal.matching;

import firstdeal.matching.list.Rows;
import firstdeal.matching.score.Edges;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One account with several likely counterparts in the other list.
 *
 * @param ofFirstList  whether the account stands in the first list
 * @param id           the account
 * @param counterparts the ids of its likely counterparts in the other list, two at least, in that list's order
 */
public record Group(boolean ofFirstList, String id, List<String> counterparts) {
    /** From which odds, in hundredths of a nat, a pair alone would be likely: four to one. */
    private static final int LIKELY = 140;

    public Group {
        counterparts = List.copyOf(counterparts);
    }

    static List<Group> of(Rows a, Rows b, Edges edges) {
        List<Group> groups = new ArrayList<>();
        Map<Integer, List<Integer>> byA = new TreeMap<>();
        Map<Integer, List<Integer>> byB = new TreeMap<>();
        for (int i = 0; i < edges.size(); i++) {
            if (edges.odds()[i] < LIKELY) continue;
            byA.computeIfAbsent(edges.rowA(i), row -> new ArrayList<>(1)).add(edges.rowB(i));
            byB.computeIfAbsent(edges.rowB(i), row -> new ArrayList<>(1)).add(edges.rowA(i));
        }
        collect(groups, true, a, b, byA);
        collect(groups, false, b, a, byB);
        return groups;
    }

    private static void collect(
            List<Group> groups, boolean first, Rows rows, Rows others, Map<Integer, List<Integer>> counterparts) {
        counterparts.forEach((row, found) -> {
            if (found.size() < 2) return;
            List<String> ids = found.stream()
                    .sorted()
                    .map(other -> others.cells().id(other))
                    .toList();
            groups.add(new Group(first, rows.cells().id(row), ids));
        });
    }
}
