package firstdeal.matching.psi;

import java.security.MessageDigest;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Both parties' proofs that they held the common keys when they committed to their points. */
final class Evidence {
    private byte @Nullable [] theirs;
    private @Nullable Map<Role, byte[]> right;

    /** What the proofs must be, once the common points are known. */
    void expect(Map<Role, byte[]> proofs) {
        right = proofs;
    }

    byte[] of(Role role) {
        if (right == null) throw new IllegalStateException("The common keys are not known.");
        return java.util.Objects.requireNonNull(right.get(role));
    }

    boolean isGiven() {
        return theirs != null;
    }

    void take(byte[] body) {
        if (body.length != Message.DIGEST)
            throw Refused.broken("A proof has %d bytes, not %d.".formatted(body.length, Message.DIGEST));
        if (theirs != null) throw Refused.broken("A second proof came.");
        theirs = body;
    }

    /** @throws Refused when the other party's proof came and is wrong */
    void check(Role their) {
        if (theirs != null && right != null && !MessageDigest.isEqual(theirs, of(their)))
            throw new Refused(
                    Refused.Kind.CHANGED,
                    "The other party calls keys common that were not in its list when it committed to it.");
    }
}
