package firstdeal.matching.ristretto;

import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Uniform bytes of a text for the group (expand_message_xmd with SHA-512, RFC 9380, 5.3.1), with one domain separation tag. The group element of the
 * 64 bytes is {@link Blinding}'s matter; both together are the suite ristretto255_XMD:SHA-512_R255MAP_RO_ (RFC 9380, appendix B). Serves one thread.
 */
public final class HashToGroup {
    /** Uniform bytes for one element. */
    public static final int BYTES = 64;

    private final byte[] tag;
    private final MessageDigest padded;
    private final MessageDigest digest;

    /** @param tag what keeps these hashes apart from all others, 1 to 255 bytes */
    public HashToGroup(byte[] tag) {
        if (tag.length < 1 || tag.length > 255)
            throw new IllegalArgumentException("A domain separation tag has 1 to 255 bytes, not " + tag.length + ".");
        this.tag = new byte[tag.length + 1];
        System.arraycopy(tag, 0, this.tag, 0, tag.length);
        this.tag[tag.length] = (byte) tag.length;
        padded = sha512();
        padded.update(new byte[128]);
        digest = sha512();
    }

    public HashToGroup(String tag) {
        this(tag.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes the 64 uniform bytes of a message. */
    public void expand(byte[] message, byte[] out, int at) {
        byte[] all = expand(message, BYTES);
        System.arraycopy(all, 0, out, at, BYTES);
    }

    /** @param length how many bytes are wanted, up to 255 times 64 */
    byte[] expand(byte[] message, int length) {
        int blocks = (length + 63) / 64;
        byte[] out = new byte[blocks * 64];
        byte[] first = first(message, length);
        byte[] block = first.clone();
        for (int i = 1; i <= blocks; i++) {
            if (i > 1) for (int k = 0; k < 64; k++) block[k] = (byte) (first[k] ^ out[(i - 2) * 64 + k]);
            digest.update(block);
            digest.update((byte) i);
            digest.update(tag);
            finish(out, (i - 1) * 64);
        }
        return length == out.length ? out : java.util.Arrays.copyOf(out, length);
    }

    private byte[] first(byte[] message, int length) {
        try {
            MessageDigest head = (MessageDigest) padded.clone();
            head.update(message);
            head.update((byte) (length >> 8));
            head.update((byte) length);
            head.update((byte) 0);
            head.update(tag);
            return head.digest();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void finish(byte[] out, int at) {
        try {
            digest.digest(out, at, 64);
        } catch (DigestException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MessageDigest sha512() {
        try {
            return MessageDigest.getInstance("SHA-512");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
