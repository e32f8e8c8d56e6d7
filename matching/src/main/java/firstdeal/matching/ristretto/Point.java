package firstdeal.matching.ristretto;

/**
 * A point of the twisted Edwards curve in extended coordinates: x = X / Z, y = Y / Z, T = XY / Z (Hisil, Wong, Carter, Dawson 2008). Mutable, with
 * room for what its operations need, so that a million of them leave nothing to collect. Serves one thread.
 */
final class Point {
    final FieldElement x = new FieldElement();
    final FieldElement y = new FieldElement();
    final FieldElement z = new FieldElement();
    final FieldElement t = new FieldElement();
    private final FieldElement e = new FieldElement();
    private final FieldElement f = new FieldElement();
    private final FieldElement g = new FieldElement();
    private final FieldElement h = new FieldElement();

    Point setIdentity() {
        x.set(Curve.ZERO);
        y.set(Curve.ONE);
        z.set(Curve.ONE);
        t.set(Curve.ZERO);
        return this;
    }

    Point set(Point p) {
        x.set(p.x);
        y.set(p.y);
        z.set(p.z);
        t.set(p.t);
        return this;
    }

    /** 2p (dbl-2008-hwcd, signs turned). */
    Point twice(Point p) {
        twiceWithoutT(p);
        t.multiply(e, h);
        return this;
    }

    /** 2p without its T, which only an addition needs. */
    Point twiceWithoutT(Point p) {
        f.add(p.x, p.y);
        e.square(f);
        x.square(p.x);
        y.square(p.y);
        z.square(p.z);
        h.add(y, x);
        g.subtract(y, x);
        e.subtract(e, h);
        f.add(z, z);
        f.subtract(f, g);
        x.multiply(e, f);
        y.multiply(g, h);
        z.multiply(f, g);
        return this;
    }

    /** p + q (add-2008-hwcd-3); complete, so it holds for every pair of points. */
    Point add(Point p, Multiple q) {
        g.subtract(p.y, p.x);
        h.add(p.y, p.x);
        e.multiply(g, q.difference);
        h.multiply(h, q.sum);
        f.multiply(p.t, q.twoDT);
        g.multiply(p.z, q.twoZ);
        x.subtract(h, e);
        y.add(h, e);
        z.subtract(g, f);
        t.add(g, f);
        e.set(x);
        h.set(y);
        f.set(z);
        g.set(t);
        x.multiply(e, f);
        y.multiply(g, h);
        z.multiply(f, g);
        t.multiply(e, h);
        return this;
    }
}
