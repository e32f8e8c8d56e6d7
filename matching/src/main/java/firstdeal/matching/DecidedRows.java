package firstdeal.matching;

import firstdeal.matching.list.Rows;
import firstdeal.matching.score.Decided;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Decisions about ids, as pairs of rows of the lists in hand. */
final class DecidedRows {
    private DecidedRows() {}

    static Decided of(Decisions decisions, Rows a, Rows b) {
        Map<Long, Boolean> pairs = new HashMap<>();
        if (decisions.isEmpty()) return Decided.of(pairs);
        Map<String, Integer> rowsA = rows(
                a,
                id -> decisions.confirmed().containsKey(id)
                        || decisions.rejected().containsKey(id));
        Set<String> idsB = new HashSet<>(decisions.confirmed().values());
        decisions.rejected().values().forEach(idsB::addAll);
        Map<String, Integer> rowsB = rows(b, idsB::contains);
        for (Map.Entry<String, Set<String>> one : decisions.rejected().entrySet()) {
            for (String idB : one.getValue()) put(pairs, rowsA.get(one.getKey()), rowsB.get(idB), false);
        }
        for (Map.Entry<String, String> one : decisions.confirmed().entrySet())
            put(pairs, rowsA.get(one.getKey()), rowsB.get(one.getValue()), true);
        return Decided.of(pairs);
    }

    private static void put(Map<Long, Boolean> pairs, @Nullable Integer rowA, @Nullable Integer rowB, boolean match) {
        if (rowA != null && rowB != null) pairs.put(Decided.pair(rowA, rowB), match);
    }

    private static Map<String, Integer> rows(Rows rows, Predicate<String> wanted) {
        Map<String, Integer> found = new HashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            String id = rows.cells().id(row);
            if (wanted.test(id)) found.putIfAbsent(id, row);
        }
        return found;
    }
}
