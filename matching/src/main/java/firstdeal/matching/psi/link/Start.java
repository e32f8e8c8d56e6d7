package firstdeal.matching.psi.link;

import firstdeal.matching.psi.Role;
import firstdeal.matching.psi.Seed;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How a session began.
 *
 * @param secret what the session's {@link Seed} is made of; overwritten by {@link #close}
 * @param words the list and the options, so that the list is read again as it was
 * @param fingerprint 32 bytes that tell of the keys whether the list changed
 */
public record Start(Role role, byte[] secret, List<String> words, byte[] fingerprint) implements AutoCloseable {
    public static Start of(Role role, List<String> words, byte[] fingerprint) {
        try (Seed seed = Seed.fresh()) {
            return new Start(role, seed.copy(), words, fingerprint);
        }
    }

    public Seed seed() {
        return Seed.of(secret);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeBoolean(role == Role.OFFERER);
        out.write(secret);
        out.write(fingerprint);
        out.writeInt(words.size());
        for (String word : words) out.writeUTF(word);
    }

    static Start read(DataInputStream in) throws IOException {
        Role role = in.readBoolean() ? Role.OFFERER : Role.ANSWERER;
        byte[] secret = new byte[Seed.BYTES];
        in.readFully(secret);
        byte[] fingerprint = new byte[32];
        in.readFully(fingerprint);
        List<String> words = new ArrayList<>();
        int count = in.readInt();
        for (int i = 0; i < count; i++) words.add(in.readUTF());
        return new Start(role, secret, words, fingerprint);
    }

    @Override
    public void close() {
        Arrays.fill(secret, (byte) 0);
    }
}
