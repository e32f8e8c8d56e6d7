package firstdeal.matching.assign;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.matching.score.Edges;
import org.junit.jupiter.api.Test;

/** Pairs change places where two together are worth more than the surest and what it leaves. */
class RepairTest {
    /** Row 0 with 0: 500; 0 with 1: 480; 1 with 0: 490; 1 with 1: 10. */
    private final Edges edges =
            new Edges(new long[] {pair(0, 0), pair(0, 1), pair(1, 0), pair(1, 1)}, new int[] {500, 480, 490, 10}, 4);

    @Test
    void theSurestPairGivesWayToTwoThatAreWorthMore() {
        int[] ofA = {0, 3};
        int[] ofB = {0, 3};
        int[] order = {0, 2, 1, 3};
        new Repair(edges, order, ofA, ofB).run(order);
        assertThat(ofA).containsExactly(1, 2);
        assertThat(ofB).containsExactly(2, 1);
    }

    @Test
    void whatIsWorthMoreStays() {
        Edges better = new Edges(edges.pairs(), new int[] {500, 200, 100, 10}, 4);
        int[] ofA = {0, 3};
        int[] ofB = {0, 3};
        int[] order = {0, 1, 2, 3};
        new Repair(better, order, ofA, ofB).run(order);
        assertThat(ofA).containsExactly(0, 3);
    }

    private static long pair(int rowA, int rowB) {
        return (long) rowA << 24 | rowB;
    }
}
