package firstdeal.matching.find;

import firstdeal.matching.list.Rows;
import firstdeal.matching.list.Workers;

/**
 * The pairs worth comparing, each once, sorted: row of the first list in the bits from 24, of the second in the lowest 24.
 *
 * @param pairs   all pairs, in parts by rows of the first list
 * @param starts  where each part begins in {@code pairs}
 * @param ends    where it ends; what stands between an end and the next start is not meant
 * @param backOff what became of blocks over the cap
 */
public record Candidates(long[] pairs, int[] starts, int[] ends, BackOff backOff) {
    private static final int SAMPLE = 8_000;

    /** @param cap blocks of more pairs are parted; larger finds more and takes longer */
    public static Candidates find(Keys keys, int cap, Workers workers) {
        return join(keys, keys.a(), keys.ofA(), keys.b(), keys.ofB(), cap, workers);
    }

    /**
     * Pairs of a list's rows with other rows of the same list, found by the same keys: pairs that look alike and, but for duplicates, are no matches.
     * The first row of each is one of a sample, drawn by ids.
     *
     * @param first the first list or the second
     */
    public static Candidates within(Keys keys, boolean first, int cap, Workers workers) {
        Rows rows = first ? keys.a() : keys.b();
        Parts all = first ? keys.ofA() : keys.ofB();
        int[] starts = new int[all.starts().length];
        long[] data = new long[all.data().length / sampled(rows.size()) * 2 + 64];
        int count = 0;
        for (int part = 0; part < all.count(); part++) {
            for (int i = all.starts()[part]; i < all.starts()[part + 1]; i++) {
                if (!isSampled(rows, (int) all.data()[i] & 0xFFFFFF)) continue;
                if (count == data.length) data = java.util.Arrays.copyOf(data, count * 2);
                data[count++] = all.data()[i];
            }
            starts[part + 1] = count;
        }
        return join(keys, rows, new Parts(data, starts), rows, all, cap, workers);
    }

    /** How many rows of a list are in the sample of {@link #within}. */
    public static int sampleSize(Rows rows) {
        int count = 0;
        for (int row = 0; row < rows.size(); row++) if (isSampled(rows, row)) count++;
        return count;
    }

    private static boolean isSampled(Rows rows, int row) {
        return Integer.remainderUnsigned(rows.tie(row), sampled(rows.size())) == 0;
    }

    private static int sampled(int rows) {
        return Math.max(1, rows / SAMPLE);
    }

    private static Candidates join(Keys keys, Rows a, Parts keysA, Rows b, Parts keysB, int cap, Workers workers) {
        Longs[] found = new Longs[keysA.count()];
        BackOff[] backOffs = new BackOff[found.length];
        boolean[] common = keys.weights().common(cap);
        workers.run(found.length, p -> {
            found[p] = new Longs(1024);
            Blocks blocks = new Blocks(a, b, common, keys.words(), cap, found[p]);
            blocks.join(
                    keysA.data(),
                    keysA.starts()[p],
                    keysA.starts()[p + 1],
                    keysB.data(),
                    keysB.starts()[p],
                    keysB.starts()[p + 1],
                    0);
            backOffs[p] = blocks.backOff;
        });
        BackOff sum = new BackOff();
        for (BackOff one : backOffs) sum.add(one);
        return distinct(found, a.size(), keys.bits(), sum, workers);
    }

    private static Candidates distinct(Longs[] found, int rowsA, int bits, BackOff backOff, Workers workers) {
        int high = 24 + Math.max(bits, 32 - Integer.numberOfLeadingZeros(rowsA));
        Parts parts = Parts.of(found, high, bits, 0, workers);
        int[] ends = new int[parts.count()];
        workers.run(parts.count(), p -> ends[p] = dropRepeated(parts.data(), parts.starts()[p], parts.starts()[p + 1]));
        return new Candidates(parts.data(), parts.starts(), ends, backOff);
    }

    private static int dropRepeated(long[] data, int from, int to) {
        int write = from;
        for (int i = from; i < to; i++) if (i == from || data[i] != data[i - 1]) data[write++] = data[i];
        return write;
    }

    public int parts() {
        return ends.length;
    }

    /** How many pairs there are. */
    public long size() {
        long size = 0;
        for (int p = 0; p < ends.length; p++) size += ends[p] - starts[p];
        return size;
    }
}
