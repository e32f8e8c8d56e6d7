package firstdeal.matching;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What people decided about pairs. Their word always wins: a confirmed pair is a match whatever its score, a rejected one is none; and both teach
 * the weights of the job.
 *
 * @param confirmed ids of the second list by ids of the first; an account has one confirmed match at most
 * @param rejected  ids of the second list that are not the first's account, by its id
 */
public record Decisions(Map<String, String> confirmed, Map<String, Set<String>> rejected) {
    /** Nobody decided anything yet. */
    public static final Decisions NONE = new Decisions(Map.of(), Map.of());

    public Decisions {
        confirmed = Map.copyOf(confirmed);
        rejected = Map.copyOf(rejected);
        if (new HashSet<>(confirmed.values()).size() < confirmed.size()) {
            throw new IllegalArgumentException("An account of the second list is confirmed for two of the first.");
        }
    }

    /** These decisions and one more. */
    public Decisions confirm(String idA, String idB) {
        Map<String, String> more = new HashMap<>(confirmed);
        more.put(idA, idB);
        return new Decisions(more, rejected);
    }

    public Decisions reject(String idA, String idB) {
        Map<String, Set<String>> more = new HashMap<>(rejected);
        Set<String> ids = new HashSet<>(more.getOrDefault(idA, Set.of()));
        ids.add(idB);
        more.put(idA, Set.copyOf(ids));
        return new Decisions(confirmed, more);
    }

    public boolean isEmpty() {
        return confirmed.isEmpty() && rejected.isEmpty();
    }
}
