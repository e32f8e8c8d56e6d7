package firstdeal.matching.assign;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.matching.list.Workers;
import firstdeal.matching.score.Edges;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The choice within a component, against all choices that there are. */
class ExactTest {
    @Property(tries = 400)
    void noOtherChoiceIsWorthMore(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int pairs) {
        Graph graph = Graph.of(seed, 5, pairs);
        assertThat(graph.worth(graph.choose())).isEqualTo(graph.most(0, 0, 0));
    }

    @Property(tries = 200)
    void noRowIsChosenTwice(@ForAll long seed, @ForAll @IntRange(min = 1, max = 300) int pairs) {
        Graph graph = Graph.of(seed, 40, pairs);
        boolean[] chosen = graph.choose();
        int[] lefts = IntStream.range(0, pairs)
                .filter(i -> chosen[i])
                .map(i -> graph.lefts()[i])
                .toArray();
        int[] rights = IntStream.range(0, pairs)
                .filter(i -> chosen[i])
                .map(i -> graph.rights()[i])
                .toArray();
        assertThat(lefts).doesNotHaveDuplicates();
        assertThat(rights).doesNotHaveDuplicates();
    }

    @Property(tries = 200)
    void theOrderOfPairsAndWhichListComesFirstChangeNothing(@ForAll long seed) {
        Graph graph = Graph.of(seed, 12, 60);
        Graph turned = new Graph(
                reversed(graph.rights()),
                reversed(graph.lefts()),
                IntStream.range(0, 60).mapToLong(i -> graph.worths()[59 - i]).toArray());
        boolean[] chosen = turned.choose();
        boolean[] expected = graph.choose();
        for (int i = 0; i < 60; i++) assertThat(chosen[59 - i]).isEqualTo(expected[i]);
    }

    @Example
    void aChainIsTurnedOverFromEndToEnd() {
        // Row i of one list with i of the other at 10, and with i + 1 at 11: the last one has no row left to give way
        // to.
        int[] lefts = {0, 0, 1, 1, 2, 2, 3};
        int[] rights = {0, 1, 1, 2, 2, 3, 3};
        long[] worths = {10, 11, 10, 11, 10, 11, 30};
        assertThat(new Exact().choose(lefts, rights, worths, 7, 4, 4))
                .containsExactly(true, false, true, false, true, false, true);
    }

    @Example
    void aComponentThatIsTooLargeIsStillChosenFromOneToOne() {
        int size = Components.MOST + 8;
        long[] pairs = new long[size];
        int[] odds = new int[size];
        for (int i = 0; i < size; i++) {
            pairs[i] = (long) ((i + 1) / 2) << 24 | i / 2;
            odds[i] = i % 2 == 0 ? 500 : 400;
        }
        int[] ofA = new int[size];
        int[] ofB = new int[size];
        Arrays.fill(ofA, -1);
        Arrays.fill(ofB, -1);
        new Components(new Edges(pairs, odds, size), edge -> 0, ofA, ofB)
                .choose(IntStream.range(0, size).toArray(), new Workers(2, () -> false));
        assertThat(Arrays.stream(ofA).filter(edge -> edge >= 0))
                .hasSize(size / 2)
                .allMatch(edge -> edge % 2 == 0);
    }

    private static int[] reversed(int[] values) {
        return IntStream.range(0, values.length)
                .map(i -> values[values.length - 1 - i])
                .toArray();
    }

    /** Pairs of some rows with worths that no two sets of pairs have in common, as good as surely. */
    private record Graph(int[] lefts, int[] rights, long[] worths) {
        static Graph of(long seed, int rows, int pairs) {
            Random random = new Random(seed);
            Graph graph = new Graph(new int[pairs], new int[pairs], new long[pairs]);
            for (int i = 0; i < pairs; i++) {
                graph.lefts[i] = random.nextInt(rows);
                graph.rights[i] = random.nextInt(rows);
                graph.worths[i] = (1L + random.nextInt(900) << 34) + random.nextInt(1 << 22);
            }
            return graph;
        }

        boolean[] choose() {
            int rows = Math.max(
                            Arrays.stream(lefts).max().orElse(0),
                            Arrays.stream(rights).max().orElse(0))
                    + 1;
            return new Exact().choose(lefts, rights, worths, lefts.length, rows, rows);
        }

        long worth(boolean[] chosen) {
            long sum = 0;
            for (int i = 0; i < chosen.length; i++) if (chosen[i]) sum += worths[i];
            return sum;
        }

        /** The most that the pairs from {@code pair} on are worth together, with and without each. */
        long most(int pair, int usedLeft, int usedRight) {
            if (pair == lefts.length) return 0;
            long without = most(pair + 1, usedLeft, usedRight);
            int left = 1 << lefts[pair];
            int right = 1 << rights[pair];
            if ((usedLeft & left) != 0 || (usedRight & right) != 0) return without;
            return Math.max(without, worths[pair] + most(pair + 1, usedLeft | left, usedRight | right));
        }
    }
}
