package firstdeal.matching.csv;

import firstdeal.matching.list.Cells;
import firstdeal.matching.list.Field;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A list read from a file, with a word about what was found on the way.
 *
 * @param cells the rows
 * @param notes sentences for people: the encoding when it was guessed, columns that were taken for something
 */
public record CsvList(Cells cells, List<String> notes) {
    /** The most rows of a list: row numbers take 24 bits beside the hashes that find candidates. */
    public static final int MOST_ROWS = 1 << 24;

    private static final int LOOKED_AT = 50;
    private static final int HEAD = 1 << 16;

    /**
     * @param columns headings (or numbers from 1) that people named for fields, empty to find them
     * @throws CsvProblem when it cannot be read
     */
    public static CsvList read(Path file, Map<Field, String> columns) {
        return parse(file.getFileName().toString(), bytes(file), columns);
    }

    public static CsvList parse(String file, byte[] raw, Map<Field, String> columns) {
        Encoding encoding = Encoding.of(raw);
        byte[] bytes = encoding.bytes();
        Dialect dialect = Dialect.of(bytes);
        Cells cells = new Cells(file, bytes);
        List<String> notes = new ArrayList<>();
        if (encoding.guessed())
            notes.add(file + ": read as " + encoding.name()
                    + ", because it is not valid UTF-8. If names look wrong, save it as UTF-8.");
        List<List<String>> first = firstRows(file, bytes, dialect);
        if (first.isEmpty()) throw new CsvProblem(file, 0, "the list is empty.");
        Header header = Header.of(file, first, columns);
        fill(cells, new CsvReader(file, bytes, dialect), header, expected(bytes));
        note(header, cells.rows(), first.getFirst(), file, notes);
        return new CsvList(cells, List.copyOf(notes));
    }

    /** The rows that tell the columns, read from a copy, since reading folds quotes in place. */
    private static List<List<String>> firstRows(String file, byte[] bytes, Dialect dialect) {
        for (long size = HEAD; ; size *= 16) {
            boolean all = size >= bytes.length;
            List<List<String>> rows = new ArrayList<>();
            try {
                CsvReader reader =
                        new CsvReader(file, Arrays.copyOf(bytes, (int) Math.min(size, bytes.length)), dialect);
                while (rows.size() <= LOOKED_AT && reader.hasRow()) rows.add(reader.row());
            } catch (CsvProblem e) {
                if (all) throw e;
            }
            if (rows.size() > LOOKED_AT) return rows.subList(0, LOOKED_AT);
            if (all) return rows;
        }
    }

    /** About how many rows there are, by how many lines the beginning has. */
    private static int expected(byte[] bytes) {
        int looked = Math.min(bytes.length, HEAD * 16);
        int lines = 1;
        for (int i = 1; i < looked; i++) if (bytes[i] == '\n' || bytes[i - 1] == '\r') lines++;
        return (int) Math.min((double) bytes.length / Math.max(1, looked) * lines * 1.03 + 16, MOST_ROWS + 1.0);
    }

    private static void fill(Cells cells, CsvReader reader, Header header, int expected) {
        @Nullable Field[] columns = header.columns();
        for (Field field : columns) if (field != null) cells.open(field, expected);
        if (!cells.has(Field.NAME) && !cells.has(Field.DOMAIN)) {
            throw new CsvProblem(
                    cells.source(),
                    1,
                    "no column looks like a name or a domain. Say which it is with --columns name=HEADING.");
        }
        if (header.present() && reader.hasRow()) reader.row();
        reader.into(cells, columns, MOST_ROWS);
    }

    private static void note(Header header, int rows, List<String> first, String file, List<String> notes) {
        if (header.present() && rows == 0) notes.add(file + ": there are headings and no accounts below them.");
        if (header.present()) return;
        List<String> taken = new ArrayList<>();
        for (int i = 0; i < header.columns().length; i++) {
            Field field = header.columns()[i];
            if (field != null) taken.add((i + 1) + " as " + field.name().toLowerCase(java.util.Locale.ROOT));
        }
        notes.add(file + ": the first row (" + String.join(", ", first)
                + ") looks like an account and not like headings; taken column " + String.join(", ", taken) + ".");
    }

    private static byte[] bytes(Path file) {
        try {
            long size = Files.size(file);
            if (size > Integer.MAX_VALUE - 16)
                throw new CsvProblem(
                        file.toString(), 0, "the file has %,d bytes; up to 2,147,483,631 can be read.".formatted(size));
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new CsvProblem(file.toString(), 0, "there is no such file.");
        } catch (IOException e) {
            throw new CsvProblem(file.toString(), 0, "the file cannot be read (" + e.getMessage() + ").");
        }
    }
}
