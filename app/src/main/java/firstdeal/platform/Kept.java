package firstdeal.platform;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What was made of rows, kept in memory until their stamp moves on, which is read with each request; so every node sees a change
 * at once. Only transactions that read fill it: what another one sees may still be rolled back.
 */
public final class Kept<K, S, V> {

    private record Entry<S, V>(S stamp, V value) {}

    private final int atMost;
    private final Map<K, Entry<S, V>> entries = new ConcurrentHashMap<>();

    /** @param atMost how many to keep; with one more all are forgotten */
    public Kept(int atMost) {
        this.atMost = atMost;
    }

    public Optional<V> get(K key, S stamp) {
        var entry = entries.get(key);
        return entry != null && entry.stamp().equals(stamp) ? Optional.of(entry.value()) : Optional.empty();
    }

    /** Answers the value, so that it can be made, kept and given on in one line. */
    public V keep(K key, S stamp, V value) {
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            if (entries.size() >= atMost) {
                entries.clear();
            }
            entries.put(key, new Entry<>(stamp, value));
        }
        return value;
    }
}
