package firstdeal.matching.text;

import java.util.Arrays;

/** Numbers by mixed 64-bit hashes, in flat arrays (open addressing). Filled once, then read by any number of threads. */
public final class LongMap {
    private long[] keys;
    private int[] values;
    private int size;

    public LongMap(int expected) {
        keys = new long[Integer.highestOneBit(Math.max(8, expected)) * 4];
        values = new int[keys.length];
        Arrays.fill(values, -1);
    }

    /** Keeps the value of a key that is there already, and answers the one that stands: from 0, never negative. */
    public int putIfAbsent(long key, int value) {
        if (size > keys.length / 2) grow();
        int slot = slot(key);
        if (values[slot] < 0) {
            keys[slot] = key;
            values[slot] = value;
            size++;
        }
        return values[slot];
    }

    /** The key's value, or -1. */
    public int get(long key) {
        return values[slot(key)];
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key ^ key >>> 32) & mask;
        while (values[slot] >= 0 && keys[slot] != key) slot = (slot + 1) & mask;
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new int[keys.length];
        Arrays.fill(values, -1);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] < 0) continue;
            int slot = slot(oldKeys[i]);
            keys[slot] = oldKeys[i];
            values[slot] = oldValues[i];
        }
    }
}
