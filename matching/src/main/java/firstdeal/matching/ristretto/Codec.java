package firstdeal.matching.ristretto;

/** Points from bytes and back (RFC 9496, 4.3). Serves one thread. */
final class Codec {
    private final SquareRoot squareRoot = new SquareRoot();
    private final FieldElement a = new FieldElement();
    private final FieldElement b = new FieldElement();
    private final FieldElement c = new FieldElement();
    private final FieldElement d = new FieldElement();
    private final FieldElement s = new FieldElement();
    private final byte[] canonical = new byte[32];
    private final Point half = new Point();
    private final Multiple addend = new Multiple();

    /** Reads an encoding (4.3.1); false when it is not the one canonical encoding of a group element. */
    boolean decode(byte[] bytes, int at, Point into) {
        s.read(bytes, at);
        s.write(canonical, 0);
        int differing = 0;
        for (int i = 0; i < 32; i++) differing |= canonical[i] ^ bytes[at + i];
        c.square(s);
        a.subtract(Curve.ONE, c);
        b.add(Curve.ONE, c);
        d.square(b);
        c.square(a);
        c.multiply(c, Curve.D);
        c.negate(c);
        c.subtract(c, d);
        d.multiply(c, d);
        long square = squareRoot.ofInverse(d);
        into.z.multiply(squareRoot.root, b);
        into.t.multiply(squareRoot.root, into.z);
        into.t.multiply(into.t, c);
        into.x.add(s, s);
        into.x.multiply(into.x, into.z);
        into.x.absolute(into.x);
        into.y.multiply(a, into.t);
        into.z.set(Curve.ONE);
        into.t.multiply(into.x, into.y);
        long good = square & ~into.t.negative() & ~into.y.isZero() & ~s.negative();
        return good != 0 && differing == 0;
    }

    /** Writes the one encoding of a point's group element (4.3.2). */
    void encode(Point p, byte[] bytes, int at) {
        a.add(p.z, p.y);
        b.subtract(p.z, p.y);
        a.multiply(a, b);
        b.multiply(p.x, p.y);
        c.square(b);
        c.multiply(a, c);
        squareRoot.ofInverse(c);
        a.multiply(squareRoot.root, a);
        b.multiply(squareRoot.root, b);
        c.multiply(a, b);
        c.multiply(c, p.t);
        d.multiply(p.t, c);
        long rotate = d.negative();
        FieldElement x = new FieldElement().multiply(p.y, Curve.SQRT_MINUS_ONE);
        FieldElement y = new FieldElement().multiply(p.x, Curve.SQRT_MINUS_ONE);
        a.multiply(a, Curve.INVSQRT_A_MINUS_D);
        x.choose(p.x, ~rotate);
        y.choose(p.y, ~rotate);
        b.choose(a, rotate);
        d.multiply(x, c);
        a.negate(y);
        y.choose(a, d.negative());
        s.subtract(p.z, y);
        s.multiply(b, s);
        s.absolute(s);
        s.write(bytes, at);
    }

    /** The group element of 64 uniform bytes (4.3.4): the sum of what both halves map to. */
    void derive(byte[] uniform, int at, Point into) {
        map(uniform, at, half);
        addend.set(half);
        map(uniform, at + 32, half);
        into.add(half, addend);
    }

    /** MAP of 4.3.4, with the letters of the RFC: r is a, u is b, v is c. */
    private void map(byte[] bytes, int at, Point into) {
        FieldElement t = into.t.read(bytes, at);
        a.square(t);
        a.multiply(a, Curve.SQRT_MINUS_ONE);
        b.add(a, Curve.ONE);
        b.multiply(b, Curve.ONE_MINUS_D_SQUARED);
        c.multiply(a, Curve.D);
        c.subtract(Curve.MINUS_ONE, c);
        d.add(a, Curve.D);
        c.multiply(c, d);
        long square = squareRoot.of(b, c);
        s.multiply(squareRoot.root, t);
        s.absolute(s);
        s.negate(s);
        s.choose(squareRoot.root, square);
        d.subtract(a, Curve.ONE);
        a.choose(Curve.MINUS_ONE, square);
        d.multiply(a, d);
        d.multiply(d, Curve.D_MINUS_ONE_SQUARED);
        d.subtract(d, c);
        a.add(s, s);
        a.multiply(a, c);
        b.multiply(d, Curve.SQRT_AD_MINUS_ONE);
        c.square(s);
        d.add(Curve.ONE, c);
        c.subtract(Curve.ONE, c);
        into.x.multiply(a, d);
        into.y.multiply(c, b);
        into.z.multiply(b, d);
        into.t.multiply(a, c);
    }
}
