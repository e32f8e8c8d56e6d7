package firstdeal.matching.psi;

import firstdeal.matching.ristretto.HashToGroup;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Our set on its way out: padded to its declared size, in an order that nobody can foresee, blinded chunk by chunk, committed to, then sent. */
final class OwnSet {
    private final KeySet keys;
    private final int[] order;
    private final Seed.Stream padding;
    private final Queue<byte[]> ready = new ArrayDeque<>();
    private final MessageDigest digest = Digests.sha256();
    private byte @Nullable [] commitment;
    private int blinded;

    OwnSet(KeySet keys, int size, Seed seed) {
        this.keys = keys;
        order = seed.stream("order").permutation(size);
        padding = seed.stream("padding");
    }

    int size() {
        return order.length;
    }

    int blinded() {
        return blinded;
    }

    boolean isSent() {
        return commitment != null && ready.isEmpty();
    }

    /** Blinds the points of one more message; false when there are none left. */
    boolean blind(Engine engine, byte[] session, Role role) {
        if (blinded == order.length) return false;
        if (blinded == 0) OtherSet.begin(digest, session, role);
        int count = Math.min(Message.CHUNK, order.length - blinded);
        @Nullable TypedKey[] chunk = new TypedKey[count];
        byte[] uniform = new byte[count * HashToGroup.BYTES];
        byte[] random = new byte[HashToGroup.BYTES];
        for (int i = 0; i < count; i++) {
            int key = order[blinded + i];
            if (key < keys.size()) chunk[i] = keys.key(key);
            else {
                padding.fill(random);
                System.arraycopy(random, 0, uniform, i * HashToGroup.BYTES, HashToGroup.BYTES);
            }
        }
        byte[] message = engine.blind(blinded / Message.CHUNK, session, keys.types(), chunk, uniform);
        digest.update(message, 1, message.length - 1);
        ready.add(message);
        blinded += count;
        return true;
    }

    /** What binds us to our points, once all are blinded. */
    byte[] commitment() {
        if (commitment == null) commitment = digest.digest();
        return commitment;
    }

    /** The next message of points. */
    byte[] next() {
        return ready.remove();
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
