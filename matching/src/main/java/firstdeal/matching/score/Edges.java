package firstdeal.matching.score;

import firstdeal.matching.find.Candidates;
import firstdeal.matching.find.Keys;
import firstdeal.matching.list.Workers;
import java.util.Arrays;
import java.util.Map;

/**
 * The candidate pairs that may be matches, with the odds of each.
 *
 * @param pairs row of the first list in the bits from 24, of the second in the lowest 24
 * @param odds  the logarithm of the odds that the pair is a match before its rivals are seen, in hundredths of a nat
 * @param compared how many pairs were compared in full
 */
public record Edges(long[] pairs, int[] odds, long compared) {
    /** Pairs with less, in hundredths of a nat by what is believed beforehand, are forgotten at once. */
    private static final int LEAST_AT_FIRST = -650;
    /** Pairs with less after learning are forgotten. */
    private static final int LEAST = -500;

    public static Edges score(Context job, Keys keys, Candidates candidates, Decided decided, Workers workers) {
        int levels = Context.levels(keys.a(), keys.b());
        short[] first = new Model(levels).table();
        Comparing all = Comparing.of(job, keys.a(), keys.b(), candidates, first, LEAST_AT_FIRST, workers);
        Model model = new Model(levels);
        model.believe(all.counts(), Decoys.of(job, keys, workers));
        PairComparison comparison = job.comparison(keys.a(), keys.b());
        decided.pairs()
                .forEach(
                        (pair, match) -> model.told(comparison.compare(Decided.rowA(pair), Decided.rowB(pair)), match));
        model.learn(all.counts());
        return of(all, model, decided, candidates.size());
    }

    private static Edges of(Comparing all, Model model, Decided decided, long compared) {
        int size = decided.pairs().size();
        for (int g = 0; g < all.pairs().length; g++) size += all.pairs()[g].size();
        Edges edges = new Edges(new long[size], new int[size], compared);
        int count = 0;
        for (int g = 0; g < all.pairs().length; g++) {
            for (int i = 0; i < all.pairs()[g].size(); i++) {
                long pair = all.pairs()[g].get(i);
                int odds = model.odds(all.shown()[g].get(i));
                if (odds < LEAST || decided.settles(pair)) continue;
                edges.pairs[count] = pair;
                edges.odds[count++] = odds;
            }
        }
        for (Map.Entry<Long, Boolean> one : decided.pairs().entrySet()) {
            if (!one.getValue()) continue;
            edges.pairs[count] = one.getKey();
            edges.odds[count++] = Decided.CERTAIN;
        }
        return new Edges(Arrays.copyOf(edges.pairs, count), Arrays.copyOf(edges.odds, count), compared);
    }

    public int size() {
        return pairs.length;
    }

    public int rowA(int edge) {
        return Decided.rowA(pairs[edge]);
    }

    public int rowB(int edge) {
        return Decided.rowB(pairs[edge]);
    }

    /** Whether a person said that the pair is a match. */
    public boolean isConfirmed(int edge) {
        return odds[edge] == Decided.CERTAIN;
    }
}
