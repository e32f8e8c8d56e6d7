package firstdeal.platform;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What was made of rows, kept in memory until their stamp moves on. The stamp is read with each request, so every node sees a
 * change at once. What a writing transaction made is its own until it commits: it may still be rolled back. A stamp must move
 * before anybody asks again within the transaction that changed what it stands for.
 */
public final class Kept<K, S, V> {

    private record Entry<S, V>(S stamp, V value) {}

    private final int atMost;
    private final Map<K, Entry<S, V>> entries = new ConcurrentHashMap<>();

    /** @param atMost how many to keep; for one more a quarter of them is forgotten */
    public Kept(int atMost) {
        this.atMost = atMost;
    }

    public Optional<V> get(K key, S stamp) {
        var entry = entry(key);
        return entry != null && entry.stamp().equals(stamp) ? Optional.of(entry.value()) : Optional.empty();
    }

    private @Nullable Entry<S, V> entry(K key) {
        var mine = own();
        var made = mine == null ? null : mine.made.get(key);
        return made == null ? entries.get(key) : made;
    }

    /** Answers the value, so that it can be made, kept and given on in one line. */
    public V keep(K key, S stamp, V value) {
        var entry = new Entry<>(stamp, value);
        if (isWriting()) {
            begun().put(key, entry);
        } else {
            put(key, entry);
        }
        return value;
    }

    private static boolean isWriting() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    }

    private void put(K key, Entry<S, V> entry) {
        if (entries.size() >= atMost) {
            makeRoom();
        }
        entries.put(key, entry);
    }

    /** Whichever come first: were all forgotten, a few more than fit, asked for in turn, would never be found. */
    private void makeRoom() {
        var first = entries.keySet().iterator();
        for (int i = 0; i < Math.ceilDiv(atMost, 4) && first.hasNext(); i++) {
            first.next();
            first.remove();
        }
    }

    @SuppressWarnings("unchecked")
    private @Nullable Own own() {
        return (Own) TransactionSynchronizationManager.getResource(this);
    }

    private Own begun() {
        var known = own();
        if (known != null) {
            return known;
        }
        var own = new Own();
        TransactionSynchronizationManager.bindResource(this, own);
        TransactionSynchronizationManager.registerSynchronization(own);
        return own;
    }

    /** What one writing transaction has made so far. */
    private final class Own implements TransactionSynchronization {

        private final Map<K, Entry<S, V>> made = new HashMap<>();

        /** No more than there is room for: what one long transaction makes may not fill the memory. */
        private void put(K key, Entry<S, V> entry) {
            if (made.size() >= atMost) {
                made.clear();
            }
            made.put(key, entry);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(Kept.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Kept.this, this);
        }

        @Override
        public void afterCommit() {
            made.forEach(Kept.this::put);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Kept.this);
        }
    }
}
