package firstdeal.matching.ristretto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds for every scalar, and that all ways of computing give the same bytes. */
class BlindingTest {
    private static final SecureRandom RANDOM = new SecureRandom();

    @Property(tries = 3)
    void allWaysOfComputingGiveTheSameBytes(@ForAll long seed, @ForAll @IntRange(min = 1, max = 17) int count) {
        byte[] uniform = uniform(seed, count);
        Scalar first = Scalar.random(RANDOM::nextBytes);
        Scalar second = Scalar.random(RANDOM::nextBytes);
        byte[] expected = both(Arithmetic.PURE, first, second, uniform, count);
        for (Arithmetic arithmetic : there())
            assertThat(both(arithmetic, first, second, uniform, count))
                    .as(arithmetic.name())
                    .isEqualTo(expected);
    }

    @Property(tries = 20)
    void theOrderOfTheScalarsDoesNotMatter(@ForAll long seed) {
        byte[] uniform = uniform(seed, 3);
        Scalar first = Scalar.random(RANDOM::nextBytes);
        Scalar second = Scalar.random(RANDOM::nextBytes);
        assertThat(both(Arithmetic.PURE, first, second, uniform, 3))
                .isEqualTo(both(Arithmetic.PURE, second, first, uniform, 3));
    }

    @Property(tries = 50)
    void theShortWayToAnEncodingGivesTheLongWaysBytes(@ForAll long seed) {
        Codec codec = new Codec();
        Point[] points = {new Point(), new Point(), new Point()};
        byte[] uniform = uniform(seed, points.length);
        byte[] together = new byte[32 * points.length];
        for (int i = 0; i < points.length; i++) codec.derive(uniform, 64 * i, points[i]);
        new DoublingEncoder(points.length).encode(points, points.length, together, 0);
        for (int i = 0; i < points.length; i++) {
            byte[] alone = new byte[32];
            codec.encode(new Point().twice(points[i]), alone, 0);
            assertThat(Arrays.copyOfRange(together, 32 * i, 32 * i + 32)).isEqualTo(alone);
        }
    }

    @Property(tries = 100)
    void decodingUndoesEncoding(@ForAll long seed) {
        Codec codec = new Codec();
        Point point = new Point();
        byte[] bytes = new byte[32];
        byte[] again = new byte[32];
        codec.derive(uniform(seed, 1), 0, point);
        codec.encode(point, bytes, 0);
        assertThat(codec.decode(bytes, 0, point)).isTrue();
        codec.encode(point, again, 0);
        assertThat(again).isEqualTo(bytes);
    }

    @Property(tries = 500)
    void digitsAreSmallAndSumUpToTheScalarAndHalfOfItDoublesToIt(@ForAll long seed) {
        BigInteger value = new BigInteger(252, new Random(seed)).add(BigInteger.ONE);
        Scalar scalar = Scalar.of(littleEndian(value));
        assertThat(sum(scalar)).isEqualTo(value);
        assertThat(sum(scalar.halved()).shiftLeft(1).mod(Curve.ORDER)).isEqualTo(value);
    }

    @Example
    void onlyNumbersFromOneToTheOrderMinusOneAreScalars() {
        Scalar.of(littleEndian(Curve.ORDER.subtract(BigInteger.ONE)));
        for (BigInteger bad : new BigInteger[] {BigInteger.ZERO, Curve.ORDER, Curve.ORDER.add(BigInteger.ONE)})
            assertThatThrownBy(() -> Scalar.of(littleEndian(bad))).hasMessageContaining("order minus 1");
    }

    @Example
    void theFirstBadPointIsNamedPastTheFirstStretchToo() {
        int count = 140;
        byte[] points = new byte[32 * count];
        byte[] out = new byte[32 * count];
        try (Blinding blinding = Arithmetic.PURE.blinding(Scalar.random(RANDOM::nextBytes))) {
            blinding.blindHashes(uniform(1, count), count, points, 0);
        }
        points[32 * 131 + 31] |= (byte) 0x80;
        points[32 * 137 + 31] |= (byte) 0x80;
        for (Arithmetic arithmetic : there()) {
            try (Blinding blinding = arithmetic.blinding(Scalar.random(RANDOM::nextBytes))) {
                assertThat(blinding.blindPoints(points, 0, count, out, 0))
                        .as(arithmetic.name())
                        .isEqualTo(131);
            }
        }
    }

    @Example
    void aClosedScalarIsOverwritten() {
        Scalar scalar = Scalar.random(RANDOM::nextBytes);
        scalar.close();
        assertThat(scalar.copy()).containsOnly(0);
    }

    private static Arithmetic[] there() {
        return Stream.of(Arithmetic.values()).filter(Arithmetic::isThere).toArray(Arithmetic[]::new);
    }

    private static byte[] both(Arithmetic arithmetic, Scalar first, Scalar second, byte[] uniform, int count) {
        byte[] once = new byte[32 * count];
        byte[] twice = new byte[32 * count];
        try (Blinding a = arithmetic.blinding(first);
                Blinding b = arithmetic.blinding(second)) {
            a.blindHashes(uniform, count, once, 0);
            assertThat(b.blindPoints(once, 0, count, twice, 0)).isEqualTo(-1);
        }
        return twice;
    }

    private static byte[] uniform(long seed, int count) {
        byte[] bytes = new byte[64 * count];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private static BigInteger sum(Scalar scalar) {
        byte[] digits = scalar.digits();
        BigInteger sum = BigInteger.ZERO;
        for (int i = 63; i >= 0; i--) {
            assertThat(digits[i]).isBetween((byte) -8, (byte) 8);
            sum = sum.shiftLeft(4).add(BigInteger.valueOf(digits[i]));
        }
        return sum;
    }

    private static byte[] littleEndian(BigInteger value) {
        byte[] bytes = new byte[32];
        for (int i = 0; i < 32; i++) bytes[i] = value.shiftRight(8 * i).byteValue();
        return bytes;
    }
}
