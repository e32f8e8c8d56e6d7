package firstdeal.matching.ristretto;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;

/**
 * Points of the curve, one in each lane, multiplied by the same scalar: the steps of {@link Point} and {@link Multiple} on {@link Lanes}. Elements stand
 * in arrays at multiples of {@link Lanes#SIZE}: X, Y, Z and T of a point; Y + X, Y - X, 2Z and 2dT of a multiple. Serves one thread.
 */
final class LanePoints {
    private static final int X = 0;
    private static final int Y = Lanes.SIZE;
    private static final int Z = 2 * Lanes.SIZE;
    private static final int T = 3 * Lanes.SIZE;
    private static final int POINT = 4 * Lanes.SIZE;
    private static final int ENTRIES = 9;
    private static final double[] TWO_D = spread(Curve.TWO_D);
    private static final long SIGN = 1L << 63;

    private final LaneProducts products = new LaneProducts();
    private final double[] point = new double[POINT];
    private final double[] table = new double[ENTRIES * POINT];
    private final double[] chosen = new double[POINT];
    private final double[] room = new double[POINT];
    private final double[] power = new double[POINT];

    LanePoints() {
        double[] one = spread(Curve.ONE);
        System.arraycopy(one, 0, table, X, Lanes.SIZE);
        System.arraycopy(one, 0, table, Y, Lanes.SIZE);
        System.arraycopy(spread(Curve.TWO), 0, table, Z, Lanes.SIZE);
    }

    private static double[] spread(FieldElement element) {
        double[] all = new double[Lanes.SIZE];
        for (int lane = 0; lane < Lanes.LANES; lane++) element.toLane(all, lane, Lanes.LANES);
        Lanes.tighten(all, 0);
        return all;
    }

    /** Multiplies points in place; each takes one lane. */
    void multiply(Point[] points, int from, byte[] digits) {
        for (int lane = 0; lane < Lanes.LANES; lane++) {
            Point p = points[from + lane];
            p.x.toLane(point, X + lane, Lanes.LANES);
            p.y.toLane(point, Y + lane, Lanes.LANES);
            p.z.toLane(point, Z + lane, Lanes.LANES);
            p.t.toLane(point, T + lane, Lanes.LANES);
        }
        for (int at = 0; at < POINT; at += Lanes.SIZE) Lanes.tighten(point, at);
        fillTable();
        multiply(digits);
        for (int lane = 0; lane < Lanes.LANES; lane++) {
            Point p = points[from + lane];
            p.x.fromLane(point, X + lane, Lanes.LANES);
            p.y.fromLane(point, Y + lane, Lanes.LANES);
            p.z.fromLane(point, Z + lane, Lanes.LANES);
            p.t.fromLane(point, T + lane, Lanes.LANES);
        }
    }

    private void fillTable() {
        enter(1);
        System.arraycopy(table, POINT, chosen, 0, POINT);
        for (int i = 2; i < ENTRIES; i++) {
            add();
            enter(i);
        }
    }

    /** Makes the point the i-th multiple of the table. */
    private void enter(int i) {
        int at = i * POINT;
        Lanes.add(table, at + X, point, Y, point, X);
        Lanes.subtract(table, at + Y, point, Y, point, X);
        Lanes.add(table, at + Z, point, Z, point, Z);
        Lanes.tighten(table, at + X);
        Lanes.tighten(table, at + Y);
        products.multiply(table, at + T, point, T, TWO_D, 0);
    }

    private void multiply(byte[] digits) {
        java.util.Arrays.fill(point, 0);
        java.util.Arrays.fill(point, Y, Y + Lanes.LANES, 1);
        java.util.Arrays.fill(point, Z, Z + Lanes.LANES, 1);
        for (int i = 63; i >= 0; i--) {
            for (int k = 0; i < 63 && k < 4; k++) twice(k == 3);
            choose(digits[i]);
            add();
        }
    }

    private void twice(boolean withT) {
        products.multiply(room, X, point, X, point, Y);
        products.square(room, Y, point, X);
        products.square(room, Z, point, Y);
        products.square(room, T, point, Z);
        Lanes.doubled(room);
        products.multiply(point, X, room, X, room, T);
        products.multiply(point, Y, room, Z, room, Y);
        products.multiply(point, Z, room, T, room, Z);
        if (withT) products.multiply(point, T, room, X, room, Y);
    }

    private void add() {
        Lanes.subtract(room, X, point, Y, point, X);
        Lanes.add(room, Y, point, Y, point, X);
        products.multiply(room, X, chosen, Y, room, X);
        products.multiply(room, Y, chosen, X, room, Y);
        products.multiply(room, Z, point, Z, chosen, Z);
        products.multiply(room, T, point, T, chosen, T);
        Lanes.sums(room);
        products.multiply(point, X, room, X, room, Z);
        products.multiply(point, Y, room, T, room, Y);
        products.multiply(point, Z, room, T, room, Z);
        products.multiply(point, T, room, X, room, Y);
    }

    /** Becomes {@code digit} times the table's point; every entry is read whatever the digit. */
    private void choose(int digit) {
        int sign = digit >> 31;
        int size = (digit ^ sign) - sign;
        pick(size);
        swap(sign);
    }

    private void pick(int size) {
        for (int at = 0; at < POINT; at += Lanes.LANES) {
            LongVector sum = LongVector.zero(LongVector.SPECIES_PREFERRED);
            for (int i = 0; i < ENTRIES; i++) {
                long mask = ((i ^ size) - 1) >> 31;
                sum = sum.or(DoubleVector.fromArray(DoubleVector.SPECIES_PREFERRED, table, i * POINT + at)
                        .reinterpretAsLongs()
                        .and(mask));
            }
            sum.reinterpretAsDoubles().intoArray(chosen, at);
        }
    }

    /** Negates when {@code sign} is -1: Y + X and Y - X change places, 2dT its sign. */
    private void swap(long sign) {
        for (int at = 0; at < Lanes.SIZE; at += Lanes.LANES) {
            LongVector x = bits(X + at);
            LongVector y = bits(Y + at);
            LongVector difference = x.lanewise(VectorOperators.XOR, y).and(sign);
            x.lanewise(VectorOperators.XOR, difference).reinterpretAsDoubles().intoArray(chosen, X + at);
            y.lanewise(VectorOperators.XOR, difference).reinterpretAsDoubles().intoArray(chosen, Y + at);
            bits(T + at)
                    .lanewise(VectorOperators.XOR, SIGN & sign)
                    .reinterpretAsDoubles()
                    .intoArray(chosen, T + at);
        }
    }

    private LongVector bits(int at) {
        return DoubleVector.fromArray(DoubleVector.SPECIES_PREFERRED, chosen, at)
                .reinterpretAsLongs();
    }

    /** Raises the bases of codecs to (p - 5) / 8 in place; the chain of {@link FieldElement#power22523}. */
    void power(Codec[] codecs, int from) {
        int x = 0;
        int t0 = Lanes.SIZE;
        int t1 = 2 * Lanes.SIZE;
        int t2 = 3 * Lanes.SIZE;
        for (int lane = 0; lane < Lanes.LANES; lane++)
            codecs[from + lane].squareRoot.base().toLane(power, lane, Lanes.LANES);
        Lanes.tighten(power, x);
        squares(t0, x, 1);
        squares(t1, t0, 2);
        products.multiply(power, t1, power, x, power, t1);
        products.multiply(power, t0, power, t0, power, t1);
        squares(t0, t0, 1);
        products.multiply(power, t0, power, t1, power, t0);
        squares(t1, t0, 5);
        products.multiply(power, t0, power, t1, power, t0);
        squares(t1, t0, 10);
        products.multiply(power, t1, power, t1, power, t0);
        squares(t2, t1, 20);
        products.multiply(power, t1, power, t2, power, t1);
        squares(t1, t1, 10);
        products.multiply(power, t0, power, t1, power, t0);
        squares(t1, t0, 50);
        products.multiply(power, t1, power, t1, power, t0);
        squares(t2, t1, 100);
        products.multiply(power, t1, power, t2, power, t1);
        squares(t1, t1, 50);
        products.multiply(power, t0, power, t1, power, t0);
        squares(t0, t0, 2);
        products.multiply(power, t0, power, t0, power, x);
        for (int lane = 0; lane < Lanes.LANES; lane++)
            codecs[from + lane].squareRoot.base().fromLane(power, t0 + lane, Lanes.LANES);
    }

    private void squares(int to, int from, int times) {
        products.square(power, to, power, from);
        for (int i = 1; i < times; i++) products.square(power, to, power, to);
    }

    /** Overwrites what depends on the scalar. */
    void wipe() {
        java.util.Arrays.fill(point, 0);
        java.util.Arrays.fill(chosen, 0);
        java.util.Arrays.fill(room, 0);
    }
}
