package firstdeal.matching.score;

import firstdeal.matching.find.Candidates;
import firstdeal.matching.find.Longs;
import firstdeal.matching.list.Rows;
import firstdeal.matching.list.Workers;

/**
 * The candidate pairs that may be matches, with the odds of each.
 *
 * @param pairs row of the first list in the bits from 24, of the second in the lowest 24; ascending
 * @param odds  the logarithm of the odds that the pair is a match before its rivals are seen, in hundredths of a nat
 * @param compared how many pairs were compared in full
 */
public record Edges(long[] pairs, int[] odds, long compared) {
    /** Pairs with less, in hundredths of a nat by what is believed beforehand, are forgotten at once. */
    private static final int LEAST_AT_FIRST = -650;
    /** Pairs with less after learning are forgotten. */
    private static final int LEAST = -500;

    private static final int GROUPS = 64;

    public static Edges score(Rows a, Rows b, Candidates candidates, WordWeights weights, Workers workers) {
        PlaceWeights places = new PlaceWeights(a, b);
        Longs[] pairs = new Longs[GROUPS];
        Longs[] shown = new Longs[GROUPS];
        long[][] counts = new long[GROUPS][];
        WordTraits traits = new WordTraits(weights.words(a, b));
        short[] first = new Model().table();
        workers.run(GROUPS, g -> {
            pairs[g] = new Longs(1024);
            shown[g] = new Longs(1024);
            counts[g] =
                    compare(a, b, candidates, new PairComparison(a, b, weights, traits, places), g, first, pairs[g], shown[g]);
        });
        Model model = new Model();
        model.learn(sum(counts));
        return of(pairs, shown, model, candidates.size());
    }

    private static long[] compare(
            Rows a,
            Rows b,
            Candidates candidates,
            PairComparison comparison,
            int group,
            short[] first,
            Longs pairs,
            Longs shown) {
        long[] counts = new long[Level.ALL];
        int from = (int) ((long) candidates.parts() * group / GROUPS);
        int to = (int) ((long) candidates.parts() * (group + 1) / GROUPS);
        for (int part = from; part < to; part++) {
            for (int i = candidates.starts()[part]; i < candidates.ends()[part]; i++) {
                long pair = candidates.pairs()[i];
                long what = comparison.compare((int) (pair >>> 24), (int) pair & 0xFFFFFF);
                counts[(int) what & 0xFFFFFF]++;
                if (first[(int) what & 0xFFFFFF] < LEAST_AT_FIRST) continue;
                pairs.add(pair);
                shown.add(what);
            }
        }
        return counts;
    }

    private static long[] sum(long[][] counts) {
        long[] sum = new long[Level.ALL];
        for (long[] one : counts) for (int i = 0; i < sum.length; i++) sum[i] += one[i];
        return sum;
    }

    private static Edges of(Longs[] pairs, Longs[] shown, Model model, long compared) {
        int size = 0;
        for (Longs group : pairs) size += group.size();
        long[] kept = new long[size];
        int[] odds = new int[size];
        int count = 0;
        for (int g = 0; g < GROUPS; g++) {
            for (int i = 0; i < pairs[g].size(); i++) {
                int value = model.odds(shown[g].get(i));
                if (value < LEAST) continue;
                kept[count] = pairs[g].get(i);
                odds[count++] = value;
            }
        }
        return new Edges(java.util.Arrays.copyOf(kept, count), java.util.Arrays.copyOf(odds, count), compared);
    }

    public int size() {
        return pairs.length;
    }

    public int rowA(int edge) {
        return (int) (pairs[edge] >>> 24);
    }

    public int rowB(int edge) {
        return (int) pairs[edge] & 0xFFFFFF;
    }
}
