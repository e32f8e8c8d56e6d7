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

    /** How many levels pairs of these lists may show: fewer where a list has no marks. */
    static int levels(Rows a, Rows b) {
        return a.hasMarks() && b.hasMarks() ? Level.ALL : Level.USUAL;
    }

    PairComparison comparison(Rows a, Rows b) {
        return new PairComparison(a, b, this);
    }
}
