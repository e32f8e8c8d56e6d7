package firstdeal.matching.ristretto;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** {@link Blinding} by libsodium, whose multiplication is constant in time. The scalar lives outside the heap, where it can be wiped for good. */
final class SodiumBlinding implements Blinding {
    private final Sodium sodium;
    private final Arena arena = Arena.ofShared();
    private final MemorySegment scalar = arena.allocate(Scalar.BYTES, 8);

    SodiumBlinding(Sodium sodium, Scalar scalar) {
        this.sodium = sodium;
        byte[] copy = scalar.copy();
        MemorySegment.copy(copy, 0, this.scalar, ValueLayout.JAVA_BYTE, 0, Scalar.BYTES);
        java.util.Arrays.fill(copy, (byte) 0);
    }

    @Override
    public void blindHashes(byte[] uniform, int count, byte[] out, int at) {
        try (Arena room = Arena.ofConfined()) {
            MemorySegment hash = room.allocate(HashToGroup.BYTES, 8);
            MemorySegment point = room.allocate(BYTES, 8);
            for (int i = 0; i < count; i++) {
                MemorySegment.copy(uniform, i * HashToGroup.BYTES, hash, ValueLayout.JAVA_BYTE, 0, HashToGroup.BYTES);
                derive(point, hash);
                if (!multiply(point)) throw new IllegalStateException("A hash was the identity.");
                MemorySegment.copy(point, ValueLayout.JAVA_BYTE, 0, out, at + i * BYTES, BYTES);
            }
        }
    }

    @Override
    public int blindPoints(byte[] points, int from, int count, byte[] out, int at) {
        try (Arena room = Arena.ofConfined()) {
            MemorySegment point = room.allocate(BYTES, 8);
            for (int i = 0; i < count; i++) {
                // libsodium 1.0.18 does not look at the highest bit, which is never set in a canonical encoding.
                if (points[from + i * BYTES + BYTES - 1] < 0) return i;
                MemorySegment.copy(points, from + i * BYTES, point, ValueLayout.JAVA_BYTE, 0, BYTES);
                if (!multiply(point)) return i;
                MemorySegment.copy(point, ValueLayout.JAVA_BYTE, 0, out, at + i * BYTES, BYTES);
            }
            return -1;
        }
    }

    /** Multiplies in place; false for what is no encoding, and for the identity, which is the only product that is the identity. */
    private boolean multiply(MemorySegment point) {
        try {
            return (int) sodium.multiply().invokeExact(point, scalar, point) == 0;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private void derive(MemorySegment point, MemorySegment hash) {
        try {
            int done = (int) sodium.derive().invokeExact(point, hash);
            if (done != 0) throw new IllegalStateException("libsodium refused a hash.");
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        scalar.fill((byte) 0);
        arena.close();
    }
}
