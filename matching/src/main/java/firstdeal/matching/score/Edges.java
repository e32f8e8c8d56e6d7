package firstdeal.matching.score;

import firstdeal.matching.find.Candidates;
import firstdeal.matching.find.Keys;
import firstdeal.matching.find.Longs;
import firstdeal.matching.list.Workers;
import java.util.Arrays;

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

    public static Edges score(Context job, Keys keys, Candidates candidates, int cap, Workers workers) {
        Comparing all = Comparing.of(job, keys.a(), keys.b(), candidates, new Model().table(), LEAST_AT_FIRST, workers);
        Model model = new Model();
        model.believe(all.counts(), Decoys.of(job, keys, cap, workers));
        model.learn(all.counts());
        return of(all.pairs(), all.shown(), model, candidates.size());
    }

    private static Edges of(Longs[] pairs, Longs[] shown, Model model, long compared) {
        int size = 0;
        for (Longs group : pairs) size += group.size();
        long[] kept = new long[size];
        int[] odds = new int[size];
        int count = 0;
        for (int g = 0; g < pairs.length; g++) {
            for (int i = 0; i < pairs[g].size(); i++) {
                int value = model.odds(shown[g].get(i));
                if (value < LEAST) continue;
                kept[count] = pairs[g].get(i);
                odds[count++] = value;
            }
        }
        return new Edges(Arrays.copyOf(kept, count), Arrays.copyOf(odds, count), compared);
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
