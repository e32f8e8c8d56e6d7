package firstdeal.matching.psi;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Set;

/**
 * The first message of each party: what it wants to compare, and its commitment to its typed keys, before anything is blinded.
 *
 * @param size keys, padding included
 * @param tables a number that is the same where names and domains are normalised by the same tables
 * @param nonce of the offerer 32 random bytes, of the answerer the session's id
 * @param commitment {@link KeySet#commitment}
 */
record Hello(Role role, Mode mode, Set<KeyType> types, int size, long tables, byte[] nonce, byte[] commitment) {
    private static final byte[] MAGIC = "FDPSI".getBytes(StandardCharsets.US_ASCII);
    private static final char VERSION = '2';
    static final int BYTES = MAGIC.length + 1 + 3 + 4 + 8 + 32 + 32;

    byte[] encode() {
        return ByteBuffer.allocate(BYTES)
                .put(MAGIC)
                .put((byte) VERSION)
                .put((byte) role.code())
                .put((byte) mode.code())
                .put((byte) KeyType.bits(types))
                .putInt(size)
                .putLong(tables)
                .put(nonce)
                .put(commitment)
                .array();
    }

    static Hello parse(byte[] body) {
        checkVersion(body);
        if (body.length != BYTES)
            throw Refused.broken("The greeting has %d bytes, not %d.".formatted(body.length, BYTES));
        ByteBuffer in = ByteBuffer.wrap(body, MAGIC.length + 1, BYTES - MAGIC.length - 1);
        int role = in.get();
        if (role < 1 || role > 2) throw Refused.broken("The greeting names no role.");
        Mode mode = Mode.of(in.get()).orElseThrow(() -> Refused.broken("The greeting names no mode."));
        int types = in.get();
        if (types < 1 || types > 3) throw Refused.broken("The greeting names no type of key.");
        int size = in.getInt();
        if (size < 1) throw Refused.broken("The greeting says a size below 1.");
        long tables = in.getLong();
        byte[] nonce = new byte[32];
        byte[] commitment = new byte[32];
        in.get(nonce).get(commitment);
        return new Hello(Role.values()[role - 1], mode, KeyType.of(types), size, tables, nonce, commitment);
    }

    /** The same as an answer: its nonce is the session's id. */
    Hello answering(Hello offer) {
        return new Hello(role, mode, types, size, tables, offer.session(), commitment);
    }

    /** @throws Refused when the other party wants something else than we do */
    void checkTerms(Hello theirs) {
        if (theirs.role == role) throw Refused.broken("Both parties want the same role.");
        if (theirs.mode != mode)
            throw new Refused(
                    Refused.Kind.TERMS, "One side wants the mode %s, the other %s.".formatted(mode, theirs.mode));
        if (!theirs.types.equals(types))
            throw new Refused(
                    Refused.Kind.TERMS,
                    "One side compares keys of %s, the other of %s.".formatted(types, theirs.types));
        if (role == Role.OFFERER && !MessageDigest.isEqual(theirs.nonce, session()))
            throw Refused.broken("The answer is to another offer.");
    }

    private static void checkVersion(byte[] body) {
        if (body.length <= MAGIC.length || !Arrays.equals(body, 0, MAGIC.length, MAGIC, 0, MAGIC.length))
            throw Refused.broken("The other party speaks another protocol.");
        int version = body[MAGIC.length] & 0xFF;
        if (version != VERSION)
            throw new Refused(
                    Refused.Kind.TERMS,
                    "The other party speaks version %s of the protocol, we speak version %c; both need the same release."
                            .formatted(version > ' ' && version < 127 ? Character.toString(version) : "?", VERSION));
    }

    /** The session's id: SHA-256 over the offerer's greeting. Every session has its own, since the greeting holds a nonce and a salted commitment. */
    byte[] session() {
        MessageDigest digest = Digests.sha256();
        digest.update("firstdeal psi session".getBytes(StandardCharsets.US_ASCII));
        return digest.digest(encode());
    }
}
