package firstdeal.matching.ristretto;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Arithmetic modulo p = 2^255 - 19 on several elements at once, one in each lane of the machine's vectors. An element is five limbs of 51 bits, whole
 * numbers with a sign, held as doubles; limb i of all lanes stands at {@code at + i * LANES} of an array.
 *
 * <p>Tight limbs are at most 2^50 + 2^12 in size, as {@link #carry} and {@link #tighten} leave them. A product ({@link LaneProducts}) takes one tight factor and one that is at most
 * the sum of two tight ones; a square takes a tight one. No branch and no index depends on a value.
 */
final class Lanes {
    static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
    static final VectorSpecies<Long> LONGS = LongVector.SPECIES_PREFERRED;

    /** Elements at once. */
    static final int LANES = DOUBLES.length();
    /** Doubles that hold them. */
    static final int SIZE = 5 * LANES;

    /** Whole numbers below 2^51 in size, added to it, stand in its lowest bits. */
    static final double LOW = 0x1.8p52;

    private static final long LOW_BITS = Double.doubleToRawLongBits(LOW);

    private Lanes() {}

    /** Carries five sums of whole numbers, up to 2^62 in size, to the nearest multiples of 2^51 once around; they become tight limbs. */
    static void carry(long[] sums, double[] out, int to) {
        LongVector r0 = LongVector.fromArray(LONGS, sums, 0);
        LongVector r1 = LongVector.fromArray(LONGS, sums, LANES);
        LongVector r2 = LongVector.fromArray(LONGS, sums, 2 * LANES);
        LongVector r3 = LongVector.fromArray(LONGS, sums, 3 * LANES);
        LongVector r4 = LongVector.fromArray(LONGS, sums, 4 * LANES);
        LongVector half = LongVector.broadcast(LONGS, 1L << 50);
        LongVector c = r0.add(half).lanewise(VectorOperators.ASHR, 51);
        r1 = r1.add(c);
        r0 = r0.sub(c.lanewise(VectorOperators.LSHL, 51));
        c = r1.add(half).lanewise(VectorOperators.ASHR, 51);
        r2 = r2.add(c);
        r1.sub(c.lanewise(VectorOperators.LSHL, 51))
                .add(LOW_BITS)
                .reinterpretAsDoubles()
                .sub(LOW)
                .intoArray(out, to + 1 * LANES);
        c = r2.add(half).lanewise(VectorOperators.ASHR, 51);
        r3 = r3.add(c);
        r2.sub(c.lanewise(VectorOperators.LSHL, 51))
                .add(LOW_BITS)
                .reinterpretAsDoubles()
                .sub(LOW)
                .intoArray(out, to + 2 * LANES);
        c = r3.add(half).lanewise(VectorOperators.ASHR, 51);
        r4 = r4.add(c);
        r3.sub(c.lanewise(VectorOperators.LSHL, 51))
                .add(LOW_BITS)
                .reinterpretAsDoubles()
                .sub(LOW)
                .intoArray(out, to + 3 * LANES);
        c = r4.add(half).lanewise(VectorOperators.ASHR, 51);
        r4.sub(c.lanewise(VectorOperators.LSHL, 51))
                .add(LOW_BITS)
                .reinterpretAsDoubles()
                .sub(LOW)
                .intoArray(out, to + 4 * LANES);
        r0.add(c.mul(19)).add(LOW_BITS).reinterpretAsDoubles().sub(LOW).intoArray(out, to + 0 * LANES);
    }

    static void add(double[] out, int to, double[] x, int xAt, double[] y, int yAt) {
        for (int limb = 0; limb < 5; limb++)
            DoubleVector.fromArray(DOUBLES, x, xAt + limb * LANES)
                    .add(DoubleVector.fromArray(DOUBLES, y, yAt + limb * LANES))
                    .intoArray(out, to + limb * LANES);
    }

    static void subtract(double[] out, int to, double[] x, int xAt, double[] y, int yAt) {
        for (int limb = 0; limb < 5; limb++)
            DoubleVector.fromArray(DOUBLES, x, xAt + limb * LANES)
                    .sub(DoubleVector.fromArray(DOUBLES, y, yAt + limb * LANES))
                    .intoArray(out, to + limb * LANES);
    }

    /** Makes limbs up to 2^53 in size tight; each gives its multiples of 2^51 to the next. */
    static void tighten(double[] a, int at) {
        DoubleVector a0 = DoubleVector.fromArray(DOUBLES, a, at),
                a1 = DoubleVector.fromArray(DOUBLES, a, at + LANES),
                a2 = DoubleVector.fromArray(DOUBLES, a, at + 2 * LANES);
        DoubleVector a3 = DoubleVector.fromArray(DOUBLES, a, at + 3 * LANES),
                a4 = DoubleVector.fromArray(DOUBLES, a, at + 4 * LANES);
        DoubleVector magic = DoubleVector.broadcast(DOUBLES, LOW);
        DoubleVector down = DoubleVector.broadcast(DOUBLES, 0x1p-51);
        DoubleVector up = DoubleVector.broadcast(DOUBLES, -0x1p51);
        DoubleVector c0 = a0.fma(down, magic).sub(magic);
        DoubleVector c1 = a1.fma(down, magic).sub(magic);
        DoubleVector c2 = a2.fma(down, magic).sub(magic);
        DoubleVector c3 = a3.fma(down, magic).sub(magic);
        DoubleVector c4 = a4.fma(down, magic).sub(magic);
        c0.fma(up, a0).add(c4.mul(19)).intoArray(a, at);
        c1.fma(up, a1).add(c0).intoArray(a, at + LANES);
        c2.fma(up, a2).add(c1).intoArray(a, at + 2 * LANES);
        c3.fma(up, a3).add(c2).intoArray(a, at + 3 * LANES);
        c4.fma(up, a4).add(c3).intoArray(a, at + 4 * LANES);
    }

    /**
     * Of a point's XY, X^2, Y^2 and Z^2 one after the other: E = 2XY, H = Y^2 + X^2, G = Y^2 - X^2 and F = 2Z^2 - G, which give its double as EF, GH, FG
     * and EH. All but H are tight.
     */
    static void doubled(double[] a) {
        add(a, 0, a, 0, a, 0);
        for (int i = 0; i < SIZE; i += LANES) {
            DoubleVector xx = DoubleVector.fromArray(DOUBLES, a, SIZE + i);
            DoubleVector yy = DoubleVector.fromArray(DOUBLES, a, 2 * SIZE + i);
            DoubleVector zz = DoubleVector.fromArray(DOUBLES, a, 3 * SIZE + i);
            DoubleVector g = yy.sub(xx);
            yy.add(xx).intoArray(a, SIZE + i);
            g.intoArray(a, 2 * SIZE + i);
            zz.add(zz).sub(g).intoArray(a, 3 * SIZE + i);
        }
        tighten(a, 0);
        tighten(a, 2 * SIZE);
        tighten(a, 3 * SIZE);
    }

    /** Of A, B, D and C one after the other: E = B - A, H = B + A, F = D - C and G = D + C, which give a sum as EF, GH, FG and EH. E and G are tight. */
    static void sums(double[] a) {
        for (int i = 0; i < SIZE; i += LANES) {
            DoubleVector first = DoubleVector.fromArray(DOUBLES, a, i);
            DoubleVector second = DoubleVector.fromArray(DOUBLES, a, SIZE + i);
            DoubleVector d = DoubleVector.fromArray(DOUBLES, a, 2 * SIZE + i);
            DoubleVector c = DoubleVector.fromArray(DOUBLES, a, 3 * SIZE + i);
            second.sub(first).intoArray(a, i);
            second.add(first).intoArray(a, SIZE + i);
            d.sub(c).intoArray(a, 2 * SIZE + i);
            d.add(c).intoArray(a, 3 * SIZE + i);
        }
        tighten(a, 0);
        tighten(a, 3 * SIZE);
    }
}
