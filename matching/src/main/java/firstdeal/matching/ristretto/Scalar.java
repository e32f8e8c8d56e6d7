package firstdeal.matching.ristretto;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * A secret number from 1 to the group's order minus 1. {@link #close} overwrites it; copies that the virtual machine made while it moved objects or
 * kept values in registers and on its stack are beyond our reach.
 */
public final class Scalar implements AutoCloseable {
    /** How many bytes a scalar has, the least first. */
    public static final int BYTES = 32;

    private static final long[] ORDER = {0x5812631a5cf5d3edL, 0x14def9dea2f79cd6L, 0, 0x1000000000000000L};

    private final byte[] bytes;

    private Scalar(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * A fresh one; numbers from the order on are drawn again, so all are equally likely.
     *
     * @param random fills arrays with random bytes
     */
    public static Scalar random(Consumer<byte[]> random) {
        byte[] bytes = new byte[BYTES];
        do {
            random.accept(bytes);
            bytes[31] &= 0x1F;
        } while (!isValid(bytes));
        return new Scalar(bytes);
    }

    /** @throws IllegalArgumentException unless it is from 1 to the order minus 1, in 32 bytes, the least first */
    public static Scalar of(byte[] littleEndian) {
        if (littleEndian.length != BYTES || !isValid(littleEndian))
            throw new IllegalArgumentException("A scalar is 32 bytes from 1 to the group's order minus 1.");
        return new Scalar(littleEndian.clone());
    }

    private static boolean isValid(byte[] bytes) {
        long borrow = 0;
        long bits = 0;
        for (int i = 0; i < 4; i++) {
            long word = Bytes.readLong(bytes, 8 * i);
            long rest = word - ORDER[i] - borrow;
            borrow = (~word & ORDER[i] | ~(word ^ ORDER[i]) & rest) >>> 63;
            bits |= word;
        }
        return borrow == 1 && bits != 0;
    }

    /** The scalar that doubled is this one, without a branch on it: half of it, or half of it plus the order. */
    Scalar halved() {
        byte[] half = new byte[BYTES];
        long odd = -(bytes[0] & 1L);
        long[] sum = new long[4];
        long carry = 0;
        for (int i = 0; i < 4; i++) {
            long a = Bytes.readLong(bytes, 8 * i);
            long b = ORDER[i] & odd;
            sum[i] = a + b + carry;
            carry = (a & b | (a | b) & ~sum[i]) >>> 63;
        }
        for (int i = 0; i < 4; i++) Bytes.writeLong(half, 8 * i, sum[i] >>> 1 | (i < 3 ? sum[i + 1] << 63 : 0));
        Arrays.fill(sum, 0);
        return new Scalar(half);
    }

    /** Sixty-four digits from -8 to 8, the least first, whose sum by powers of 16 is this scalar. */
    byte[] digits() {
        byte[] digits = new byte[64];
        for (int i = 0; i < BYTES; i++) {
            digits[2 * i] = (byte) (bytes[i] & 15);
            digits[2 * i + 1] = (byte) (bytes[i] >> 4 & 15);
        }
        int carry = 0;
        for (int i = 0; i < 63; i++) {
            int digit = digits[i] + carry;
            carry = digit + 8 >> 4;
            digits[i] = (byte) (digit - (carry << 4));
        }
        digits[63] += (byte) carry;
        return digits;
    }

    byte[] copy() {
        return bytes.clone();
    }

    @Override
    public void close() {
        Arrays.fill(bytes, (byte) 0);
    }
}
