package firstdeal.matching.list;

import firstdeal.matching.text.Words;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/** A normalised list as a file, to be read back without normalising it again. Bound to the tables that it was made with. */
public final class RowsFile {
    private static final long MAGIC = 0x46444C494E4B3033L;

    private RowsFile() {}

    /** Whether a file begins as such a file does. */
    public static boolean is(Path file) {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            return in.readLong() == MAGIC;
        } catch (IOException e) {
            return false;
        }
    }

    public static void write(Rows rows, Tables tables, Path file) throws IOException {
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
            out.writeLong(MAGIC);
            out.writeLong(tables.fingerprint());
            Cells cells = rows.cells();
            out.writeUTF(cells.source());
            out.writeInt(rows.size());
            bytes(out, cells.bytes());
            for (Field field : Field.values()) {
                out.writeBoolean(cells.has(field));
                if (cells.has(field))
                    for (int row = 0; row < rows.size(); row++)
                        out.writeLong((long) cells.start(field, row) << 32 | cells.end(field, row));
            }
            ints(out, rows.data());
            Marks marks = rows.marks();
            out.writeBoolean(marks != null);
            if (marks != null) ints(out, marks.data());
            bytes(out, rows.stems());
            words(out, rows.words());
        }
    }

    /** @throws IOException also when the file was made with other tables */
    public static Rows read(Path file, Tables tables) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            if (in.readLong() != MAGIC) throw new IOException("it is no prepared list");
            if (in.readLong() != tables.fingerprint())
                throw new IOException("it was prepared with other tables; prepare it again");
            String source = in.readUTF();
            int rows = in.readInt();
            Cells cells = new Cells(source, bytes(in));
            long[][] places = new long[Field.values().length][];
            for (Field field : Field.values()) {
                if (!in.readBoolean()) continue;
                cells.open(field, rows);
                places[field.ordinal()] = longs(in, rows);
            }
            fill(cells, places, rows);
            int[] data = ints(in, rows * Rows.WIDTH);
            Marks marks = in.readBoolean() ? Marks.read(ints(in, rows * Marks.WIDTH)) : null;
            byte[] stems = bytes(in);
            return new Rows(cells, words(in, tables), data, stems, marks);
        }
    }

    private static void fill(Cells cells, long[][] places, int rows) {
        for (int row = 0; row < rows; row++) {
            for (Field field : Field.values()) {
                if (cells.has(field))
                    cells.put(field, (int) (places[field.ordinal()][row] >>> 32), (int) places[field.ordinal()][row]);
            }
            cells.nextRow();
        }
    }

    private static void words(DataOutputStream out, Words words) throws IOException {
        out.writeInt(words.size() - words.offset());
        for (int word = words.offset(); word < words.size(); word++) out.writeUTF(words.text(word));
    }

    private static Words words(DataInputStream in, Tables tables) throws IOException {
        int count = in.readInt();
        Words words = new Words(tables.lexicon().words(), count);
        for (int i = 0; i < count; i++) words.intern(in.readUTF());
        return words;
    }

    private static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        return in.readNBytes(in.readInt());
    }

    private static void ints(DataOutputStream out, int[] values) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
        for (int from = 0; from < values.length; from += 1 << 14) {
            int count = Math.min(1 << 14, values.length - from);
            buffer.clear().asIntBuffer().put(values, from, count);
            out.write(buffer.array(), 0, count * 4);
        }
    }

    private static int[] ints(DataInputStream in, int count) throws IOException {
        int[] values = new int[count];
        byte[] part = new byte[1 << 16];
        for (int from = 0; from < count; from += 1 << 14) {
            int size = Math.min(1 << 14, count - from);
            in.readFully(part, 0, size * 4);
            ByteBuffer.wrap(part).asIntBuffer().get(values, from, size);
        }
        return values;
    }

    private static long[] longs(DataInputStream in, int count) throws IOException {
        long[] values = new long[count];
        for (int i = 0; i < count; i++) values[i] = in.readLong();
        return values;
    }
}
