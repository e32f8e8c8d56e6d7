package firstdeal.bench.linkage;

import firstdeal.matching.assign.Assignment;
import firstdeal.matching.csv.CsvList;
import firstdeal.matching.domain.PublicSuffixes;
import firstdeal.matching.find.Candidates;
import firstdeal.matching.find.Keys;
import firstdeal.matching.list.Cells;
import firstdeal.matching.list.Normaliser;
import firstdeal.matching.list.Rows;
import firstdeal.matching.list.Tables;
import firstdeal.matching.list.Workers;
import firstdeal.matching.score.Context;
import firstdeal.matching.score.Edges;
import firstdeal.matching.score.Model;
import firstdeal.matching.score.Shown;
import firstdeal.matching.score.WordWeights;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/**
 * What a matcher that knows the generator's noise could reach: it is told the truth of other lists of the same generator, learns the weights of all fields
 * from it, and corrects them for each joint level, so that nothing is left of the assumption that fields speak independently; and it chooses one-to-one
 * as the matcher does. Above it stands what the candidates hold at all.
 */
final class Ceiling {
    private static final int THREADS = 2;
    private static final int CAP = 400;
    /** How many pairs what the model says counts for where few pairs show a joint level. */
    private static final double EASE = 30;

    private final Model model = new Model(Shown.LEVELS);
    /** By joint level, in hundredths of a nat: how far the truth is from what the model says. */
    private final int[] correction = new int[Shown.LEVELS];

    private Ceiling() {}

    static void print(Lists lists, Lists teacher) {
        Ceiling ceiling = new Ceiling();
        ceiling.learn(teacher);
        ceiling.judge(lists);
    }

    private record Job(Rows a, Rows b, Shown shown) {
        static Job of(Lists lists) {
            Workers workers = workers();
            Tables tables = Tables.with(PublicSuffixes.shipped());
            Rows a = new Normaliser(tables, workers).normalise(cells(lists.a()), null);
            Rows b = new Normaliser(tables, workers).normalise(cells(lists.b()), a);
            WordWeights weights = new WordWeights(tables.lexicon(), a, b, workers);
            Keys keys = Keys.of(a, b, weights, CAP, workers);
            Candidates candidates = Candidates.find(keys, workers);
            return new Job(a, b, Shown.of(Context.of(a, b, weights, workers), keys, candidates));
        }

        private static Cells cells(Path file) {
            return CsvList.read(file, Map.of()).cells();
        }

        boolean isMatch(int i, int[] truth) {
            return truth[shown.rowA(i)] == shown.rowB(i);
        }
    }

    private static Workers workers() {
        return new Workers(THREADS, () -> false);
    }

    private void learn(Lists teacher) {
        Job job = Job.of(teacher);
        int[] truth = teacher.truth();
        for (int i = 0; i < job.shown().size(); i++) model.told(job.shown().shown()[i], job.isMatch(i, truth));
        model.learn(new long[Shown.LEVELS]);
        double[] expected = new double[Shown.LEVELS];
        long[] matches = new long[Shown.LEVELS];
        long[] all = new long[Shown.LEVELS];
        for (int i = 0; i < job.shown().size(); i++) {
            int level = job.shown().level(i);
            expected[level] += 1 / (1 + Math.exp(-model.odds(job.shown().shown()[i]) / 100.0));
            all[level]++;
            if (job.isMatch(i, truth)) matches[level]++;
        }
        for (int level = 0; level < all.length; level++) {
            if (all[level] == 0) continue;
            double said = Math.clamp(expected[level] / all[level], 1e-6, 1 - 1e-6);
            double found = (matches[level] + EASE * said) / (all[level] + EASE);
            correction[level] = (int) Math.round(100 * (logit(found) - logit(said)));
        }
    }

    private static double logit(double share) {
        return Math.log(share / (1 - share));
    }

    private void judge(Lists lists) {
        Job job = Job.of(lists);
        int[] truth = lists.truth();
        int[] odds = odds(job.shown());
        long held = 0;
        for (int i = 0; i < odds.length; i++) if (job.isMatch(i, truth)) held++;
        Edges edges = new Edges(job.shown().pairs(), odds, odds.length);
        Assignment chosen = Assignment.choose(edges, job.a(), job.b(), workers());
        System.out.printf(
                Locale.ROOT,
                "| %,d | candidates hold, of the true pairs | | %.3f | | | |%n",
                lists.rows(),
                (double) held / lists.shared());
        System.out.printf(
                Locale.ROOT,
                "| %,d | ceiling: who knows the noise | | %.3f | | | |%n",
                lists.rows(),
                best(job, chosen, truth, lists.shared()));
    }

    /** For each pair, in hundredths of a nat. */
    private int[] odds(Shown shown) {
        int[] odds = new int[shown.size()];
        for (int i = 0; i < odds.length; i++) odds[i] = model.odds(shown.shown()[i]) + correction[shown.level(i)];
        return odds;
    }

    private static double best(Job job, Assignment chosen, int[] truth, int shared) {
        long[] order = new long[chosen.edges().length];
        for (int i = 0; i < order.length; i++) order[i] = (long) chosen.chances()[i] << 32 | i;
        Arrays.sort(order);
        double best = 0;
        long right = 0;
        for (int said = 1; said <= order.length; said++) {
            if (job.isMatch(chosen.edges()[(int) order[order.length - said]], truth)) right++;
            best = Math.max(best, Score.f1(right, said, shared));
        }
        return best;
    }
}
