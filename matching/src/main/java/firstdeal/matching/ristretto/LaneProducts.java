package firstdeal.matching.ristretto;

import static firstdeal.matching.ristretto.Lanes.DOUBLES;
import static firstdeal.matching.ristretto.Lanes.LANES;
import static firstdeal.matching.ristretto.Lanes.LONGS;
import static firstdeal.matching.ristretto.Lanes.LOW;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;

/**
 * Products of the elements in {@link Lanes}. A product of limbs is taken apart by two fused multiply-adds: adding 1.5 * 2^103 rounds it to multiples of
 * 2^51, and the second gives the exact rest (the manner of Emmart, Zheng and Weems, Faster modular exponentiation using double precision floating
 * point arithmetic on the GPU, 2018). Both are read off the doubles' bits and summed as whole numbers by columns.
 *
 * <p>They are computed in parts, each small enough for the compiler to keep its vectors in registers, with the sums between them in memory; calls of
 * helpers with vectors as arguments would put each vector on the heap. Serves one thread.
 */
final class LaneProducts {
    private static final double HIGH = 0x1.8p103;
    private static final double BOTH = HIGH + LOW;
    private static final long HIGH_BITS = Double.doubleToRawLongBits(HIGH);
    private static final long LOW_BITS = Double.doubleToRawLongBits(LOW);

    /** What the bits of the parts add to the five limbs of a product beside their values, to be added once more with the other sign. */
    private static final long PRODUCT_SURPLUS_0 = surplus(1, 0) + 19 * surplus(4, 5);

    private static final long PRODUCT_SURPLUS_1 = surplus(2, 1) + 19 * surplus(3, 4);
    private static final long PRODUCT_SURPLUS_2 = surplus(3, 2) + 19 * surplus(2, 3);
    private static final long PRODUCT_SURPLUS_3 = surplus(4, 3) + 19 * surplus(1, 2);
    private static final long PRODUCT_SURPLUS_4 = surplus(5, 4) + 19 * surplus(0, 1);
    private static final long SQUARE_SURPLUS_0 = surplus(1, 0) + 19 * surplus(2, 3);
    private static final long SQUARE_SURPLUS_1 = surplus(1, 1) + 19 * surplus(2, 2);
    private static final long SQUARE_SURPLUS_2 = surplus(2, 1) + 19 * surplus(1, 2);
    private static final long SQUARE_SURPLUS_3 = surplus(2, 2) + 19 * surplus(1, 1);
    private static final long SQUARE_SURPLUS_4 = surplus(3, 2) + 19 * surplus(0, 1);

    private final long[] room = new long[20 * LANES];

    /** Minus what so many low and high parts have in their bits beside their values. */
    private static long surplus(int lows, int highs) {
        return -(lows * LOW_BITS + highs * HIGH_BITS);
    }

    void multiply(double[] out, int to, double[] x, int xAt, double[] y, int yAt) {
        twoRows(x, xAt, y, yAt, 0, 0);
        twoRows(x, xAt, y, yAt, 2, 7);
        oneRow(x, xAt, y, yAt, 4, 14);
        sumOfProduct();
        Lanes.carry(room, out, to);
    }

    /** Seven columns of two limbs of y with all of x. */
    private void twoRows(double[] x, int xAt, double[] y, int yAt, int row, int region) {
        DoubleVector a0 = DoubleVector.fromArray(DOUBLES, x, xAt),
                a1 = DoubleVector.fromArray(DOUBLES, x, xAt + LANES),
                a2 = DoubleVector.fromArray(DOUBLES, x, xAt + 2 * LANES);
        DoubleVector a3 = DoubleVector.fromArray(DOUBLES, x, xAt + 3 * LANES),
                a4 = DoubleVector.fromArray(DOUBLES, x, xAt + 4 * LANES);
        DoubleVector b = DoubleVector.fromArray(DOUBLES, y, yAt + row * LANES),
                d = DoubleVector.fromArray(DOUBLES, y, yAt + (row + 1) * LANES);
        DoubleVector high = DoubleVector.broadcast(DOUBLES, HIGH);
        DoubleVector both = DoubleVector.broadcast(DOUBLES, BOTH);
        DoubleVector h;
        h = a0.fma(b, high);
        LongVector c0 = a0.fma(b, both.sub(h)).reinterpretAsLongs();
        LongVector c1 = h.reinterpretAsLongs();
        h = a1.fma(b, high);
        c1 = c1.add(a1.fma(b, both.sub(h)).reinterpretAsLongs());
        LongVector c2 = h.reinterpretAsLongs();
        h = a2.fma(b, high);
        c2 = c2.add(a2.fma(b, both.sub(h)).reinterpretAsLongs());
        LongVector c3 = h.reinterpretAsLongs();
        h = a3.fma(b, high);
        c3 = c3.add(a3.fma(b, both.sub(h)).reinterpretAsLongs());
        LongVector c4 = h.reinterpretAsLongs();
        h = a4.fma(b, high);
        c4 = c4.add(a4.fma(b, both.sub(h)).reinterpretAsLongs());
        LongVector c5 = h.reinterpretAsLongs();
        h = a0.fma(d, high);
        c1 = c1.add(a0.fma(d, both.sub(h)).reinterpretAsLongs());
        c2 = c2.add(h.reinterpretAsLongs());
        h = a1.fma(d, high);
        c2 = c2.add(a1.fma(d, both.sub(h)).reinterpretAsLongs());
        c3 = c3.add(h.reinterpretAsLongs());
        h = a2.fma(d, high);
        c3 = c3.add(a2.fma(d, both.sub(h)).reinterpretAsLongs());
        c4 = c4.add(h.reinterpretAsLongs());
        h = a3.fma(d, high);
        c4 = c4.add(a3.fma(d, both.sub(h)).reinterpretAsLongs());
        c5 = c5.add(h.reinterpretAsLongs());
        h = a4.fma(d, high);
        c5 = c5.add(a4.fma(d, both.sub(h)).reinterpretAsLongs());
        LongVector c6 = h.reinterpretAsLongs();
        c0.intoArray(room, (region + 0) * LANES);
        c1.intoArray(room, (region + 1) * LANES);
        c2.intoArray(room, (region + 2) * LANES);
        c3.intoArray(room, (region + 3) * LANES);
        c4.intoArray(room, (region + 4) * LANES);
        c5.intoArray(room, (region + 5) * LANES);
        c6.intoArray(room, (region + 6) * LANES);
    }

    /** Six columns of one limb of y with all of x. */
    private void oneRow(double[] x, int xAt, double[] y, int yAt, int row, int region) {
        DoubleVector a0 = DoubleVector.fromArray(DOUBLES, x, xAt),
                a1 = DoubleVector.fromArray(DOUBLES, x, xAt + LANES),
                a2 = DoubleVector.fromArray(DOUBLES, x, xAt + 2 * LANES);
        DoubleVector a3 = DoubleVector.fromArray(DOUBLES, x, xAt + 3 * LANES),
                a4 = DoubleVector.fromArray(DOUBLES, x, xAt + 4 * LANES);
        DoubleVector b = DoubleVector.fromArray(DOUBLES, y, yAt + row * LANES);
        DoubleVector high = DoubleVector.broadcast(DOUBLES, HIGH);
        DoubleVector both = DoubleVector.broadcast(DOUBLES, BOTH);
        DoubleVector h;
        h = a0.fma(b, high);
        LongVector c0 = a0.fma(b, both.sub(h)).reinterpretAsLongs();
        LongVector c1 = h.reinterpretAsLongs();
        h = a1.fma(b, high);
        c1 = c1.add(a1.fma(b, both.sub(h)).reinterpretAsLongs());
        LongVector c2 = h.reinterpretAsLongs();
        h = a2.fma(b, high);
        c2 = c2.add(a2.fma(b, both.sub(h)).reinterpretAsLongs());
        LongVector c3 = h.reinterpretAsLongs();
        h = a3.fma(b, high);
        c3 = c3.add(a3.fma(b, both.sub(h)).reinterpretAsLongs());
        LongVector c4 = h.reinterpretAsLongs();
        h = a4.fma(b, high);
        c4 = c4.add(a4.fma(b, both.sub(h)).reinterpretAsLongs());
        LongVector c5 = h.reinterpretAsLongs();
        c0.intoArray(room, (region + 0) * LANES);
        c1.intoArray(room, (region + 1) * LANES);
        c2.intoArray(room, (region + 2) * LANES);
        c3.intoArray(room, (region + 3) * LANES);
        c4.intoArray(room, (region + 4) * LANES);
        c5.intoArray(room, (region + 5) * LANES);
    }

    /** Sums the columns of the regions, which begin at columns 0, 2 and 4, to five limbs. */
    private void sumOfProduct() {
        LongVector c5 = LongVector.fromArray(LONGS, room, 5 * LANES)
                .add(LongVector.fromArray(LONGS, room, 10 * LANES))
                .add(LongVector.fromArray(LONGS, room, 15 * LANES));
        LongVector c6 = LongVector.fromArray(LONGS, room, 6 * LANES)
                .add(LongVector.fromArray(LONGS, room, 11 * LANES))
                .add(LongVector.fromArray(LONGS, room, 16 * LANES));
        LongVector c7 =
                LongVector.fromArray(LONGS, room, 12 * LANES).add(LongVector.fromArray(LONGS, room, 17 * LANES));
        LongVector c8 =
                LongVector.fromArray(LONGS, room, 13 * LANES).add(LongVector.fromArray(LONGS, room, 18 * LANES));
        LongVector c9 = LongVector.fromArray(LONGS, room, 19 * LANES);
        LongVector c2 = LongVector.fromArray(LONGS, room, 2 * LANES).add(LongVector.fromArray(LONGS, room, 7 * LANES));
        LongVector c3 = LongVector.fromArray(LONGS, room, 3 * LANES).add(LongVector.fromArray(LONGS, room, 8 * LANES));
        LongVector c4 = LongVector.fromArray(LONGS, room, 4 * LANES)
                .add(LongVector.fromArray(LONGS, room, 9 * LANES))
                .add(LongVector.fromArray(LONGS, room, 14 * LANES));
        LongVector r0 =
                LongVector.fromArray(LONGS, room, 0 * LANES).add(c5.mul(19)).add(PRODUCT_SURPLUS_0);
        LongVector r1 =
                LongVector.fromArray(LONGS, room, 1 * LANES).add(c6.mul(19)).add(PRODUCT_SURPLUS_1);
        LongVector r2 = c2.add(c7.mul(19)).add(PRODUCT_SURPLUS_2);
        LongVector r3 = c3.add(c8.mul(19)).add(PRODUCT_SURPLUS_3);
        LongVector r4 = c4.add(c9.mul(19)).add(PRODUCT_SURPLUS_4);
        r0.intoArray(room, 0);
        r1.intoArray(room, LANES);
        r2.intoArray(room, 2 * LANES);
        r3.intoArray(room, 3 * LANES);
        r4.intoArray(room, 4 * LANES);
    }

    void square(double[] out, int to, double[] x, int xAt) {
        squareOfTwo(x, xAt, 0);
        squareOfThree(x, xAt, 7);
        sumOfSquare();
        Lanes.carry(room, out, to);
    }

    /** Seven columns of all products with one of the two least limbs. */
    private void squareOfTwo(double[] x, int xAt, int region) {
        DoubleVector a0 = DoubleVector.fromArray(DOUBLES, x, xAt),
                a1 = DoubleVector.fromArray(DOUBLES, x, xAt + LANES),
                a2 = DoubleVector.fromArray(DOUBLES, x, xAt + 2 * LANES);
        DoubleVector a3 = DoubleVector.fromArray(DOUBLES, x, xAt + 3 * LANES),
                a4 = DoubleVector.fromArray(DOUBLES, x, xAt + 4 * LANES);
        DoubleVector d0 = a0.add(a0), d1 = a1.add(a1);
        DoubleVector high = DoubleVector.broadcast(DOUBLES, HIGH);
        DoubleVector both = DoubleVector.broadcast(DOUBLES, BOTH);
        DoubleVector h;
        h = a0.fma(a0, high);
        LongVector c0 = a0.fma(a0, both.sub(h)).reinterpretAsLongs();
        LongVector c1 = h.reinterpretAsLongs();
        h = d0.fma(a1, high);
        c1 = c1.add(d0.fma(a1, both.sub(h)).reinterpretAsLongs());
        LongVector c2 = h.reinterpretAsLongs();
        h = d0.fma(a2, high);
        c2 = c2.add(d0.fma(a2, both.sub(h)).reinterpretAsLongs());
        LongVector c3 = h.reinterpretAsLongs();
        h = a1.fma(a1, high);
        c2 = c2.add(a1.fma(a1, both.sub(h)).reinterpretAsLongs());
        c3 = c3.add(h.reinterpretAsLongs());
        h = d0.fma(a3, high);
        c3 = c3.add(d0.fma(a3, both.sub(h)).reinterpretAsLongs());
        LongVector c4 = h.reinterpretAsLongs();
        h = d1.fma(a2, high);
        c3 = c3.add(d1.fma(a2, both.sub(h)).reinterpretAsLongs());
        c4 = c4.add(h.reinterpretAsLongs());
        h = d0.fma(a4, high);
        c4 = c4.add(d0.fma(a4, both.sub(h)).reinterpretAsLongs());
        LongVector c5 = h.reinterpretAsLongs();
        h = d1.fma(a3, high);
        c4 = c4.add(d1.fma(a3, both.sub(h)).reinterpretAsLongs());
        c5 = c5.add(h.reinterpretAsLongs());
        h = d1.fma(a4, high);
        c5 = c5.add(d1.fma(a4, both.sub(h)).reinterpretAsLongs());
        LongVector c6 = h.reinterpretAsLongs();
        c0.intoArray(room, (region + 0) * LANES);
        c1.intoArray(room, (region + 1) * LANES);
        c2.intoArray(room, (region + 2) * LANES);
        c3.intoArray(room, (region + 3) * LANES);
        c4.intoArray(room, (region + 4) * LANES);
        c5.intoArray(room, (region + 5) * LANES);
        c6.intoArray(room, (region + 6) * LANES);
    }

    /** Six columns, from the fourth on, of the products among the three highest limbs. */
    private void squareOfThree(double[] x, int xAt, int region) {
        DoubleVector a2 = DoubleVector.fromArray(DOUBLES, x, xAt + 2 * LANES),
                a3 = DoubleVector.fromArray(DOUBLES, x, xAt + 3 * LANES),
                a4 = DoubleVector.fromArray(DOUBLES, x, xAt + 4 * LANES);
        DoubleVector d2 = a2.add(a2), d3 = a3.add(a3);
        DoubleVector high = DoubleVector.broadcast(DOUBLES, HIGH);
        DoubleVector both = DoubleVector.broadcast(DOUBLES, BOTH);
        DoubleVector h;
        h = a2.fma(a2, high);
        LongVector c0 = a2.fma(a2, both.sub(h)).reinterpretAsLongs();
        LongVector c1 = h.reinterpretAsLongs();
        h = d2.fma(a3, high);
        c1 = c1.add(d2.fma(a3, both.sub(h)).reinterpretAsLongs());
        LongVector c2 = h.reinterpretAsLongs();
        h = d2.fma(a4, high);
        c2 = c2.add(d2.fma(a4, both.sub(h)).reinterpretAsLongs());
        LongVector c3 = h.reinterpretAsLongs();
        h = a3.fma(a3, high);
        c2 = c2.add(a3.fma(a3, both.sub(h)).reinterpretAsLongs());
        c3 = c3.add(h.reinterpretAsLongs());
        h = d3.fma(a4, high);
        c3 = c3.add(d3.fma(a4, both.sub(h)).reinterpretAsLongs());
        LongVector c4 = h.reinterpretAsLongs();
        h = a4.fma(a4, high);
        c4 = c4.add(a4.fma(a4, both.sub(h)).reinterpretAsLongs());
        LongVector c5 = h.reinterpretAsLongs();
        c0.intoArray(room, (region + 0) * LANES);
        c1.intoArray(room, (region + 1) * LANES);
        c2.intoArray(room, (region + 2) * LANES);
        c3.intoArray(room, (region + 3) * LANES);
        c4.intoArray(room, (region + 4) * LANES);
        c5.intoArray(room, (region + 5) * LANES);
    }

    /** Sums the columns of the regions, which begin at columns 0 and 4, to five limbs. */
    private void sumOfSquare() {
        LongVector c4 = LongVector.fromArray(LONGS, room, 4 * LANES).add(LongVector.fromArray(LONGS, room, 7 * LANES));
        LongVector c5 = LongVector.fromArray(LONGS, room, 5 * LANES).add(LongVector.fromArray(LONGS, room, 8 * LANES));
        LongVector c6 = LongVector.fromArray(LONGS, room, 6 * LANES).add(LongVector.fromArray(LONGS, room, 9 * LANES));
        LongVector r0 =
                LongVector.fromArray(LONGS, room, 0 * LANES).add(c5.mul(19)).add(SQUARE_SURPLUS_0);
        LongVector r1 =
                LongVector.fromArray(LONGS, room, 1 * LANES).add(c6.mul(19)).add(SQUARE_SURPLUS_1);
        LongVector r2 = LongVector.fromArray(LONGS, room, 2 * LANES)
                .add(LongVector.fromArray(LONGS, room, 10 * LANES).mul(19))
                .add(SQUARE_SURPLUS_2);
        LongVector r3 = LongVector.fromArray(LONGS, room, 3 * LANES)
                .add(LongVector.fromArray(LONGS, room, 11 * LANES).mul(19))
                .add(SQUARE_SURPLUS_3);
        LongVector r4 =
                c4.add(LongVector.fromArray(LONGS, room, 12 * LANES).mul(19)).add(SQUARE_SURPLUS_4);
        r0.intoArray(room, 0);
        r1.intoArray(room, LANES);
        r2.intoArray(room, 2 * LANES);
        r3.intoArray(room, 3 * LANES);
        r4.intoArray(room, 4 * LANES);
    }
}
