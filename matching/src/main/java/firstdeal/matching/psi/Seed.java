package firstdeal.matching.psi;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * The 32 random bytes that all secrets of one session come from, so that a session can be taken up again from them: each stream is SHA-512 over the
 * seed, the stream's name and a counter.
 */
public final class Seed implements AutoCloseable {
    /** Bytes of a seed. */
    public static final int BYTES = 32;

    private final byte[] bytes;

    private Seed(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Seed fresh() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new Seed(bytes);
    }

    /** The seed of a session that was set aside, or of a known-answer test. */
    public static Seed of(byte[] bytes) {
        if (bytes.length != BYTES) throw new IllegalArgumentException("A seed has 32 bytes.");
        return new Seed(bytes.clone());
    }

    public byte[] copy() {
        return bytes.clone();
    }

    byte[] draw(String name, int length) {
        byte[] out = new byte[length];
        stream(name).fill(out);
        return out;
    }

    Stream stream(String name) {
        return new Stream(name);
    }

    @Override
    public void close() {
        Arrays.fill(bytes, (byte) 0);
    }

    /** Random bytes of one purpose, one after the other. Serves one thread. */
    final class Stream {
        private final MessageDigest digest = Digests.sha512();
        private final byte[] name;
        private final byte[] block = new byte[64];
        private long blocks;
        private int used = block.length;

        private Stream(String name) {
            this.name = name.getBytes(StandardCharsets.US_ASCII);
        }

        void fill(byte[] out) {
            for (int done = 0; done < out.length; ) {
                if (used == block.length) next();
                int size = Math.min(out.length - done, block.length - used);
                System.arraycopy(block, used, out, done, size);
                used += size;
                done += size;
            }
        }

        private long nextLong() {
            if (used + 8 > block.length) next();
            used += 8;
            return ByteBuffer.wrap(block).getLong(used - 8);
        }

        /** A number from 0 to {@code bound - 1}, all equally likely (Lemire 2019). */
        private int below(int bound) {
            while (true) {
                long drawn = nextLong();
                long low = drawn * bound;
                if (low >= 0 || Long.compareUnsigned(low, Long.remainderUnsigned(-bound, bound)) >= 0)
                    return (int) Math.unsignedMultiplyHigh(drawn, bound);
            }
        }

        /** The numbers 0 to {@code size - 1} in an order that nobody can foresee (Fisher and Yates). */
        int[] permutation(int size) {
            int[] order = new int[size];
            for (int i = 0; i < size; i++) {
                int other = below(i + 1);
                order[i] = order[other];
                order[other] = i;
            }
            return order;
        }

        private void next() {
            digest.update(bytes);
            digest.update(name);
            digest.update(ByteBuffer.allocate(8).putLong(blocks++).array());
            try {
                digest.digest(block, 0, block.length);
            } catch (DigestException e) {
                throw new IllegalStateException(e);
            }
            used = 0;
        }
    }
}
