package firstdeal.matching.score;

import firstdeal.matching.list.Rows;
import firstdeal.matching.list.Workers;

/**
 * What comparisons of one job share.
 *
 * @param longest the length of the longer list
 */
public record Context(WordWeights weights, WordTraits traits, PlaceWeights places, int longest) {
    public static Context of(Rows a, Rows b, WordWeights weights, Workers workers) {
        return new Context(
                weights, new WordTraits(weights, workers), new PlaceWeights(a, b), Math.max(a.size(), b.size()));
    }

    PairComparison comparison(Rows a, Rows b) {
        return new PairComparison(a, b, this);
    }
}
