package firstdeal.matching.list;

import firstdeal.matching.text.Words;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A normalised list as a file, to be read back without normalising it again. Bound to the tables that it was made with. */
public final class RowsFile {
    private static final long MAGIC = 0x46444C494E4B3034L;
    private static final int BUFFER = 1 << 16;

    private RowsFile() {}

    /** What stands in the file after the rows. */
    public interface Tail<T> {
        T read(DataInputStream in) throws IOException;
    }

    /** Whether a file begins as such a file does. */
    public static boolean is(Path file) {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            return in.readLong() == MAGIC;
        } catch (IOException e) {
            return false;
        }
    }

    /** Begins a file with rows; what is to stand behind them is written by the caller, who closes it. */
    public static DataOutputStream begin(Rows rows, Tables tables, Path file) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
        try {
            out.writeLong(MAGIC);
            out.writeLong(tables.fingerprint());
            cells(out, rows.cells());
            Numbers.write(out, rows.data());
            Marks marks = rows.marks();
            out.writeBoolean(marks != null);
            if (marks != null) Numbers.write(out, marks.data());
            Numbers.write(out, rows.stems());
            words(out, rows.words().own());
            return out;
        } catch (IOException | RuntimeException e) {
            out.close();
            throw e;
        }
    }

    /**
     * Reads what {@link #begin} wrote and what stands behind.
     *
     * @throws IOException also when the file was made with other tables
     */
    public static <T> With<T> read(Path file, Tables tables, Tail<T> tail) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
            if (in.readLong() != MAGIC) throw new IOException("it is no prepared list");
            if (in.readLong() != tables.fingerprint())
                throw new IOException("it was prepared with other tables; prepare it again");
            Cells cells = cells(in);
            int[] data = Numbers.ints(in);
            Marks marks = in.readBoolean() ? Marks.read(Numbers.ints(in)) : null;
            byte[] stems = Numbers.bytes(in);
            Words words = Words.on(tables.lexicon().words(), words(in));
            return new With<>(new Rows(cells, words, data, stems, marks), tail.read(in));
        }
    }

    /** Rows with what stood behind them. */
    public record With<T>(Rows rows, T tail) {}

    private static void cells(DataOutputStream out, Cells cells) throws IOException {
        out.writeUTF(cells.source());
        out.writeInt(cells.rows());
        Numbers.write(out, cells.bytes());
        for (Field field : Field.values()) {
            out.writeBoolean(cells.has(field));
            if (!cells.has(field)) continue;
            Numbers.write(out, cells.starts(field));
            Numbers.write(out, cells.ends(field));
        }
    }

    private static Cells cells(DataInputStream in) throws IOException {
        String source = in.readUTF();
        int rows = in.readInt();
        Cells cells = new Cells(source, Numbers.bytes(in));
        for (Field field : Field.values())
            if (in.readBoolean()) cells.column(field, Numbers.ints(in), Numbers.ints(in), rows);
        return cells;
    }

    private static void words(DataOutputStream out, Words.Own words) throws IOException {
        Numbers.write(out, new String(words.chars()).getBytes(StandardCharsets.UTF_16BE));
        Numbers.write(out, words.ends());
        Numbers.write(out, words.hashes());
    }

    private static Words.Own words(DataInputStream in) throws IOException {
        char[] chars = new String(Numbers.bytes(in), StandardCharsets.UTF_16BE).toCharArray();
        return new Words.Own(chars, Numbers.ints(in), Numbers.longs(in));
    }
}
