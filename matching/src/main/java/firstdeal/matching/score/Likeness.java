package firstdeal.matching.score;

import firstdeal.matching.list.Rows;
import firstdeal.matching.list.Workers;
import firstdeal.matching.text.Lexicon;
import java.util.List;

/**
 * How alike the only row of a list and each row of a short one are, by what is believed of pairs before any list is seen: too few pairs to learn
 * from. One instance serves one thread.
 */
public final class Likeness {
    /** What is believed beforehand; nothing is ever learned here, so that one serves all. */
    private static final Model BELIEVED = new Model(0);

    private final PairComparison comparison;
    private final Reasons reasons;

    public Likeness(Lexicon lexicon, Rows one, Rows others, Workers workers) {
        Context job = Context.of(one, others, new WordWeights(lexicon, one, others, workers), workers);
        comparison = job.comparison(one, others);
        reasons = new Reasons(one, others, job);
    }

    /** The chance that the row and the other list's row {@code other} are one account, from 0 to 1. */
    public double chance(int other) {
        return 1 / (1 + Math.exp(-BELIEVED.odds(comparison.compare(0, other)) / 100.0));
    }

    public List<String> reasons(int other) {
        return reasons.of(0, other);
    }
}
