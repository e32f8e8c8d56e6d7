package firstdeal.matching.list;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Arrays of numbers in files: how many there are, then each with its highest byte first; read and written in large parts. */
public final class Numbers {
    private static final int PART = 1 << 16;

    private Numbers() {}

    public static void write(DataOutputStream out, int[] values) throws IOException {
        out.writeInt(values.length);
        ByteBuffer part = ByteBuffer.allocate(PART);
        for (int from = 0; from < values.length; from += PART / Integer.BYTES) {
            int count = Math.min(PART / Integer.BYTES, values.length - from);
            part.clear().asIntBuffer().put(values, from, count);
            out.write(part.array(), 0, count * Integer.BYTES);
        }
    }

    public static void write(DataOutputStream out, long[] values) throws IOException {
        out.writeInt(values.length);
        ByteBuffer part = ByteBuffer.allocate(PART);
        for (int from = 0; from < values.length; from += PART / Long.BYTES) {
            int count = Math.min(PART / Long.BYTES, values.length - from);
            part.clear().asLongBuffer().put(values, from, count);
            out.write(part.array(), 0, count * Long.BYTES);
        }
    }

    public static int[] ints(DataInputStream in) throws IOException {
        int[] values = new int[in.readInt()];
        byte[] part = new byte[PART];
        for (int from = 0; from < values.length; from += PART / Integer.BYTES) {
            int count = Math.min(PART / Integer.BYTES, values.length - from);
            in.readFully(part, 0, count * Integer.BYTES);
            ByteBuffer.wrap(part).asIntBuffer().get(values, from, count);
        }
        return values;
    }

    public static long[] longs(DataInputStream in) throws IOException {
        long[] values = new long[in.readInt()];
        byte[] part = new byte[PART];
        for (int from = 0; from < values.length; from += PART / Long.BYTES) {
            int count = Math.min(PART / Long.BYTES, values.length - from);
            in.readFully(part, 0, count * Long.BYTES);
            ByteBuffer.wrap(part).asLongBuffer().get(values, from, count);
        }
        return values;
    }

    static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static byte[] bytes(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return bytes;
    }
}
