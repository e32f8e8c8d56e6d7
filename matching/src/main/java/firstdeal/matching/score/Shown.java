package firstdeal.matching.score;

import firstdeal.matching.find.Candidates;
import firstdeal.matching.find.Keys;

/**
 * What every candidate pair of a job shows, for those who want to teach a {@link Model} by a truth of their own.
 *
 * @param pairs row of the first list in the bits from 24, of the second in the lowest 24
 * @param shown what each shows; the level of all fields, from 0 to {@link #LEVELS} - 1, in the low 24 bits
 */
public record Shown(long[] pairs, long[] shown) {
    /** How many levels there are where lists have no marks. */
    public static final int LEVELS = Level.USUAL;

    public static Shown of(Context job, Keys keys, Candidates candidates) {
        Shown all = new Shown(new long[(int) candidates.size()], new long[(int) candidates.size()]);
        PairComparison comparison = job.comparison(keys.a(), keys.b());
        int next = 0;
        for (int part = 0; part < candidates.parts(); part++) {
            for (int i = candidates.starts()[part]; i < candidates.ends()[part]; i++) {
                long pair = candidates.pairs()[i];
                all.pairs[next] = pair;
                all.shown[next++] = comparison.compare((int) (pair >>> 24), (int) pair & 0xFFFFFF);
            }
        }
        return all;
    }

    public int size() {
        return pairs.length;
    }

    public int rowA(int pair) {
        return (int) (pairs[pair] >>> 24);
    }

    public int rowB(int pair) {
        return (int) pairs[pair] & 0xFFFFFF;
    }

    public int level(int pair) {
        return (int) shown[pair] & 0xFFFFFF;
    }
}
