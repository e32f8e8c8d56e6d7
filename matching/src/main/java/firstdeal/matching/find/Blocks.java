package firstdeal.matching.find;

import firstdeal.matching.list.Rows;

/**
 * Pairs up the rows that share a key. A block with more pairs than the cap is not taken whole: its rows are parted again by what else they share
 * (another common word, the city, the country and so on, two levels deep), and only what stays too large then is left out, and counted. One instance
 * serves one thread.
 */
final class Blocks {
    private static final int DEEPEST = 2;

    private final Rows a;
    private final Rows b;
    private final CommonKeys common;
    private final int cap;
    private final Longs pairs;
    private final Longs[] restA = {new Longs(64), new Longs(64)};
    private final Longs[] restB = {new Longs(64), new Longs(64)};
    /** The size of the block that is being parted at each depth: a trait that all its rows share parts nothing. */
    private final long[] parents = new long[DEEPEST + 1];

    /** How many smaller blocks the one that is being parted at each depth has given. */
    private final int[] children = new int[DEEPEST + 1];

    private final RadixSort sort = new RadixSort();
    /** Kept so that looking ahead is not taken for idle work. */
    int touched;

    final BackOff backOff = new BackOff();

    Blocks(Rows a, Rows b, CommonKeys common, int cap, Longs pairs) {
        this.a = a;
        this.b = b;
        this.common = common;
        this.cap = cap;
        this.pairs = pairs;
    }

    /** Joins the sorted keys of two lists; entries of common keys were parted once when they were made. */
    void join(long[] keysA, int countA, long[] keysB, int countB) {
        join(keysA, countA, keysB, countB, 0);
    }

    private void join(long[] keysA, int toA, long[] keysB, int toB, int depth) {
        int i = 0;
        int j = 0;
        while (i < toA && j < toB) {
            long x = keysA[i] >>> 24;
            long y = keysB[j] >>> 24;
            if (x < y) i++;
            else if (x > y) j++;
            else {
                int endA = end(keysA, i, toA);
                int endB = end(keysB, j, toB);
                if (depth == 0) block(keysA, i, endA, keysB, j, endB, (int) x & 1);
                else part(keysA, i, endA, keysB, j, endB, depth);
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

    private void part(long[] keysA, int i, int endA, long[] keysB, int j, int endB, int depth) {
        if (size(endA - i, endB - j) == parents[depth]) return;
        children[depth]++;
        block(keysA, i, endA, keysB, j, endB, depth);
    }

    private void block(long[] keysA, int i, int endA, long[] keysB, int j, int endB, int depth) {
        long size = size(endA - i, endB - j);
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
        boolean parted = (keysA[i] & NameKeys.PARTED) != 0;
        long key = parted ? 0 : NameKeys.plain(keysA[i]);
        features(a, keysA, i, endA, key, moreA);
        features(b, keysB, j, endB, key, moreB);
        sort.sort(moreA.array(), 0, moreA.size(), 24, 64);
        sort.sort(moreB.array(), 0, moreB.size(), 24, 64);
        children[depth + 1] = 0;
        join(moreA.array(), moreA.size(), moreB.array(), moreB.size(), depth + 1);
        if (children[depth + 1] == 0) backOff.left(endA - i, endB - j);
    }

    private void features(Rows rows, long[] keys, int from, int to, long blockKey, Longs out) {
        for (int i = from; i < to; i++) touched += rows.touch((int) keys[i] & 0xFFFFFF);
        for (int i = from; i < to; i++) features(rows, (int) keys[i] & 0xFFFFFF, blockKey, out);
    }

    /**
     * What else a row may share. Rows that share two common words meet in the blocks of both; only the block with the lower key parts by the
     * other word. Keys of places are low, so that their blocks part by any word; so do blocks that were parted when their keys were made.
     */
    private void features(Rows rows, int row, long blockKey, Longs out) {
        int count = rows.wordCount(row);
        for (int i = 0; i < count; i++) {
            int word = rows.word(row, i);
            if (!common.hasWord(word)) continue;
            long key = common.key(word);
            if (Long.compareUnsigned(key, blockKey) > 0) out.add(key | row);
        }
        if (rows.city(row) != 0) out.add(NameKeys.city(rows, row) | row);
        int telling = common.telling(rows, row);
        if (telling <= 2) out.add(NameKeys.country(rows, row, telling) | row);
    }
}
