package firstdeal.matching.ristretto;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which arithmetic is taken when nobody says which. */
class ArithmeticTest {
    @Test
    void longListsTakeVectorsWhereTheyAreCompiledAndAllElseTakesLibsodiumOrPlainJava() {
        Arithmetic other = Arithmetic.NATIVE.isThere() ? Arithmetic.NATIVE : Arithmetic.PURE;
        boolean vectors = Arithmetic.VECTOR.isThere() && WarmUp.isCompiled();
        assertThat(Arithmetic.fastest(1000)).isEqualTo(other);
        assertThat(Arithmetic.fastest(1_000_000)).isEqualTo(vectors ? Arithmetic.VECTOR : other);
    }
}
