package firstdeal.matching.find;

import firstdeal.matching.list.Rows;
import firstdeal.matching.list.Workers;
import org.jspecify.annotations.Nullable;

/**
 * The pairs worth comparing, each once, sorted: row of the first list in the bits from 24, of the second in the lowest 24.
 *
 * @param pairs   all pairs, in parts by rows of the first list
 * @param starts  where each part begins in {@code pairs}
 * @param ends    where it ends; what stands between an end and the next start is not meant
 * @param backOff what became of blocks over the cap
 */
public record Candidates(long[] pairs, int[] starts, int[] ends, BackOff backOff) {
    private static final int GROUPS = 64;

    public static Candidates find(Keys keys, Workers workers) {
        return join(keys, keys.a(), keys.ofA(), null, keys.b(), keys.ofB(), workers);
    }

    /**
     * Pairs of a list's rows with other rows of the same list, found by the same keys: pairs that look alike and, but for duplicates, are no matches.
     * The first row of each is one of a sample, drawn by ids.
     *
     * @param first the first list or the second
     */
    public static Within within(Keys keys, boolean first, Workers workers) {
        Rows rows = first ? keys.a() : keys.b();
        Parts all = first ? keys.ofA() : keys.ofB();
        Sample sample = new Sample(rows);
        return new Within(join(keys, rows, all, sample, rows, all, workers), sample.size());
    }

    /**
     * Pairs within one list.
     *
     * @param sample of how many rows they are
     */
    public record Within(Candidates candidates, int sample) {}

    private static Candidates join(
            Keys keys, Rows a, Parts keysA, @Nullable Sample sample, Rows b, Parts keysB, Workers workers) {
        int parts = keysA.count();
        int groups = Math.min(GROUPS, parts);
        Longs[] found = new Longs[groups];
        BackOff[] backOffs = new BackOff[groups];
        workers.run(groups, g -> {
            found[g] = new Longs(1024);
            Blocks blocks = new Blocks(a, b, keys.common(), keys.cap(), found[g]);
            Meeting meeting = new Meeting(keysA, sample, keysB, blocks);
            for (int p = parts * g / groups; p < parts * (g + 1) / groups; p++) meeting.part(p);
            backOffs[g] = blocks.backOff;
        });
        BackOff sum = new BackOff();
        if (sample == null) sum.add(keys.left());
        for (BackOff one : backOffs) sum.add(one);
        return distinct(found, a.size(), keys.bits(), sum, workers);
    }

    private static Candidates distinct(Longs[] found, int rowsA, int bits, BackOff backOff, Workers workers) {
        int high = 24 + Math.max(bits, 32 - Integer.numberOfLeadingZeros(rowsA));
        Parts parts = Parts.of(found, high, bits, workers);
        int[] ends = new int[parts.count()];
        int groups = Math.min(GROUPS, parts.count());
        workers.run(groups, g -> {
            RadixSort sort = new RadixSort();
            for (int p = parts.count() * g / groups; p < parts.count() * (g + 1) / groups; p++) {
                sort.sort(parts.data(), parts.starts()[p], parts.starts()[p + 1], 0, parts.shift());
                ends[p] = dropRepeated(parts.data(), parts.starts()[p], parts.starts()[p + 1]);
            }
        });
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
