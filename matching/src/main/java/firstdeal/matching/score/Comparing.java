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
    private static final int MOST_GROUPS = 64;
    private static final int PAIRS_PER_GROUP = 4096;
    /** Pairs that are looked at together, a power of two. */
    private static final int AHEAD = 64;

    /** @param least pairs with less than these odds at {@code first} are counted and forgotten */
    static Comparing of(Context job, Rows a, Rows b, Candidates candidates, short[] first, int least, Workers workers) {
        int levels = Context.levels(a, b);
        int most = levels == Level.USUAL ? MOST_GROUPS : MOST_GROUPS / 4;
        int groups = (int) Math.clamp(candidates.size() / PAIRS_PER_GROUP, 1, most);
        Longs[] pairs = new Longs[groups];
        Longs[] shown = new Longs[groups];
        int[][] counts = new int[groups][levels];
        workers.run(groups, g -> {
            pairs[g] = new Longs(1024);
            shown[g] = new Longs(1024);
            int from = (int) ((long) candidates.parts() * g / groups);
            int to = (int) ((long) candidates.parts() * (g + 1) / groups);
            PairComparison comparison = job.comparison(a, b);
            for (int part = from; part < to; part++)
                compare(candidates, part, comparison, first, least, counts[g], pairs[g], shown[g]);
        });
        long[] sum = new long[levels];
        for (int[] one : counts) for (int i = 0; i < sum.length; i++) sum[i] += one[i];
        return new Comparing(sum, pairs, shown);
    }

    private static void compare(
            Candidates candidates,
            int part,
            PairComparison comparison,
            short[] first,
            int least,
            int[] counts,
            Longs pairs,
            Longs shown) {
        int end = candidates.ends()[part];
        for (int i = candidates.starts()[part]; i < end; i++) {
            if ((i & AHEAD - 1) == 0 || i == candidates.starts()[part])
                comparison.lookAhead(candidates.pairs(), i, Math.min(end, (i & -AHEAD) + AHEAD));
            long pair = candidates.pairs()[i];
            long what = comparison.compare((int) (pair >>> 24), (int) pair & 0xFFFFFF);
            int level = (int) what & 0xFFFFFF;
            counts[level]++;
            if (first[level % Level.USUAL] < least && !Level.sharesMark(level)) continue;
            pairs.add(pair);
            shown.add(what);
        }
    }
}
