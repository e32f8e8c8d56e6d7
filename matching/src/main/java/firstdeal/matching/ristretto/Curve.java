package firstdeal.matching.ristretto;

import java.math.BigInteger;

/** The constants of RFC 9496, 4.1, computed from what they mean where that is shorter; the test compares them with the RFC's digits. */
final class Curve {
    static final FieldElement ZERO = FieldElement.of(0);
    static final FieldElement ONE = FieldElement.of(1);
    static final FieldElement TWO = FieldElement.of(2);
    static final FieldElement MINUS_ONE = FieldElement.of(FieldElement.PRIME.subtract(BigInteger.ONE));

    /** The curve -x^2 + y^2 = 1 + d x^2 y^2 has d = -121665 / 121666. */
    private static final BigInteger D_VALUE = BigInteger.valueOf(-121665)
            .multiply(BigInteger.valueOf(121666).modInverse(FieldElement.PRIME))
            .mod(FieldElement.PRIME);

    static final FieldElement D = FieldElement.of(D_VALUE);
    static final FieldElement TWO_D = FieldElement.of(D_VALUE.shiftLeft(1));
    static final FieldElement ONE_MINUS_D_SQUARED = FieldElement.of(BigInteger.ONE.subtract(D_VALUE.multiply(D_VALUE)));
    static final FieldElement D_MINUS_ONE_SQUARED =
            FieldElement.of(D_VALUE.subtract(BigInteger.ONE).pow(2));
    static final FieldElement SQRT_MINUS_ONE =
            decimal("19681161376707505956807079304988542015446066515923890162744021073123829784752");
    static final FieldElement SQRT_AD_MINUS_ONE =
            decimal("25063068953384623474111414158702152701244531502492656460079210482610430750235");
    static final FieldElement INVSQRT_A_MINUS_D =
            decimal("54469307008909316920995813868745141605393597292927456921205312896311721017578");

    /** How many elements the group has: 2^252 + 27742317777372353535851937790883648493, a prime. */
    static final BigInteger ORDER =
            BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));

    private Curve() {}

    private static FieldElement decimal(String digits) {
        return FieldElement.of(new BigInteger(digits));
    }
}
