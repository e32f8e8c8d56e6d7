package firstdeal.matching.ristretto;

import java.math.BigInteger;

/**
 * An integer modulo p = 2^255 - 19, in five limbs of 51 bits. Mutable: each operation writes its result to this element and answers it; operands
 * may be this element. Results of {@link #multiply}, {@link #square} and {@link #subtract} have limbs below 2^51 + 2^13; operands may have limbs up
 * to 2^53, so at most two sums may be added before a product. No branch and no index depends on a value.
 *
 * <p>A product of limbs is taken apart at bit 51 and not at bit 64, by shifting the factors before {@link Math#multiplyHigh}: so both halves of all
 * products of a column add up in 64 bits without carries.
 */
final class FieldElement {
    static final BigInteger PRIME = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));
    private static final long MASK = (1L << 51) - 1;
    private long l0;
    private long l1;
    private long l2;
    private long l3;
    private long l4;

    static FieldElement of(long small) {
        FieldElement element = new FieldElement();
        element.l0 = small;
        return element;
    }

    /** For constants; not constant in time. */
    static FieldElement of(BigInteger value) {
        byte[] bytes = new byte[32];
        BigInteger rest = value.mod(PRIME);
        for (int i = 0; i < 32; i++) bytes[i] = rest.shiftRight(8 * i).byteValue();
        return new FieldElement().read(bytes, 0);
    }

    FieldElement set(FieldElement a) {
        l0 = a.l0;
        l1 = a.l1;
        l2 = a.l2;
        l3 = a.l3;
        l4 = a.l4;
        return this;
    }

    /** Reads 32 bytes, the least first, the highest bit left out; values from p on are taken modulo p. */
    FieldElement read(byte[] bytes, int at) {
        long w0 = Bytes.readLong(bytes, at);
        long w1 = Bytes.readLong(bytes, at + 8);
        long w2 = Bytes.readLong(bytes, at + 16);
        long w3 = Bytes.readLong(bytes, at + 24);
        l0 = w0 & MASK;
        l1 = (w0 >>> 51 | w1 << 13) & MASK;
        l2 = (w1 >>> 38 | w2 << 26) & MASK;
        l3 = (w2 >>> 25 | w3 << 39) & MASK;
        l4 = w3 >>> 12 & MASK;
        return this;
    }

    /** Writes the value between 0 and p - 1 as 32 bytes, the least first. */
    void write(byte[] bytes, int at) {
        FieldElement a = new FieldElement().set(this).reduce();
        Bytes.writeLong(bytes, at, a.l0 | a.l1 << 51);
        Bytes.writeLong(bytes, at + 8, a.l1 >>> 13 | a.l2 << 38);
        Bytes.writeLong(bytes, at + 16, a.l2 >>> 26 | a.l3 << 25);
        Bytes.writeLong(bytes, at + 24, a.l3 >>> 39 | a.l4 << 12);
    }

    /** Writes the limbs as doubles, {@code stride} places apart. */
    void toLane(double[] lanes, int at, int stride) {
        lanes[at] = l0;
        lanes[at + stride] = l1;
        lanes[at + 2 * stride] = l2;
        lanes[at + 3 * stride] = l3;
        lanes[at + 4 * stride] = l4;
    }

    /** Reads limbs with a sign, up to 2^52 in size. */
    FieldElement fromLane(double[] lanes, int at, int stride) {
        return carry(
                (long) lanes[at] + 0x1FFFFFFFFFFFB4L,
                (long) lanes[at + stride] + 0x1FFFFFFFFFFFFCL,
                (long) lanes[at + 2 * stride] + 0x1FFFFFFFFFFFFCL,
                (long) lanes[at + 3 * stride] + 0x1FFFFFFFFFFFFCL,
                (long) lanes[at + 4 * stride] + 0x1FFFFFFFFFFFFCL);
    }

    /** The one value below p: carries twice, then subtracts p when the value plus 19 passes 2^255. */
    private FieldElement reduce() {
        carry(l0, l1, l2, l3, l4);
        carry(l0, l1, l2, l3, l4);
        long q = l0 + 19 >>> 51;
        q = l1 + q >>> 51;
        q = l2 + q >>> 51;
        q = l3 + q >>> 51;
        q = l4 + q >>> 51;
        l0 += 19 * q;
        l1 += l0 >>> 51;
        l0 &= MASK;
        l2 += l1 >>> 51;
        l1 &= MASK;
        l3 += l2 >>> 51;
        l2 &= MASK;
        l4 += l3 >>> 51;
        l3 &= MASK;
        l4 &= MASK;
        return this;
    }

    private FieldElement carry(long r0, long r1, long r2, long r3, long r4) {
        r1 += r0 >>> 51;
        r2 += r1 >>> 51;
        r3 += r2 >>> 51;
        r4 += r3 >>> 51;
        long first = (r0 & MASK) + 19 * (r4 >>> 51);
        l0 = first & MASK;
        l1 = (r1 & MASK) + (first >>> 51);
        l2 = r2 & MASK;
        l3 = r3 & MASK;
        l4 = r4 & MASK;
        return this;
    }

    /** The sum, not carried. */
    FieldElement add(FieldElement a, FieldElement b) {
        l0 = a.l0 + b.l0;
        l1 = a.l1 + b.l1;
        l2 = a.l2 + b.l2;
        l3 = a.l3 + b.l3;
        l4 = a.l4 + b.l4;
        return this;
    }

    /** The difference; 4p is added first, so that no limb falls below zero. */
    FieldElement subtract(FieldElement a, FieldElement b) {
        return carry(
                a.l0 + 0x1FFFFFFFFFFFB4L - b.l0,
                a.l1 + 0x1FFFFFFFFFFFFCL - b.l1,
                a.l2 + 0x1FFFFFFFFFFFFCL - b.l2,
                a.l3 + 0x1FFFFFFFFFFFFCL - b.l3,
                a.l4 + 0x1FFFFFFFFFFFFCL - b.l4);
    }

    FieldElement negate(FieldElement a) {
        return subtract(Curve.ZERO, a);
    }

    FieldElement multiply(FieldElement a, FieldElement b) {
        long a0 = a.l0, a1 = a.l1, a2 = a.l2, a3 = a.l3, a4 = a.l4;
        long b0 = b.l0, b1 = b.l1, b2 = b.l2, b3 = b.l3, b4 = b.l4;
        long r0 = low(a0, b0);
        long r1 = low(a0, b1) + low(a1, b0);
        long r2 = low(a0, b2) + low(a1, b1) + low(a2, b0);
        long r3 = low(a0, b3) + low(a1, b2) + low(a2, b1) + low(a3, b0);
        long r4 = low(a0, b4) + low(a1, b3) + low(a2, b2) + low(a3, b1) + low(a4, b0);
        long r5 = low(a1, b4) + low(a2, b3) + low(a3, b2) + low(a4, b1);
        long r6 = low(a2, b4) + low(a3, b3) + low(a4, b2);
        long r7 = low(a3, b4) + low(a4, b3);
        long r8 = low(a4, b4);
        a0 <<= 6;
        a1 <<= 6;
        a2 <<= 6;
        a3 <<= 6;
        a4 <<= 6;
        b0 <<= 7;
        b1 <<= 7;
        b2 <<= 7;
        b3 <<= 7;
        b4 <<= 7;
        r1 += high(a0, b0);
        r2 += high(a0, b1) + high(a1, b0);
        r3 += high(a0, b2) + high(a1, b1) + high(a2, b0);
        r4 += high(a0, b3) + high(a1, b2) + high(a2, b1) + high(a3, b0);
        r5 += high(a0, b4) + high(a1, b3) + high(a2, b2) + high(a3, b1) + high(a4, b0);
        r6 += high(a1, b4) + high(a2, b3) + high(a3, b2) + high(a4, b1);
        r7 += high(a2, b4) + high(a3, b3) + high(a4, b2);
        r8 += high(a3, b4) + high(a4, b3);
        long r9 = high(a4, b4);
        return carry(r0 + 19 * r5, r1 + 19 * r6, r2 + 19 * r7, r3 + 19 * r8, r4 + 19 * r9);
    }

    FieldElement square(FieldElement a) {
        long a0 = a.l0, a1 = a.l1, a2 = a.l2, a3 = a.l3, a4 = a.l4;
        long d0 = a0 << 1, d1 = a1 << 1, d2 = a2 << 1, d3 = a3 << 1;
        long r0 = low(a0, a0);
        long r1 = low(d0, a1);
        long r2 = low(d0, a2) + low(a1, a1);
        long r3 = low(d0, a3) + low(d1, a2);
        long r4 = low(d0, a4) + low(d1, a3) + low(a2, a2);
        long r5 = low(d1, a4) + low(d2, a3);
        long r6 = low(d2, a4) + low(a3, a3);
        long r7 = low(d3, a4);
        long r8 = low(a4, a4);
        long s0 = a0 << 6, s1 = a1 << 6, s2 = a2 << 6, s3 = a3 << 6, s4 = a4 << 6;
        d0 <<= 7;
        d1 <<= 7;
        d2 <<= 7;
        d3 <<= 7;
        r1 += high(s0, a0 << 7);
        r2 += high(s1, d0);
        r3 += high(s2, d0) + high(s1, a1 << 7);
        r4 += high(s3, d0) + high(s2, d1);
        r5 += high(s4, d0) + high(s3, d1) + high(s2, a2 << 7);
        r6 += high(s4, d1) + high(s3, d2);
        r7 += high(s4, d2) + high(s3, a3 << 7);
        r8 += high(s4, d3);
        long r9 = high(s4, a4 << 7);
        return carry(r0 + 19 * r5, r1 + 19 * r6, r2 + 19 * r7, r3 + 19 * r8, r4 + 19 * r9);
    }

    /** Bits 0 to 50 of a product. */
    private static long low(long a, long b) {
        return a * b & MASK;
    }

    /** The bits of a product from 51 on; the factors come shifted left by 13 bits together. */
    private static long high(long a, long b) {
        return Math.multiplyHigh(a, b);
    }

    FieldElement square(FieldElement a, int times) {
        square(a);
        for (int i = 1; i < times; i++) square(this);
        return this;
    }

    /** The inverse, a^(p - 2); 0 for 0. */
    FieldElement invert(FieldElement a) {
        FieldElement x = new FieldElement().set(a);
        FieldElement power = new FieldElement().power22523(x);
        power.square(power, 3);
        FieldElement cube = new FieldElement().square(x);
        return multiply(power, cube.multiply(cube, x));
    }

    /** a^((p - 5) / 8) = a^(2^252 - 3), by the addition chain that all implementations of Curve25519 share (Bernstein 2006). */
    FieldElement power22523(FieldElement a) {
        FieldElement x = new FieldElement().set(a);
        FieldElement t0 = new FieldElement().square(x);
        FieldElement t1 = new FieldElement().square(t0, 2);
        t1.multiply(x, t1);
        t0.multiply(t0, t1);
        t0.square(t0);
        t0.multiply(t1, t0);
        t1.square(t0, 5);
        t0.multiply(t1, t0);
        t1.square(t0, 10);
        t1.multiply(t1, t0);
        FieldElement t2 = new FieldElement().square(t1, 20);
        t1.multiply(t2, t1);
        t1.square(t1, 10);
        t0.multiply(t1, t0);
        t1.square(t0, 50);
        t1.multiply(t1, t0);
        t2.square(t1, 100);
        t1.multiply(t2, t1);
        t1.square(t1, 50);
        t0.multiply(t1, t0);
        t0.square(t0, 2);
        return multiply(t0, x);
    }

    /** Takes b's value when {@code mask} is -1 and keeps its own when it is 0. */
    FieldElement choose(FieldElement b, long mask) {
        l0 ^= mask & (l0 ^ b.l0);
        l1 ^= mask & (l1 ^ b.l1);
        l2 ^= mask & (l2 ^ b.l2);
        l3 ^= mask & (l3 ^ b.l3);
        l4 ^= mask & (l4 ^ b.l4);
        return this;
    }

    /** -1 for a negative value (RFC 9496, 3.1: the least bit of the value below p is set), else 0. */
    long negative() {
        FieldElement a = new FieldElement().set(this).reduce();
        return -(a.l0 & 1);
    }

    /** -1 for zero, else 0. */
    long isZero() {
        FieldElement a = new FieldElement().set(this).reduce();
        long bits = a.l0 | a.l1 | a.l2 | a.l3 | a.l4;
        return (bits | -bits) >> 63 ^ -1;
    }

    /** -1 for the same value, else 0. */
    long same(FieldElement b) {
        return new FieldElement().subtract(this, b).isZero();
    }

    /** The value or its negative, whichever is not negative. */
    FieldElement absolute(FieldElement a) {
        long mask = a.negative();
        FieldElement minus = new FieldElement().negate(a);
        return set(a).choose(minus, mask);
    }

    void wipe() {
        l0 = l1 = l2 = l3 = l4 = 0;
    }
}
