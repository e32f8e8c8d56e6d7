package firstdeal.matching.psi;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Hash functions that every Java has. */
final class Digests {
    private Digests() {}

    static MessageDigest sha256() {
        return get("SHA-256");
    }

    static MessageDigest sha512() {
        return get("SHA-512");
    }

    private static MessageDigest get(String name) {
        try {
            return MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
