package firstdeal.matching.psi.link;

import firstdeal.matching.psi.Party;
import firstdeal.matching.psi.Refused;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Messages one after the other: four bytes of length, the highest first, then the message. */
final class Frames {
    private Frames() {}

    static void write(DataOutputStream out, byte[] message) throws IOException {
        out.writeInt(message.length);
        out.write(message);
    }

    /** @throws Refused when the length cannot be that of a message */
    static byte[] read(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > Party.LONGEST_MESSAGE)
            throw new Refused(
                    Refused.Kind.BROKEN,
                    "A message of %,d bytes was announced.".formatted(Integer.toUnsignedLong(length)));
        byte[] message = new byte[length];
        in.readFully(message);
        return message;
    }
}
