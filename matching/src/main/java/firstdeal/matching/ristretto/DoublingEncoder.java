package firstdeal.matching.ristretto;

import java.util.Arrays;

/**
 * Encodings of twice given points. Encoding 2P needs an inverse where encoding P needs an inverse square root, and the inverses of many values come
 * from one by Montgomery's trick; the formulas are those of the batch compression of curve25519-dalek (de Valence 2018). Serves one thread.
 */
final class DoublingEncoder {
    private final FieldElement[] e;
    private final FieldElement[] f;
    private final FieldElement[] g;
    private final FieldElement[] h;
    private final FieldElement[] eg;
    private final FieldElement[] fh;
    private final FieldElement[] products;
    private final FieldElement inverse = new FieldElement();
    private final FieldElement own = new FieldElement();
    private final FieldElement a = new FieldElement();
    private final FieldElement b = new FieldElement();
    private final FieldElement s = new FieldElement();

    /** @param most points in one go */
    DoublingEncoder(int most) {
        e = elements(most);
        f = elements(most);
        g = elements(most);
        h = elements(most);
        eg = elements(most);
        fh = elements(most);
        products = elements(most + 1);
    }

    private static FieldElement[] elements(int count) {
        FieldElement[] elements = new FieldElement[count];
        Arrays.setAll(elements, i -> new FieldElement());
        return elements;
    }

    /** Writes the encodings of twice each point, none of them the identity; 32 bytes each. */
    void encode(Point[] points, int count, byte[] out, int at) {
        products[0].set(Curve.ONE);
        for (int i = 0; i < count; i++) {
            prepare(points[i], i);
            own.multiply(eg[i], fh[i]);
            products[i + 1].multiply(products[i], own);
        }
        inverse.invert(products[count]);
        for (int i = count - 1; i >= 0; i--) {
            a.multiply(inverse, products[i]);
            own.multiply(eg[i], fh[i]);
            inverse.multiply(inverse, own);
            finish(i, out, at + i * Blinding.BYTES);
        }
    }

    /** The coordinates of 2P: x = e / g over z = h / f, before the common inverse. */
    private void prepare(Point p, int i) {
        a.square(p.z);
        b.square(p.t);
        b.multiply(b, Curve.D);
        e[i].add(p.y, p.y);
        e[i].multiply(p.x, e[i]);
        f[i].add(a, b);
        h[i].subtract(a, b);
        a.square(p.y);
        b.square(p.x);
        g[i].add(a, b);
        eg[i].multiply(e[i], g[i]);
        fh[i].multiply(f[i], h[i]);
    }

    /** Turns and signs as {@link Codec#encode} does, with the inverse of e f g h in {@link #a}. */
    private void finish(int i, byte[] out, int at) {
        FieldElement zInverse = b.multiply(eg[i], a);
        FieldElement tInverse = a.multiply(fh[i], a);
        long rotate = s.multiply(eg[i], zInverse).negative();
        FieldElement minusE = own.negate(e[i]);
        e[i].choose(g[i], rotate);
        g[i].choose(minusE, rotate);
        h[i].choose(s.multiply(f[i], Curve.SQRT_MINUS_ONE), rotate);
        s.multiply(h[i], e[i]);
        s.multiply(s, zInverse);
        long flip = s.negative();
        g[i].choose(own.negate(g[i]), flip);
        s.multiply(g[i], tInverse);
        own.set(Curve.INVSQRT_A_MINUS_D).choose(Curve.SQRT_MINUS_ONE, rotate);
        s.multiply(s, own);
        own.subtract(h[i], g[i]);
        s.multiply(own, s);
        s.absolute(s);
        s.write(out, at);
    }
}
