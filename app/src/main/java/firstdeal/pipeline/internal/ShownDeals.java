package firstdeal.pipeline.internal;

import firstdeal.pipeline.Opportunity;
import firstdeal.pipeline.OpportunityId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What the board shows. Which deals those are is asked each time, within what the actor may see; what was read of one is kept until its stamp moves.
 * A stamp names the transaction that wrote the row, so that what was read within one that failed is never found again.
 */
@Component
class ShownDeals {

    private static final int MOST = 20_000;

    private final OpportunityStore store;
    private final Map<OpportunityId, Kept> kept = new Memory();

    ShownDeals(OpportunityStore store) {
        this.store = store;
    }

    private record Kept(String stamp, Opportunity deal) {}

    /** The least used are forgotten first. */
    private static final class Memory extends LinkedHashMap<OpportunityId, Kept> {

        private static final long serialVersionUID = 1;

        Memory() {
            super(64, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<OpportunityId, Kept> eldest) {
            return size() > MOST;
        }
    }

    /** Open ones, and those won since that day. */
    List<Opportunity> since(LocalDate wonSince) {
        var stamps = store.shown(wonSince);
        var found = new HashMap<OpportunityId, Opportunity>();
        var missing = new ArrayList<OpportunityId>();
        synchronized (kept) {
            stamps.forEach((id, stamp) -> {
                var known = kept.get(id);
                if (known != null && known.stamp().equals(stamp)) {
                    found.put(id, known.deal());
                } else {
                    missing.add(id);
                }
            });
        }
        read(missing, stamps).forEach(it -> found.put(it.id(), it));
        return stamps.keySet().stream()
                .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                .toList();
    }

    /** One that was written again meanwhile is kept under its former stamp, and so read again next time. */
    private List<Opportunity> read(List<OpportunityId> missing, Map<OpportunityId, String> stamps) {
        if (missing.isEmpty()) {
            return List.of();
        }
        var fresh = store.find(missing);
        synchronized (kept) {
            fresh.forEach(it -> kept.put(it.id(), new Kept(stamps.getOrDefault(it.id(), ""), it)));
        }
        return fresh;
    }
}
