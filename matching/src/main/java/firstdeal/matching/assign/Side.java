package firstdeal.matching.assign;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * The pairs with rivals as one of the lists sees them: those of a row stand together, so that the row's messages to them are found in one go. What the
 * other list says of a pair is looked up there.
 */
final class Side {
    private static final double UNIT = 1 << 20;

    /** Where the pairs of each row begin, and the end of the last; only rows that have pairs. */
    private final int[] starts;
    /** For each pair in the order of this side its number among all. */
    private final int[] numbers;
    /** For each its place on the other side. */
    private int[] across = {};

    private final double[] odds;
    /** The chance that the row would be free if this pair were not; and the next such chances while they are computed. */
    private double[] free;

    private double[] next;

    /** @param rowOf the row of each of the pairs, from 0 to {@code rows - 1} */
    private Side(IntUnaryOperator rowOf, int pairs, int rows) {
        int[] ends = new int[rows + 1];
        for (int i = 0; i < pairs; i++) ends[rowOf.applyAsInt(i) + 1]++;
        int used = 0;
        for (int row = 0; row < rows; row++) {
            if (ends[row + 1] > 0) used++;
            ends[row + 1] += ends[row];
        }
        starts = new int[used + 1];
        int segment = 0;
        for (int row = 0; row < rows; row++) if (ends[row + 1] > ends[row]) starts[++segment] = ends[row + 1];
        numbers = new int[pairs];
        for (int i = 0; i < pairs; i++) numbers[ends[rowOf.applyAsInt(i)]++] = i;
        odds = new double[pairs];
        free = new double[pairs];
        next = new double[pairs];
    }

    /** Both sides of the same pairs, each knowing where the other has them. */
    static Side[] both(IntUnaryOperator rowA, int rowsA, IntUnaryOperator rowB, int rowsB, int pairs) {
        Side[] sides = {new Side(rowA, pairs, rowsA), new Side(rowB, pairs, rowsB)};
        int[] placeA = sides[0].places();
        int[] placeB = sides[1].places();
        sides[0].across = sides[0].through(placeB);
        sides[1].across = sides[1].through(placeA);
        return sides;
    }

    private int[] places() {
        int[] places = new int[numbers.length];
        for (int place = 0; place < numbers.length; place++) places[numbers[place]] = place;
        return places;
    }

    private int[] through(int[] places) {
        int[] found = new int[numbers.length];
        for (int place = 0; place < found.length; place++) found[place] = places[numbers[place]];
        return found;
    }

    /** How many rows have pairs. */
    int rows() {
        return starts.length - 1;
    }

    int number(int place) {
        return numbers[place];
    }

    int start(int row) {
        return starts[row];
    }

    /** Forgets all messages; the pairs of a stretch of rows get their odds. */
    void begin(int fromRow, int toRow, PairOdds fitted) {
        for (int place = starts[fromRow]; place < starts[toRow]; place++) odds[place] = fitted.of(numbers[place]);
        Arrays.fill(free, starts[fromRow], starts[toRow], 1);
    }

    /**
     * Computes the next messages of a stretch of rows by those that stand on both sides.
     *
     * @param weight how much of the old messages the new ones replace; half keeps cycles from swinging
     */
    void pass(int fromRow, int toRow, Side other, double weight) {
        double[] theirs = other.free;
        for (int row = fromRow; row < toRow; row++) {
            long sum = 0;
            for (int place = starts[row]; place < starts[row + 1]; place++)
                sum += units(odds[place] * theirs[across[place]]);
            for (int place = starts[row]; place < starts[row + 1]; place++) {
                double rivals = (sum - units(odds[place] * theirs[across[place]])) / UNIT;
                next[place] = free[place] + weight * (1 / (1 + rivals) - free[place]);
            }
        }
    }

    /** The next messages become those that stand. */
    void turn() {
        double[] swap = free;
        free = next;
        next = swap;
    }

    /** The odds of a pair against all that its rows could do instead. */
    double oddsAmongRivals(int place, Side other) {
        return odds[place] * free[place] * other.free[across[place]];
    }

    private static long units(double odds) {
        return (long) (UNIT * odds);
    }

    /** The odds of a pair by its number. */
    interface PairOdds {
        double of(int number);
    }
}
