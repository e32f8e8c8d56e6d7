package firstdeal.matching.score;

import firstdeal.matching.find.Candidates;
import firstdeal.matching.find.Longs;
import firstdeal.matching.list.Rows;
import firstdeal.matching.list.Workers;

/**
 * Candidates compared: how many show each level, and what the likelier ones show.
 *
 * @param counts how many pairs show each level
 * @param pairs  the pairs that are kept, in groups
 * @param shown  what each of them shows, by {@link PairComparison#compare}
 */
record Comparing(long[] counts, Longs[] pairs, Longs[] shown) {
    private static final int GROUPS = 64;
    /** Pairs that are looked at together, a power of two. */
    private static final int AHEAD = 64;

    /** @param least pairs with less than these odds at {@code first} are counted and forgotten */
    static Comparing of(Context job, Rows a, Rows b, Candidates candidates, short[] first, int least, Workers workers) {
        Longs[] pairs = new Longs[GROUPS];
        Longs[] shown = new Longs[GROUPS];
        int[][] counts = new int[GROUPS][];
        workers.run(GROUPS, g -> {
            pairs[g] = new Longs(1024);
            shown[g] = new Longs(1024);
            counts[g] = compare(candidates, job.comparison(a, b), g, first, least, pairs[g], shown[g]);
        });
        long[] sum = new long[Level.ALL];
        for (int[] one : counts) for (int i = 0; i < sum.length; i++) sum[i] += one[i];
        return new Comparing(sum, pairs, shown);
    }

    private static int[] compare(
            Candidates candidates,
            PairComparison comparison,
            int group,
            short[] first,
            int least,
            Longs pairs,
            Longs shown) {
        int[] counts = new int[Level.ALL];
        int from = (int) ((long) candidates.parts() * group / GROUPS);
        int to = (int) ((long) candidates.parts() * (group + 1) / GROUPS);
        for (int part = from; part < to; part++) {
            int end = candidates.ends()[part];
            for (int i = candidates.starts()[part]; i < end; i++) {
                if ((i & AHEAD - 1) == 0 || i == candidates.starts()[part])
                    comparison.lookAhead(candidates.pairs(), i, Math.min(end, (i & -AHEAD) + AHEAD));
                long pair = candidates.pairs()[i];
                long what = comparison.compare((int) (pair >>> 24), (int) pair & 0xFFFFFF);
                counts[(int) what & 0xFFFFFF]++;
                if (first[(int) what & 0xFFFFFF] < least) continue;
                pairs.add(pair);
                shown.add(what);
            }
        }
        return counts;
    }
}
