package firstdeal.matching.psi;

/** The other's tags of our points, compared with our tags of its points as they come. */
final class Comparison {
    private final OtherSet other;
    private final TagIndex heard;
    private final Bits ours;
    private final Bits theirs;
    private int received;

    Comparison(int ownSize, OtherSet other, Seed seed) {
        this.other = other;
        heard = new TagIndex(
                ownSize,
                Message.TAG,
                java.nio.ByteBuffer.wrap(seed.draw("heard", 8)).getLong());
        ours = new Bits(ownSize);
        theirs = new Bits(other.size());
    }

    boolean isComplete() {
        return received == ours.size();
    }

    void receive(byte[] message) {
        int length = message.length - 1;
        int count = length / Message.TAG;
        if (count < 1 || count > Message.CHUNK || length % Message.TAG != 0)
            throw Refused.broken("A message of tags has 1 to %d of %d bytes.".formatted(Message.CHUNK, Message.TAG));
        if (count > ours.size() - received) throw Refused.broken("More tags came than we sent points.");
        for (int i = 0; i < count; i++) take(message, 1 + i * Message.TAG);
    }

    private void take(byte[] message, int at) {
        if (!heard.put(received, message, at))
            throw Refused.broken("Tag %,d stands among the tags before it.".formatted(received));
        int place = other.find(message, at);
        if (place >= 0) {
            ours.set(received);
            theirs.set(place);
        }
        received++;
    }

    int count() {
        return ours.count();
    }

    /** Marks over the tags that we received: those in both sets. */
    Bits ours() {
        return ours;
    }

    /** Marks over the tags that we sent: what the other party must find in both sets too. */
    Bits theirs() {
        return theirs;
    }
}
