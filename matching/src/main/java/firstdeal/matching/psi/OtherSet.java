package firstdeal.matching.psi;

import firstdeal.matching.ristretto.Blinding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The other's set as it arrives: each point blinded once more and kept at a place that only we know; its first bytes are its tag. */
final class OtherSet {
    private final int[] place;
    private final TagIndex points;
    private final MessageDigest digest = Digests.sha256();
    private byte @Nullable [] commitment;
    private int received;
    private int replied;

    OtherSet(int size, Seed seed, byte[] session, Role role) {
        place = seed.stream("replies").permutation(size);
        points = new TagIndex(
                size,
                Blinding.BYTES,
                java.nio.ByteBuffer.wrap(seed.draw("index", 8)).getLong());
        begin(digest, session, role);
    }

    /** What stands before the points in a commitment to them. */
    static void begin(MessageDigest digest, byte[] session, Role role) {
        digest.update("firstdeal psi points".getBytes(StandardCharsets.US_ASCII));
        digest.update(session);
        digest.update((byte) role.code());
    }

    /** What the points that are to come must be. */
    void commit(byte[] body) {
        if (body.length != Message.DIGEST)
            throw Refused.broken("A commitment has %d bytes, not %d.".formatted(body.length, Message.DIGEST));
        if (commitment != null) throw Refused.broken("A second commitment came.");
        commitment = body;
    }

    boolean isCommitted() {
        return commitment != null;
    }

    int size() {
        return place.length;
    }

    int received() {
        return received;
    }

    boolean isComplete() {
        return received == place.length;
    }

    /** @param message a message of points, its type included */
    void receive(byte[] message, Engine engine) {
        int length = message.length - 1;
        int count = length / Blinding.BYTES;
        if (count < 1 || count > Message.CHUNK || length % Blinding.BYTES != 0)
            throw Refused.broken("A message of points has 1 to %d of 32 bytes.".formatted(Message.CHUNK));
        if (commitment == null) throw Refused.broken("Points came before a commitment to them.");
        if (count > place.length - received) throw Refused.broken("More points came than were announced.");
        byte[] twice = engine.blindAgain(message);
        digest.update(message, 1, length);
        for (int i = 0; i < count; i++) {
            if (!points.put(place[received + i], twice, i * Blinding.BYTES))
                throw Refused.broken("Point %,d stands among the points before it.".formatted(received + i));
        }
        received += count;
        if (isComplete() && !MessageDigest.isEqual(commitment, digest.digest()))
            throw new Refused(
                    Refused.Kind.CHANGED,
                    "The other party sent other points than it committed to: its list changed after the commitment.");
    }

    boolean isReplied() {
        return replied == place.length;
    }

    /** The tags of the next message. */
    byte[] nextReply() {
        int count = Math.min(Message.CHUNK, place.length - replied);
        byte[] body = new byte[count * Message.TAG];
        for (int i = 0; i < count; i++)
            System.arraycopy(points.bytes(), (replied + i) * Blinding.BYTES, body, i * Message.TAG, Message.TAG);
        replied += count;
        return body;
    }

    /** The place among our replies of a tag, or -1. */
    int find(byte[] from, int at) {
        return points.find(from, at);
    }

    /** The other's points whose replies are marked, as marks on its own order. */
    Bits origins(Bits replies) {
        Bits origins = new Bits(place.length);
        for (int i = 0; i < place.length; i++) if (replies.has(place[i])) origins.set(i);
        return origins;
    }

    /**
     * What proves that a party can compute the common points in full, of which only the tags were sent: one needs to have held the keys for that when one
     * committed to one's points.
     *
     * @param common marks over our replies
     */
    Map<Role, byte[]> proofs(byte[] session, Bits common) {
        byte[] all = points.bytes();
        int[] sorted = IntStream.range(0, place.length)
                .filter(common::has)
                .boxed()
                .sorted((a, b) -> Arrays.compareUnsigned(
                        all,
                        a * Blinding.BYTES,
                        (a + 1) * Blinding.BYTES,
                        all,
                        b * Blinding.BYTES,
                        (b + 1) * Blinding.BYTES))
                .mapToInt(it -> it)
                .toArray();
        Map<Role, byte[]> proofs = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            MessageDigest proof = Digests.sha256();
            proof.update("firstdeal psi proof".getBytes(StandardCharsets.US_ASCII));
            proof.update(session);
            proof.update((byte) role.code());
            for (int at : sorted) proof.update(all, at * Blinding.BYTES, Blinding.BYTES);
            proofs.put(role, proof.digest());
        }
        return proofs;
    }
}
