package firstdeal.matching.ristretto;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The field against the JDK's whole numbers, at the edges of the limbs too. */
class FieldElementTest {
    private static final BigInteger P = FieldElement.PRIME;

    @Property(tries = 2000)
    void sumsProductsAndDifferencesAreThoseOfWholeNumbers(
            @ForAll("values") BigInteger a, @ForAll("values") BigInteger b) {
        FieldElement x = FieldElement.of(a);
        FieldElement y = FieldElement.of(b);
        assertThat(value(new FieldElement().multiply(x, y)))
                .isEqualTo(a.multiply(b).mod(P));
        assertThat(value(new FieldElement().square(x))).isEqualTo(a.multiply(a).mod(P));
        assertThat(value(new FieldElement().add(x, y))).isEqualTo(a.add(b).mod(P));
        assertThat(value(new FieldElement().subtract(x, y)))
                .isEqualTo(a.subtract(b).mod(P));
        assertThat(value(new FieldElement().negate(x))).isEqualTo(a.negate().mod(P));
    }

    @Property(tries = 500)
    void productsHoldForSumsOfSumsThatWereNeverCarried(@ForAll("values") BigInteger a, @ForAll("values") BigInteger b) {
        FieldElement x = FieldElement.of(a);
        FieldElement y = FieldElement.of(b);
        FieldElement sum = new FieldElement().add(new FieldElement().add(x, y), new FieldElement().add(x, x));
        BigInteger expected = a.multiply(BigInteger.valueOf(3)).add(b);
        assertThat(value(new FieldElement().multiply(sum, sum)))
                .isEqualTo(expected.multiply(expected).mod(P));
        assertThat(value(new FieldElement().square(sum)))
                .isEqualTo(expected.multiply(expected).mod(P));
    }

    @Property(tries = 200)
    void anInverseTimesItsValueIsOne(@ForAll("values") BigInteger a) {
        BigInteger expected = a.mod(P).signum() == 0 ? BigInteger.ZERO : a.modInverse(P);
        assertThat(value(new FieldElement().invert(FieldElement.of(a)))).isEqualTo(expected);
    }

    @Example
    void theSignIsThatOfTheValueBelowThePrime() {
        for (BigInteger value : List.of(P.subtract(BigInteger.ONE), P, P.add(BigInteger.ONE), BigInteger.TWO)) {
            byte[] bytes = bytes(value);
            FieldElement element = new FieldElement().read(bytes, 0);
            assertThat(element.negative() == -1).isEqualTo(value.mod(P).testBit(0));
            assertThat(element.isZero() == -1).isEqualTo(value.mod(P).signum() == 0);
        }
    }

    @Example
    void constantsAreThoseOfTheRfc() {
        assertThat(value(Curve.D))
                .isEqualTo(new BigInteger(
                        "37095705934669439343138083508754565189542113879843219016388785533085940283555"));
        assertThat(value(Curve.ONE_MINUS_D_SQUARED))
                .isEqualTo(
                        new BigInteger("1159843021668779879193775521855586647937357759715417654439879720876111806838"));
        assertThat(value(Curve.D_MINUS_ONE_SQUARED))
                .isEqualTo(new BigInteger(
                        "40440834346308536858101042469323190826248399146238708352240133220865137265952"));
        assertThat(value(new FieldElement().square(Curve.SQRT_MINUS_ONE))).isEqualTo(value(Curve.MINUS_ONE));
    }

    @Provide
    Arbitrary<BigInteger> values() {
        Arbitrary<BigInteger> edges = Arbitraries.of(
                BigInteger.ZERO,
                BigInteger.ONE,
                P.subtract(BigInteger.ONE),
                BigInteger.TWO.pow(51).subtract(BigInteger.ONE),
                BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(20)),
                BigInteger.TWO.pow(254));
        Arbitrary<BigInteger> any = Arbitraries.longs().map(seed -> new BigInteger(255, new Random(seed)));
        return Arbitraries.oneOf(edges, any);
    }

    private static BigInteger value(FieldElement element) {
        byte[] bytes = new byte[32];
        element.write(bytes, 0);
        BigInteger value = BigInteger.ZERO;
        for (int i = 31; i >= 0; i--) value = value.shiftLeft(8).or(BigInteger.valueOf(bytes[i] & 255));
        return value;
    }

    private static byte[] bytes(BigInteger value) {
        byte[] bytes = new byte[32];
        for (int i = 0; i < 32; i++) bytes[i] = value.shiftRight(8 * i).byteValue();
        return bytes;
    }
}
