package firstdeal.matching.find;

import java.util.Arrays;

/**
 * Lets through what may have an equal elsewhere: one bit for each of many hashed keys, so that most keys that stand alone are dropped before anything is
 * sorted (a Bloom filter with one hash, 1970). One instance serves one thread.
 */
final class Sieve {
    private static final int BITS_PER_KEY = 16;

    private long[] bits = new long[64];
    private int mask;

    /** Forgets everything and makes room for as many keys. */
    void clear(int keys) {
        int words = Math.max(1, Integer.highestOneBit(Math.max(1, keys * BITS_PER_KEY / 64)) * 2);
        if (bits.length < words) bits = new long[words];
        else Arrays.fill(bits, 0, words, 0);
        mask = words * 64 - 1;
    }

    /** Marks a key; true when it, or another with the same bit, was marked before. */
    boolean mark(long key) {
        int place = (int) (key >>> 25) & mask;
        long word = bits[place >>> 6];
        bits[place >>> 6] = word | 1L << place;
        return (word & 1L << place) != 0;
    }

    boolean has(long key) {
        int place = (int) (key >>> 25) & mask;
        return (bits[place >>> 6] & 1L << place) != 0;
    }
}
