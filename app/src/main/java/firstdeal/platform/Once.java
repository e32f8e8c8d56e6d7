package firstdeal.platform;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What several parts of one transaction ask for, read once in it. Whoever hears that it changed forgets it; nothing of it
 * outlives the transaction.
 */
public final class Once<K, V> {

    /** @param reads answers what there is of these keys; a key without an answer is not asked for again */
    public Map<K, V> of(Collection<K> keys, Function<Set<K>, Map<K, V>> reads) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return reads.apply(new LinkedHashSet<>(keys));
        }
        var known = known();
        var open = new LinkedHashSet<>(keys);
        open.removeAll(known.asked);
        if (!open.isEmpty()) {
            known.values.putAll(reads.apply(open));
            known.asked.addAll(open);
        }
        var found = new HashMap<K, V>();
        for (var key : keys) {
            var value = known.values.get(key);
            if (value != null) {
                found.put(key, value);
            }
        }
        return found;
    }

    /** What came along with something else need not be read; outside of a transaction nothing is remembered. */
    public void know(K key, V value) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            var known = known();
            known.asked.add(key);
            known.values.put(key, value);
        }
    }

    /** What this transaction has read already. */
    public Optional<V> known(K key) {
        return TransactionSynchronizationManager.isSynchronizationActive()
                ? Optional.ofNullable(known().values.get(key))
                : Optional.empty();
    }

    public void forget(K key) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            known().asked.remove(key);
            known().values.remove(key);
        }
    }

    public void forget() {
        TransactionSynchronizationManager.unbindResourceIfPossible(this);
    }

    @SuppressWarnings("unchecked")
    private Known known() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Once<?, ?>.Known known) {
            return (Known) known;
        }
        var known = new Known();
        TransactionSynchronizationManager.bindResource(this, known);
        TransactionSynchronizationManager.registerSynchronization(known);
        return known;
    }

    private final class Known implements TransactionSynchronization {

        private final Map<K, V> values = new HashMap<>();
        private final Set<K> asked = new HashSet<>();

        @Override
        public void suspend() {
            forget();
        }

        @Override
        public void afterCompletion(int status) {
            forget();
        }
    }
}
