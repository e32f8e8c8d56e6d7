package firstdeal.matching.ristretto;

/**
 * Points from bytes and back (RFC 9496, 4.3). What decodes and what derives takes one power each, in the middle; the steps before and after can be
 * called alone, so that powers of several codecs are taken together. Serves one thread.
 */
final class Codec {
    final SquareRoot squareRoot = new SquareRoot();
    private final FieldElement a = new FieldElement();
    private final FieldElement b = new FieldElement();
    private final FieldElement c = new FieldElement();
    private final FieldElement d = new FieldElement();
    private final FieldElement s = new FieldElement();
    private final FieldElement t = new FieldElement();
    private final byte[] canonical = new byte[32];
    private final Point half = new Point();
    private final Multiple addend = new Multiple();

    /** Reads an encoding (4.3.1); false when it is not the one canonical encoding of a group element. */
    boolean decode(byte[] bytes, int at, Point into) {
        prepareDecode(bytes, at);
        squareRoot.base().power22523(squareRoot.base());
        return finishDecode(bytes, at, into);
    }

    void prepareDecode(byte[] bytes, int at) {
        s.read(bytes, at);
        c.square(s);
        a.subtract(Curve.ONE, c);
        b.add(Curve.ONE, c);
        d.square(b);
        c.square(a);
        c.multiply(c, Curve.D);
        c.negate(c);
        c.subtract(c, d);
        d.multiply(c, d);
        squareRoot.prepare(Curve.ONE, d);
    }

    boolean finishDecode(byte[] bytes, int at, Point into) {
        s.write(canonical, 0);
        int differing = 0;
        for (int i = 0; i < 32; i++) differing |= canonical[i] ^ bytes[at + i];
        long square = squareRoot.finish();
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
        squareRoot.of(Curve.ONE, c);
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

    private void map(byte[] bytes, int at, Point into) {
        prepareMap(bytes, at);
        squareRoot.base().power22523(squareRoot.base());
        finishMap(into);
    }

    /** MAP of 4.3.4; of the RFC's letters, r is a, u is b and v is c. */
    void prepareMap(byte[] bytes, int at) {
        t.read(bytes, at);
        a.square(t);
        a.multiply(a, Curve.SQRT_MINUS_ONE);
        b.add(a, Curve.ONE);
        b.multiply(b, Curve.ONE_MINUS_D_SQUARED);
        c.multiply(a, Curve.D);
        c.subtract(Curve.MINUS_ONE, c);
        d.add(a, Curve.D);
        c.multiply(c, d);
        squareRoot.prepare(b, c);
    }

    void finishMap(Point into) {
        long square = squareRoot.finish();
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
