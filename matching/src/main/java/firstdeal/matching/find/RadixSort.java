package firstdeal.matching.find;

import java.util.Arrays;

/**
 * Sorts longs by some of their bits; entries that agree in those bits stay in their order. One pass by the highest bits leaves a few entries in each
 * bucket when the values are hashes; those are sorted by insertion, and a bucket that is large all the same lowest digit first. One instance serves
 * one thread.
 */
final class RadixSort {
    private static final int DIGIT = 9;
    private static final int MOST_BUCKETS = 12;
    private static final int FEW = 32;

    private final int[] bucketEnds = new int[1 << MOST_BUCKETS];
    private final int[] counts = new int[1 << DIGIT];
    private long[] scratch = new long[1024];

    /** Sorts {@code data[from..to)} as unsigned numbers made of the bits {@code low} to {@code high - 1}; the bits above are the same in all. */
    void sort(long[] data, int from, int to, int low, int high) {
        int size = to - from;
        if (scratch.length < size) scratch = new long[size + size / 4];
        if (size <= FEW) {
            insertion(data, from, to, low);
            return;
        }
        int bits = Math.min(high - low, Math.clamp(32 - Integer.numberOfLeadingZeros(size), 6, MOST_BUCKETS));
        scatter(data, from, to, high - bits, bits);
        int start = from;
        for (int bucket = 0; bucket < 1 << bits; bucket++) {
            int end = from + bucketEnds[bucket];
            if (end - start > FEW) large(data, start, end, low, high - bits);
            else if (end - start > 1) insertion(data, start, end, low);
            start = end;
        }
    }

    private void scatter(long[] data, int from, int to, int shift, int bits) {
        int mask = (1 << bits) - 1;
        Arrays.fill(bucketEnds, 0, mask + 1, 0);
        for (int i = from; i < to; i++) bucketEnds[(int) (data[i] >>> shift) & mask]++;
        int at = 0;
        for (int bucket = 0; bucket <= mask; bucket++) {
            int count = bucketEnds[bucket];
            bucketEnds[bucket] = at;
            at += count;
        }
        for (int i = from; i < to; i++) scratch[bucketEnds[(int) (data[i] >>> shift) & mask]++] = data[i];
        System.arraycopy(scratch, 0, data, from, to - from);
    }

    private void large(long[] data, int from, int to, int low, int high) {
        int same = from + 1;
        while (same < to && data[same] >>> low == data[from] >>> low) same++;
        if (same == to) return;
        long[] source = data;
        long[] target = scratch;
        int offset = from;
        int targetOffset = 0;
        for (int shift = low; shift < high; shift += DIGIT) {
            pass(source, offset, target, targetOffset, to - from, shift, Math.min(DIGIT, high - shift));
            long[] swap = source;
            source = target;
            target = swap;
            int swapOffset = offset;
            offset = targetOffset;
            targetOffset = swapOffset;
        }
        if (source != data) System.arraycopy(source, offset, data, from, to - from);
    }

    private void pass(long[] source, int from, long[] target, int to, int size, int shift, int bits) {
        int mask = (1 << bits) - 1;
        Arrays.fill(counts, 0, mask + 1, 0);
        for (int i = from; i < from + size; i++) counts[(int) (source[i] >>> shift) & mask]++;
        int at = to;
        for (int i = 0; i <= mask; i++) {
            int count = counts[i];
            counts[i] = at;
            at += count;
        }
        for (int i = from; i < from + size; i++) target[counts[(int) (source[i] >>> shift) & mask]++] = source[i];
    }

    private static void insertion(long[] data, int from, int to, int low) {
        for (int i = from + 1; i < to; i++) {
            long value = data[i];
            long key = value >>> low;
            int j = i - 1;
            while (j >= from && data[j] >>> low > key) {
                data[j + 1] = data[j];
                j--;
            }
            data[j + 1] = value;
        }
    }
}
