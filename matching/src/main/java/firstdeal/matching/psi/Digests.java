package firstdeal.matching.psi;

import java.nio.charset.StandardCharsets;
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

    /** SHA-256 of a text and what follows it. */
    static byte[] of(String what, byte[]... parts) {
        MessageDigest digest = sha256();
        digest.update(what.getBytes(StandardCharsets.US_ASCII));
        for (byte[] part : parts) digest.update(part);
        return digest.digest();
    }

    private static MessageDigest get(String name) {
        try {
            return MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
