package firstdeal.matching.psi;

import firstdeal.matching.list.Workers;
import firstdeal.matching.ristretto.Blinding;
import firstdeal.matching.ristretto.HashToGroup;
import firstdeal.matching.ristretto.Scalar;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Hashes and blinds stretches of one session's elements on several threads. */
final class Engine implements AutoCloseable {
    private static final int PIECE = 256;

    private final Workers workers;
    private final Blinding blinding;
    private final Memory memory;

    Engine(Computing computing, Scalar scalar) {
        workers = new Workers(computing.threads(), () -> Thread.currentThread().isInterrupted());
        blinding = computing.arithmetic().blinding(scalar);
        memory = computing.memory();
    }

    /** The domain separation tag of a session and a type (RFC 9380, 3.1). */
    static String tag(byte[] session, KeyType type) {
        return "firstdeal-psi-1 " + HexFormat.of().formatHex(session) + " " + type.word()
                + " ristretto255_XMD:SHA-512_R255MAP_RO_";
    }

    /**
     * Hashes and blinds.
     *
     * @param chunk the how manieth of the session, from 0
     * @param keys where there is none, the random bytes already in {@code uniform} stand for an element of padding
     * @param uniform 64 bytes for each key
     * @return a message of points
     */
    byte[] blind(int chunk, byte[] session, Set<KeyType> types, @Nullable TypedKey[] keys, byte[] uniform) {
        byte[] name = Digests.of(
                "own points", session, ByteBuffer.allocate(4).putInt(chunk).array());
        return memory.remember(name, () -> blind(session, types, keys, uniform));
    }

    private byte[] blind(byte[] session, Set<KeyType> types, @Nullable TypedKey[] keys, byte[] uniform) {
        byte[] out = new byte[1 + keys.length * Blinding.BYTES];
        out[0] = Message.POINTS;
        workers.run(pieces(keys.length), piece -> {
            int from = piece * PIECE;
            int count = Math.min(PIECE, keys.length - from);
            Map<KeyType, HashToGroup> hashes = new EnumMap<>(KeyType.class);
            for (KeyType type : types) hashes.put(type, new HashToGroup(tag(session, type)));
            byte[] own = new byte[count * HashToGroup.BYTES];
            System.arraycopy(uniform, from * HashToGroup.BYTES, own, 0, own.length);
            for (int i = 0; i < count; i++) {
                TypedKey key = keys[from + i];
                if (key == null) continue;
                HashToGroup hash = java.util.Objects.requireNonNull(hashes.get(key.type()));
                hash.expand(key.text().getBytes(StandardCharsets.UTF_8), own, i * HashToGroup.BYTES);
            }
            blinding.blindHashes(own, count, out, 1 + from * Blinding.BYTES);
        });
        return out;
    }

    /** Blinds the points of a message, which the other party blinded; refuses what is no canonical encoding, and the identity. */
    byte[] blindAgain(byte[] message) {
        int count = (message.length - 1) / Blinding.BYTES;
        return memory.remember(Digests.of("their points", message), () -> blindAgain(message, 1, count));
    }

    private byte[] blindAgain(byte[] message, int from, int count) {
        byte[] out = new byte[count * Blinding.BYTES];
        AtomicInteger bad = new AtomicInteger(Integer.MAX_VALUE);
        workers.run(pieces(count), piece -> {
            int first = piece * PIECE;
            int size = Math.min(PIECE, count - first);
            int place = blinding.blindPoints(message, from + first * Blinding.BYTES, size, out, first * Blinding.BYTES);
            if (place >= 0) bad.accumulateAndGet(first + place, Math::min);
        });
        if (bad.get() < Integer.MAX_VALUE)
            throw Refused.broken(
                    "Point %d of a message is no canonical encoding, or is the identity.".formatted(bad.get()));
        return out;
    }

    private static int pieces(int count) {
        return (count + PIECE - 1) / PIECE;
    }

    @Override
    public void close() {
        blinding.close();
    }
}
