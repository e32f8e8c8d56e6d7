package firstdeal.matching.psi.counterpart;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** ristretto255 with whole numbers of any size. A point is X, Y, Z and T. */
final class Group {
    private static final BigInteger P = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));
    private static final BigInteger ONE = BigInteger.ONE;
    private static final BigInteger D = BigInteger.valueOf(-121665)
            .multiply(BigInteger.valueOf(121666).modInverse(P))
            .mod(P);
    private static final BigInteger SQRT_M1 =
            BigInteger.TWO.modPow(P.subtract(ONE).shiftRight(2), P);
    private static final BigInteger SQRT_AD_MINUS_ONE =
            new BigInteger("25063068953384623474111414158702152701244531502492656460079210482610430750235");
    private static final BigInteger INVSQRT_A_MINUS_D =
            new BigInteger("54469307008909316920995813868745141605393597292927456921205312896311721017578");

    private Group() {}

    record Point(BigInteger x, BigInteger y, BigInteger z, BigInteger t) {}

    private record Root(boolean square, BigInteger value) {}

    private static BigInteger times(BigInteger first, BigInteger... more) {
        BigInteger product = first;
        for (BigInteger factor : more) product = product.multiply(factor).mod(P);
        return product;
    }

    private static BigInteger absolute(BigInteger value) {
        BigInteger reduced = value.mod(P);
        return reduced.testBit(0) ? P.subtract(reduced) : reduced;
    }

    /** SQRT_RATIO_M1 (RFC 9496, 4.2). */
    private static Root root(BigInteger u, BigInteger v) {
        BigInteger v3 = times(v, v, v);
        BigInteger r = times(
                u,
                v3,
                times(u, v3, v3, v).modPow(P.subtract(BigInteger.valueOf(5)).shiftRight(3), P));
        BigInteger check = times(v, r, r);
        boolean correct = check.equals(u.mod(P));
        boolean flipped = check.equals(u.negate().mod(P));
        boolean flippedI = check.equals(times(u.negate().mod(P), SQRT_M1));
        return new Root(correct || flipped, absolute(flipped || flippedI ? times(r, SQRT_M1) : r));
    }

    static Point decode(byte[] bytes) {
        BigInteger s = number(bytes);
        if (s.compareTo(P) >= 0 || s.testBit(0)) throw new IllegalArgumentException("no canonical encoding");
        BigInteger ss = times(s, s);
        BigInteger u1 = ONE.subtract(ss).mod(P);
        BigInteger u2 = ONE.add(ss).mod(P);
        BigInteger v = times(D, u1, u1).negate().subtract(times(u2, u2)).mod(P);
        Root inverse = root(ONE, times(v, u2, u2));
        BigInteger x = absolute(times(BigInteger.TWO, s, inverse.value, u2));
        BigInteger y = times(u1, inverse.value, inverse.value, u2, v);
        BigInteger t = times(x, y);
        if (!inverse.square || t.testBit(0) || y.signum() == 0) throw new IllegalArgumentException("no point");
        return new Point(x, y, ONE, t);
    }

    static byte[] encode(Point p) {
        BigInteger u1 = times(p.z.add(p.y), p.z.subtract(p.y).mod(P));
        BigInteger u2 = times(p.x, p.y);
        BigInteger inverse = root(ONE, times(u1, u2, u2)).value;
        BigInteger den1 = times(inverse, u1);
        BigInteger den2 = times(inverse, u2);
        BigInteger zInverse = times(den1, den2, p.t);
        boolean rotate = times(p.t, zInverse).testBit(0);
        BigInteger x = rotate ? times(p.y, SQRT_M1) : p.x;
        BigInteger y = rotate ? times(p.x, SQRT_M1) : p.y;
        BigInteger den = rotate ? times(den1, INVSQRT_A_MINUS_D) : den2;
        if (times(x, zInverse).testBit(0)) y = y.negate();
        return bytes(absolute(times(den, p.z.subtract(y).mod(P))));
    }

    /** The element of 64 uniform bytes (RFC 9496, 4.3.4). */
    static Point derive(byte[] uniform) {
        return add(map(Arrays.copyOf(uniform, 32)), map(Arrays.copyOfRange(uniform, 32, 64)));
    }

    private static Point map(byte[] half) {
        BigInteger t = number(half).clearBit(255).mod(P);
        BigInteger r = times(SQRT_M1, t, t);
        BigInteger u = times(r.add(ONE), ONE.subtract(times(D, D)).mod(P));
        BigInteger v = times(ONE.negate().subtract(times(r, D)).mod(P), r.add(D));
        Root root = root(u, v);
        BigInteger s = root.square
                ? root.value
                : absolute(times(root.value, t)).negate().mod(P);
        BigInteger c = root.square ? ONE.negate() : r;
        BigInteger dMinusOne = D.subtract(ONE);
        BigInteger n =
                times(c, r.subtract(ONE), dMinusOne, dMinusOne).subtract(v).mod(P);
        BigInteger w0 = times(BigInteger.TWO, s, v);
        BigInteger w1 = times(n, SQRT_AD_MINUS_ONE);
        BigInteger w2 = ONE.subtract(times(s, s)).mod(P);
        BigInteger w3 = ONE.add(times(s, s));
        return new Point(times(w0, w3), times(w2, w1), times(w1, w3), times(w0, w2));
    }

    private static Point add(Point p, Point q) {
        BigInteger a = times(p.y.subtract(p.x), q.y.subtract(q.x));
        BigInteger b = times(p.y.add(p.x), q.y.add(q.x));
        BigInteger c = times(p.t, BigInteger.TWO, D, q.t);
        BigInteger d = times(p.z, BigInteger.TWO, q.z);
        BigInteger e = b.subtract(a);
        BigInteger f = d.subtract(c);
        BigInteger g = d.add(c);
        BigInteger h = b.add(a);
        return new Point(times(e, f), times(g, h), times(f, g), times(e, h));
    }

    static Point multiply(BigInteger scalar, Point p) {
        Point product = new Point(BigInteger.ZERO, ONE, ONE, BigInteger.ZERO);
        for (int bit = scalar.bitLength() - 1; bit >= 0; bit--) {
            product = add(product, product);
            if (scalar.testBit(bit)) product = add(product, p);
        }
        return product;
    }

    /** expand_message_xmd with SHA-512 to 64 bytes (RFC 9380, 5.3.1). */
    static byte[] expand(byte[] message, byte[] tag) {
        byte[] length = {(byte) tag.length};
        byte[] first = sha("SHA-512", new byte[128], message, new byte[] {0, 64, 0}, tag, length);
        return sha("SHA-512", first, new byte[] {1}, tag, length);
    }

    static byte[] sha(String algorithm, byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            for (byte[] part : parts) digest.update(part);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BigInteger number(byte[] littleEndian) {
        return new BigInteger(1, reversed(littleEndian));
    }

    private static byte[] bytes(BigInteger number) {
        byte[] big = number.toByteArray();
        byte[] out = new byte[32];
        for (int i = 0; i < Math.min(32, big.length); i++) out[i] = big[big.length - 1 - i];
        return out;
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] out = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) out[i] = bytes[bytes.length - 1 - i];
        return out;
    }
}
