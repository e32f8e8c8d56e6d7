package firstdeal.matching.find;

import firstdeal.matching.list.Rows;
import firstdeal.matching.text.Hash;
import firstdeal.matching.text.Words;

/**
 * Pairs up the rows that share a key. A block with more pairs than the cap is not taken whole: its rows are parted again by what else they share
 * (another common word, the city, the country and so on, two levels deep), and only what stays too large then is left out, and counted. One instance
 * serves one thread.
 */
final class Blocks {
    private static final int DEEPEST = 2;

    private final Rows a;
    private final Rows b;
    private final boolean[] common;
    private final Words words;
    private final int cap;
    private final Longs pairs;
    private final Longs[] restA = {new Longs(64), new Longs(64)};
    private final Longs[] restB = {new Longs(64), new Longs(64)};
    /** The size of the block that is being parted at each depth: a trait that all its rows share parts nothing. */
    private final long[] parents = new long[DEEPEST + 1];

    /** How many smaller blocks the one that is being parted at each depth has given. */
    private final int[] children = new int[DEEPEST + 1];

    private long[] scratch = new long[256];
    final BackOff backOff = new BackOff();

    /** @param common for each word, whether more pairs than the cap share it */
    Blocks(Rows a, Rows b, boolean[] common, Words words, int cap, Longs pairs) {
        this.a = a;
        this.b = b;
        this.common = common;
        this.words = words;
        this.cap = cap;
        this.pairs = pairs;
    }

    /** Joins two sorted stretches of keys. */
    void join(long[] keysA, int fromA, int toA, long[] keysB, int fromB, int toB, int depth) {
        int i = fromA;
        int j = fromB;
        while (i < toA && j < toB) {
            int order = Long.compareUnsigned(keysA[i] >>> 24, keysB[j] >>> 24);
            if (order < 0) i++;
            else if (order > 0) j++;
            else {
                int endA = end(keysA, i, toA);
                int endB = end(keysB, j, toB);
                block(keysA, i, endA, keysB, j, endB, depth);
                i = endA;
                j = endB;
            }
        }
    }

    private static int end(long[] keys, int from, int to) {
        int at = from + 1;
        while (at < to && keys[at] >>> 24 == keys[from] >>> 24) at++;
        return at;
    }

    private void block(long[] keysA, int i, int endA, long[] keysB, int j, int endB, int depth) {
        long size = size(endA - i, endB - j);
        if (size == parents[depth]) return;
        children[depth]++;
        if (size <= cap) {
            take(keysA, i, endA, keysB, j, endB);
        } else if (depth == DEEPEST) {
            backOff.left(endA - i, endB - j);
        } else {
            backOff.parted(depth, size);
            refine(keysA, i, endA, keysB, j, endB, depth);
        }
    }

    /** In how many pairs a block counts; within one list the sampled rows stand for all. */
    private long size(int rowsA, int rowsB) {
        return a == b ? (long) rowsB * rowsB : (long) rowsA * rowsB;
    }

    private void take(long[] keysA, int i, int endA, long[] keysB, int j, int endB) {
        for (int x = i; x < endA; x++) {
            long rowA = keysA[x] & 0xFFFFFF;
            for (int y = j; y < endB; y++) {
                long rowB = keysB[y] & 0xFFFFFF;
                if (a != b || rowA != rowB) pairs.add(rowA << 24 | rowB);
            }
        }
    }

    private void refine(long[] keysA, int i, int endA, long[] keysB, int j, int endB, int depth) {
        Longs moreA = restA[depth];
        Longs moreB = restB[depth];
        moreA.clear();
        moreB.clear();
        parents[depth + 1] = size(endA - i, endB - j);
        long key = keysA[i] | 0xFFFFFF;
        for (int x = i; x < endA; x++) features(a, (int) keysA[x] & 0xFFFFFF, key, moreA);
        for (int y = j; y < endB; y++) features(b, (int) keysB[y] & 0xFFFFFF, key, moreB);
        if (scratch.length < Math.max(moreA.size(), moreB.size()))
            scratch = new long[Math.max(moreA.size(), moreB.size()) * 2];
        RadixSort.sort(moreA.array(), 0, moreA.size(), scratch, 24, 64);
        RadixSort.sort(moreB.array(), 0, moreB.size(), scratch, 24, 64);
        children[depth + 1] = 0;
        join(moreA.array(), 0, moreA.size(), moreB.array(), 0, moreB.size(), depth + 1);
        if (children[depth + 1] == 0) backOff.left(endA - i, endB - j);
    }

    /**
     * What else a row may share. Rows that share two common words meet in the blocks of both; only the block with the lower key parts by the
     * other word. Keys of places are low, so that their blocks part by any word.
     */
    private void features(Rows rows, int row, long blockKey, Longs out) {
        int count = rows.wordCount(row);
        for (int i = 0; i < count; i++) {
            int word = rows.word(row, i);
            if (!common[word]) continue;
            long key = NameKeys.text((int) words.hash(word));
            if (Long.compareUnsigned(key, blockKey) > 0) NameKeys.put(out, key, row);
        }
        if (rows.city(row) != 0) NameKeys.put(out, Hash.mix(rows.city(row) ^ 1L << 40) >>> 6, row);
        if (count <= 2) NameKeys.put(out, Hash.mix((rows.country(row) + 1L) << 33 | count) >>> 6, row);
    }
}
