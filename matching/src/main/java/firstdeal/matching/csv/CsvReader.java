package firstdeal.matching.csv;

import firstdeal.matching.list.Cells;
import firstdeal.matching.list.Field;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads cell positions from the bytes of a list in one pass (RFC 4180, and what spreadsheets make of it): quoted newlines, doubled quotes (folded
 * in place), CR, LF or both, rows shorter or longer than the header. A quote that is never closed is refused with its line.
 */
public final class CsvReader {
    private final byte[] bytes;
    private final byte delimiter;
    private final String file;
    private int at;
    private int start;
    private int end;

    public CsvReader(String file, byte[] bytes, Dialect dialect) {
        this.file = file;
        this.bytes = bytes;
        this.delimiter = dialect.delimiter();
    }

    /** Whether there is anything but empty lines from here on; stands at its start then. */
    public boolean hasRow() {
        while (at < bytes.length && (bytes[at] == '\n' || bytes[at] == '\r')) at++;
        return at < bytes.length;
    }

    /** The cells of the row as text. */
    public java.util.List<String> row() {
        java.util.List<String> cells = new java.util.ArrayList<>();
        boolean more = true;
        while (more) {
            more = cell();
            cells.add(new String(bytes, start, end - start, java.nio.charset.StandardCharsets.UTF_8));
        }
        return cells;
    }

    /** Reads all rows from here on, into the cells of the mapped columns: {@code columns[i]} is the field of column i, or null. */
    public void into(Cells cells, @Nullable Field[] columns, int most) {
        while (hasRow()) {
            if (cells.rows() == most)
                throw new CsvProblem(
                        file, 0, "the list has more than %,d rows, which is the most that fit here.".formatted(most));
            int column = 0;
            boolean more = true;
            while (more) {
                more = cell();
                Field field = column < columns.length ? columns[column] : null;
                if (field != null) cells.put(field, start, end);
                column++;
            }
            for (; column < columns.length; column++) {
                Field field = columns[column];
                if (field != null) cells.put(field, 0, 0);
            }
            cells.nextRow();
        }
    }

    /** Reads one cell; false when it was the row's last. */
    private boolean cell() {
        if (at < bytes.length && bytes[at] == '"') quoted();
        else plain();
        if (at >= bytes.length) return false;
        if (bytes[at] == delimiter) {
            at++;
            return true;
        }
        if (bytes[at] == '\r' && at + 1 < bytes.length && bytes[at + 1] == '\n') at++;
        at++;
        return false;
    }

    private void plain() {
        start = at;
        while (at < bytes.length) {
            byte b = bytes[at];
            if (b == delimiter || b == '\n' || b == '\r') break;
            at++;
        }
        end = at;
    }

    private void quoted() {
        int opened = at++;
        start = at;
        int write = at;
        while (true) {
            if (at >= bytes.length)
                throw new CsvProblem(file, lineOf(bytes, opened), "the quote that opens here is never closed.");
            byte b = bytes[at++];
            if (b == '"') {
                if (at >= bytes.length || bytes[at] != '"') break;
                at++;
            }
            bytes[write++] = b;
        }
        end = write;
        afterQuote();
        Arrays.fill(bytes, end, at, (byte) ' ');
    }

    /** Text between a closing quote and the next delimiter belongs to the cell: {@code "Acme" Ltd}. */
    private void afterQuote() {
        while (at < bytes.length && bytes[at] != delimiter && bytes[at] != '\n' && bytes[at] != '\r')
            bytes[end++] = bytes[at++];
    }

    /** The line, from 1, of a place in the bytes. */
    public static long lineOf(byte[] bytes, int place) {
        long line = 1;
        for (int i = 0; i < place; i++) if (bytes[i] == '\n' || bytes[i] == '\r' && bytes[i + 1] != '\n') line++;
        return line;
    }
}
