package firstdeal.matching.assign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import firstdeal.matching.list.Workers;
import firstdeal.matching.score.Edges;
import org.junit.jupiter.api.Test;

/** A doubtful pair is the likelier for being the only one, when sure pairs took the others of its kind. */
class FittingTest {
    private static final int ROWS = 50;
    private static final int SURE = 900;
    private static final Workers ALONE = new Workers(1, () -> false);

    /** Fifty rows with a sure pair and a doubtful rival of even odds, and fifty with a pair of even odds alone. */
    private final Edges edges = new Edges(new long[3 * ROWS], new int[3 * ROWS], 3 * ROWS);

    FittingTest() {
        for (int i = 0; i < ROWS; i++) {
            pair(3 * i, i, i, SURE);
            pair(3 * i + 1, i, ROWS + i, 0);
            pair(3 * i + 2, ROWS + i, 2 * ROWS + i, 0);
        }
    }

    @Test
    void whoHasNoRivalsGainsWhatRivalsTook() {
        int[] chances = Probabilities.of(edges, Rivals.of(edges, 2 * ROWS, 3 * ROWS), 2 * ROWS, 3 * ROWS, ALONE);
        for (int i = 0; i < ROWS; i++) {
            assertThat(chances[3 * i]).isGreaterThan(9_900);
            assertThat(chances[3 * i + 1]).isLessThan(100);
            assertThat(chances[3 * i + 2]).isGreaterThan(6_500);
        }
    }

    @Test
    void pairsWithoutRivalsAnywhereKeepTheirChance() {
        Edges alone = new Edges(new long[] {0, 1L << 24 | 1}, new int[] {0, 110}, 2);
        int[] chances = Probabilities.of(alone, Rivals.of(alone, 2, 2), 2, 2, ALONE);
        assertThat(chances[0]).isCloseTo(5_000, within(2));
        assertThat(chances[1]).isCloseTo(7_502, within(2));
    }

    private void pair(int at, int rowA, int rowB, int odds) {
        edges.pairs()[at] = (long) rowA << 24 | rowB;
        edges.odds()[at] = odds;
    }
}
