package firstdeal.matching.psi.link;

import firstdeal.matching.psi.Refused;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Messages of one side as a file: which session they belong to, the how manieth file of it this is, and the messages, their number first.
 *
 * @param session 32 bytes
 * @param number from 1: odd ones are the offerer's, even ones the answerer's
 */
public record Letter(byte[] session, int number, List<byte[]> messages) {
    private static final byte[] MAGIC = {'F', 'D', 'P', 'S', 'I', 'F', '2'};

    public void write(Path file) throws IOException {
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
            write(out);
        }
    }

    public void write(DataOutputStream out) throws IOException {
        out.write(MAGIC);
        out.write(session);
        out.writeByte(number);
        out.writeInt(messages.size());
        for (byte[] message : messages) Frames.write(out, message);
    }

    /** @throws Refused when the file is no such file or breaks off */
    public static Letter read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            return read(in);
        } catch (EOFException e) {
            throw new Refused(Refused.Kind.BROKEN, file + " breaks off.");
        }
    }

    public static Letter read(DataInputStream in) throws IOException {
        byte[] magic = in.readNBytes(MAGIC.length);
        if (!Arrays.equals(magic, 0, Math.min(magic.length, MAGIC.length - 1), MAGIC, 0, MAGIC.length - 1))
            throw new Refused(Refused.Kind.BROKEN, "This is no file of a private comparison.");
        if (!Arrays.equals(magic, MAGIC))
            throw new Refused(
                    Refused.Kind.TERMS,
                    "The file is of another version of the protocol; both sides need the same release.");
        byte[] session = new byte[32];
        in.readFully(session);
        int number = in.readUnsignedByte();
        int count = in.readInt();
        List<byte[]> messages = new ArrayList<>();
        for (int i = 0; i < count; i++) messages.add(Frames.read(in));
        return new Letter(session, number, messages);
    }
}
