package firstdeal.matching.psi;

import firstdeal.matching.ristretto.Blinding;

/** The other's set as it arrives: each point blinded once more, its tag kept at a place that only we know. */
final class OtherSet {
    private final int[] place;
    private final TagIndex tags;
    private int received;
    private int replied;

    OtherSet(int size, Seed seed) {
        place = seed.stream("replies").permutation(size);
        tags = new TagIndex(
                size, java.nio.ByteBuffer.wrap(seed.draw("index", 8)).getLong());
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
        if (count > place.length - received) throw Refused.broken("More points came than were announced.");
        byte[] twice = engine.blindAgain(message, 1, count);
        for (int i = 0; i < count; i++) {
            if (!tags.put(place[received + i], twice, i * Blinding.BYTES))
                throw Refused.broken("Point %,d stands among the points before it.".formatted(received + i));
        }
        received += count;
    }

    boolean isReplied() {
        return replied == place.length;
    }

    /** The tags of the next message. */
    byte[] nextReply() {
        int count = Math.min(Message.CHUNK, place.length - replied);
        byte[] body = new byte[count * Message.TAG];
        System.arraycopy(tags.bytes(), replied * Message.TAG, body, 0, body.length);
        replied += count;
        return body;
    }

    /** The place among our replies of a tag, or -1. */
    int find(byte[] from, int at) {
        return tags.find(from, at);
    }

    /** The other's points whose replies are marked, as marks on its own order. */
    Bits origins(Bits replies) {
        Bits origins = new Bits(place.length);
        for (int i = 0; i < place.length; i++) if (replies.has(place[i])) origins.set(i);
        return origins;
    }
}
