package firstdeal.matching.list;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One list as it was written: all text in one array of UTF-8 bytes, and per field and row where its cell begins and ends. A field that the list
 * lacks has no arrays.
 */
public final class Cells {
    private final String source;
    private byte[] bytes;
    private final int[][] starts = new int[Field.values().length][];
    private final int[][] ends = new int[Field.values().length][];
    private int rows;

    /** @param source what to call the list in sentences: a file's name as a rule */
    public Cells(String source, byte[] bytes) {
        this.source = source;
        this.bytes = bytes;
    }

    public String source() {
        return source;
    }

    public int rows() {
        return rows;
    }

    public byte[] bytes() {
        return bytes;
    }

    public boolean has(Field field) {
        return starts[field.ordinal()] != null;
    }

    public void open(Field field, int expected) {
        starts[field.ordinal()] = new int[expected];
        ends[field.ordinal()] = new int[expected];
    }

    /** Takes a whole column that was read before. */
    void column(Field field, int[] columnStarts, int[] columnEnds, int count) {
        starts[field.ordinal()] = columnStarts;
        ends[field.ordinal()] = columnEnds;
        rows = count;
    }

    int[] starts(Field field) {
        return Arrays.copyOf(starts[field.ordinal()], rows);
    }

    int[] ends(Field field) {
        return Arrays.copyOf(ends[field.ordinal()], rows);
    }

    public int start(Field field, int row) {
        return has(field) ? starts[field.ordinal()][row] : 0;
    }

    public int end(Field field, int row) {
        return has(field) ? ends[field.ordinal()][row] : 0;
    }

    public String text(Field field, int row) {
        int start = start(field, row);
        return new String(bytes, start, end(field, row) - start, StandardCharsets.UTF_8);
    }

    /** The row's id, or its number counted from 1 in a list without ids. */
    public String id(int row) {
        return has(Field.ID) ? text(Field.ID, row) : Integer.toString(row + 1);
    }

    public void put(Field field, int start, int end) {
        int column = field.ordinal();
        if (rows == starts[column].length) {
            starts[column] = Arrays.copyOf(starts[column], rows * 2 + 8);
            ends[column] = Arrays.copyOf(ends[column], rows * 2 + 8);
        }
        starts[column][rows] = start;
        ends[column][rows] = end;
    }

    public void nextRow() {
        rows++;
    }

    void replaceBytes(byte[] grown) {
        bytes = grown;
    }
}
