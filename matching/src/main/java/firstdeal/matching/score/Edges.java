package firstdeal.matching.score;

import firstdeal.matching.find.Candidates;
import firstdeal.matching.find.Keys;
import firstdeal.matching.list.Workers;
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

    private static final int FORGOTTEN = Integer.MIN_VALUE;

    public static Edges score(Context job, Keys keys, Candidates candidates, Decided decided, Workers workers) {
        int levels = Context.levels(keys.a(), keys.b());
        short[] first = new Model(levels).table(workers);
        Comparing all = Comparing.of(job, keys.a(), keys.b(), candidates, first, LEAST_AT_FIRST, workers);
        Model model = new Model(levels);
        model.believe(all.counts(), Decoys.of(job, keys, workers));
        PairComparison comparison = job.comparison(keys.a(), keys.b());
        decided.pairs()
                .forEach(
                        (pair, match) -> model.told(comparison.compare(Decided.rowA(pair), Decided.rowB(pair)), match));
        model.learn(all.counts());
        return of(all, model, decided, candidates.size(), workers);
    }

    private static Edges of(Comparing all, Model model, Decided decided, long compared, Workers workers) {
        int groups = all.pairs().length;
        int[][] odds = new int[groups][];
        int[] starts = new int[groups + 1];
        workers.run(groups, g -> {
            odds[g] = new int[all.pairs()[g].size()];
            for (int i = 0; i < odds[g].length; i++) {
                boolean settled = decided.settles(all.pairs()[g].get(i));
                odds[g][i] = settled ? FORGOTTEN : model.odds(all.shown()[g].get(i));
                if (odds[g][i] >= LEAST) starts[g + 1]++;
            }
        });
        for (int g = 0; g < groups; g++) starts[g + 1] += starts[g];
        int size = starts[groups] + decided.confirmed();
        Edges edges = new Edges(new long[size], new int[size], compared);
        workers.run(groups, g -> {
            int at = starts[g];
            for (int i = 0; i < odds[g].length; i++) {
                if (odds[g][i] < LEAST) continue;
                edges.pairs[at] = all.pairs()[g].get(i);
                edges.odds[at++] = odds[g][i];
            }
        });
        int count = starts[groups];
        for (Map.Entry<Long, Boolean> one : decided.pairs().entrySet()) {
            if (!one.getValue()) continue;
            edges.pairs[count] = one.getKey();
            edges.odds[count++] = Decided.CERTAIN;
        }
        return edges;
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
