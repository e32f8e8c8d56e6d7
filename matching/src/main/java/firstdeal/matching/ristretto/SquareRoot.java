package firstdeal.matching.ristretto;

/** Square roots of fractions (SQRT_RATIO_M1 of RFC 9496, 4.2). Serves one thread. */
final class SquareRoot {
    /** The root that is not negative: of u / v, or of sqrt(-1) u / v when that is no square; 0 when either is 0. */
    final FieldElement root = new FieldElement();

    private final FieldElement cube = new FieldElement();
    private final FieldElement check = new FieldElement();
    private final FieldElement other = new FieldElement();
    private FieldElement u = Curve.ONE;
    private FieldElement v = Curve.ONE;

    /** Takes the root of u / v and answers -1 when u / v is a square, else 0. */
    long of(FieldElement u, FieldElement v) {
        prepare(u, v);
        other.power22523(other);
        return finish();
    }

    /** Begins to take the root of u / v, which stay as they are until {@link #finish}; in between, {@link #base} is raised to (p - 5) / 8. */
    void prepare(FieldElement u, FieldElement v) {
        this.u = u;
        this.v = v;
        cube.square(v);
        cube.multiply(cube, v);
        other.square(cube);
        other.multiply(other, v);
        other.multiply(other, u);
    }

    FieldElement base() {
        return other;
    }

    long finish() {
        root.multiply(u, cube);
        root.multiply(root, other);
        check.square(root);
        check.multiply(check, v);
        long correct = check.same(u);
        other.negate(u);
        long flipped = check.same(other);
        other.multiply(other, Curve.SQRT_MINUS_ONE);
        long flippedI = check.same(other);
        other.multiply(root, Curve.SQRT_MINUS_ONE);
        root.choose(other, flipped | flippedI);
        root.absolute(root);
        return correct | flipped;
    }
}
