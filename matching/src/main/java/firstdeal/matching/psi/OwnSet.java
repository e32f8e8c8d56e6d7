package firstdeal.matching.psi;

import firstdeal.matching.ristretto.HashToGroup;
import org.jspecify.annotations.Nullable;

/** Our set on its way out: padded to its declared size, in an order that nobody can foresee, blinded chunk by chunk. */
final class OwnSet {
    private final KeySet keys;
    private final int[] order;
    private final Seed.Stream padding;
    private int sent;

    OwnSet(KeySet keys, int size, Seed seed) {
        this.keys = keys;
        order = seed.stream("order").permutation(size);
        padding = seed.stream("padding");
    }

    int size() {
        return order.length;
    }

    int sent() {
        return sent;
    }

    boolean isSent() {
        return sent == order.length;
    }

    /** The points of the next message. */
    byte[] next(Engine engine, byte[] session) {
        int count = Math.min(Message.CHUNK, order.length - sent);
        @Nullable TypedKey[] chunk = new TypedKey[count];
        byte[] uniform = new byte[count * HashToGroup.BYTES];
        byte[] random = new byte[HashToGroup.BYTES];
        for (int i = 0; i < count; i++) {
            int key = order[sent + i];
            if (key < keys.size()) chunk[i] = keys.key(key);
            else {
                padding.fill(random);
                System.arraycopy(random, 0, uniform, i * HashToGroup.BYTES, HashToGroup.BYTES);
            }
        }
        sent += count;
        return engine.blind(session, keys.types(), chunk, uniform);
    }

    /** Takes the points for sent in an earlier run; answers in how many messages. */
    int skip() {
        sent = order.length;
        return (sent + Message.CHUNK - 1) / Message.CHUNK;
    }

    /** The keys that stand at the marked places of our points, ascending. */
    int[] keysAt(Bits marked) {
        int[] found = new int[marked.count()];
        int count = 0;
        for (int i = 0; i < order.length; i++) {
            if (!marked.has(i)) continue;
            if (order[i] >= keys.size())
                throw Refused.broken("The other party calls a point common that is padding of ours.");
            found[count++] = order[i];
        }
        java.util.Arrays.sort(found);
        return found;
    }
}
