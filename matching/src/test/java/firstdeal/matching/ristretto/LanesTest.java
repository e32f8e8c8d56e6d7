package firstdeal.matching.ristretto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.math.BigInteger;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The arithmetic in lanes against the JDK's whole numbers, with limbs as large as they may be. */
class LanesTest {
    private static final double TIGHT = 0x1p50 + 0x1p12;

    @Property(tries = 300)
    void productsAndSquaresAreThoseOfWholeNumbers(@ForAll long seed) {
        assumeThat(Arithmetic.VECTOR.isThere()).isTrue();
        LaneProducts products = new LaneProducts();
        double[] tight = limbs(seed, 1);
        double[] loose = limbs(seed + 1, 2);
        double[] product = new double[Lanes.SIZE];
        double[] square = new double[Lanes.SIZE];
        products.multiply(product, 0, tight, 0, loose, 0);
        products.square(square, 0, tight, 0);
        for (int lane = 0; lane < Lanes.LANES; lane++) {
            assertThat(value(product, lane))
                    .isEqualTo(value(tight, lane).multiply(value(loose, lane)).mod(FieldElement.PRIME));
            assertThat(value(square, lane)).isEqualTo(value(tight, lane).pow(2).mod(FieldElement.PRIME));
        }
        isTight(product);
        isTight(square);
    }

    @Property(tries = 300)
    void tighteningKeepsTheValue(@ForAll long seed) {
        assumeThat(Arithmetic.VECTOR.isThere()).isTrue();
        double[] loose = limbs(seed, 4);
        double[] tight = loose.clone();
        Lanes.tighten(tight, 0);
        for (int lane = 0; lane < Lanes.LANES; lane++)
            assertThat(value(tight, lane)).isEqualTo(value(loose, lane));
        isTight(tight);
    }

    private static void isTight(double[] limbs) {
        for (double limb : limbs) assertThat(Math.abs(limb)).isLessThanOrEqualTo(TIGHT);
    }

    /** Whole numbers up to so many times the size of tight ones, the largest and the least among them. */
    private static double[] limbs(long seed, int times) {
        Random random = new Random(seed);
        double[] limbs = new double[Lanes.SIZE];
        for (int i = 0; i < limbs.length; i++) {
            double size = random.nextInt(3) == 0 ? 1 : random.nextDouble();
            limbs[i] = Math.rint(size * TIGHT) * times * (random.nextBoolean() ? 1 : -1);
        }
        return limbs;
    }

    private static BigInteger value(double[] limbs, int lane) {
        BigInteger value = BigInteger.ZERO;
        for (int limb = 4; limb >= 0; limb--)
            value = value.shiftLeft(51).add(BigInteger.valueOf((long) limbs[limb * Lanes.LANES + lane]));
        return value.mod(FieldElement.PRIME);
    }
}
