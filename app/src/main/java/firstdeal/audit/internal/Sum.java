package firstdeal.audit.internal;

import firstdeal.audit.AuditEntry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The running hash of one stretch: the hash of the seal before, then every entry's fields, each behind its length. */
final class Sum {

    private final MessageDigest sha;
    private int entries;
    private long lastSeq;

    Sum(byte[] previous) {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        sha.update(previous);
    }

    void add(AuditEntry entry) {
        entries++;
        lastSeq = Math.max(lastSeq, entry.number());
        sha.update(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(entry.number())
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, entry.at()))
                .flip());
        field(entry.actorKind());
        field(String.valueOf(entry.actorId()));
        field(entry.actorName());
        field(entry.act());
        field(entry.subject().type());
        field(entry.subject().id());
        field(String.valueOf(entry.subject().partner()));
        field(String.valueOf(entry.subject().onboarding()));
        field(entry.before());
        field(entry.after());
    }

    private void field(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        sha.update(bytes);
    }

    int entries() {
        return entries;
    }

    long lastSeq() {
        return lastSeq;
    }

    byte[] hash() {
        return sha.digest();
    }
}
