package firstdeal.matching.list;

import firstdeal.matching.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * One list after normalisation: sixteen integers a row, which is one cache line, so that looking at a candidate costs one trip to memory.
 * Frozen once it is made; safe to share between threads and jobs.
 */
public final class Rows {
    /** Integers per row. */
    public static final int WIDTH = 16;
    /** Words of a name that are compared; further ones are left out. */
    public static final int WORDS = 8;

    static final int META = 0;
    static final int FIRST_WORD = 1;
    static final int JOINED = 9;
    static final int DOMAIN = 10;
    static final int STEM = 11;
    static final int CITY = 12;
    static final int KINDS = 13;
    static final int STEM_AT = 14;
    static final int TIE = 15;

    private final Cells cells;
    private final Words words;
    private final int[] data;
    private final byte[] stems;
    private final @Nullable Marks marks;

    Rows(Cells cells, Words words, int[] data, byte[] stems, @Nullable Marks marks) {
        this.cells = cells;
        this.words = words;
        this.data = data;
        this.stems = stems;
        this.marks = marks;
    }

    public int size() {
        return cells.rows();
    }

    public Cells cells() {
        return cells;
    }

    public Words words() {
        return words;
    }

    /** The integers of all rows; {@link #WIDTH} each. */
    public int[] data() {
        return data;
    }

    /** Looks at a row only so that it is near when it is needed; what is answered means nothing. */
    public int touch(int row) {
        return data[row * WIDTH];
    }

    public byte[] stems() {
        return stems;
    }

    public int wordCount(int row) {
        return data[row * WIDTH] & 15;
    }

    public int word(int row, int i) {
        return data[row * WIDTH + FIRST_WORD + i];
    }

    /** A hash of the name's words as written, joined; 0 without a name. */
    public int joined(int row) {
        return data[row * WIDTH + JOINED];
    }

    /** The country's number, 0 when it is not known. */
    public int country(int row) {
        return data[row * WIDTH] >>> 4 & 511;
    }

    /** Whether another row of the list has the same domain. */
    public boolean sharesDomain(int row) {
        return (data[row * WIDTH] & 1 << 13) != 0;
    }

    void shareDomain(int row) {
        data[row * WIDTH] |= 1 << 13;
    }

    /** How long the label before the public suffix is, 0 without a domain. */
    public int stemLength(int row) {
        return data[row * WIDTH] >>> 14 & 63;
    }

    public int stemAt(int row) {
        return data[row * WIDTH + STEM_AT];
    }

    /** A hash of the registrable domain, 0 without one. */
    public int domain(int row) {
        return data[row * WIDTH + DOMAIN];
    }

    /** A hash of the label before the public suffix, the same as that of a name's words joined; 0 without a domain. */
    public int stem(int row) {
        return data[row * WIDTH + STEM];
    }

    /** A hash of the city's name, 0 without one. */
    public int city(int row) {
        return data[row * WIDTH + CITY];
    }

    /** A hash of the first four letters of the city's name. */
    public int cityHead(int row) {
        return data[row * WIDTH + KINDS] >>> 16;
    }

    /** The kinds of legal form that the name's form may be, one bit each; 0 without a form. */
    public int kinds(int row) {
        return data[row * WIDTH + KINDS] & 0xFFFF;
    }

    /** A number drawn from the row's id, to settle ties the same way in whatever order the rows come. */
    public int tie(int row) {
        return data[row * WIDTH + TIE];
    }

    /** Whether the list has any of the columns that {@link Marks} are made of. */
    public boolean hasMarks() {
        return marks != null;
    }

    @Nullable
    Marks marks() {
        return marks;
    }

    /** A hash of the number in a register, 0 without one. */
    public int number(int row) {
        return marks == null ? 0 : marks.number(row);
    }

    /** A hash of the telephone number, 0 without one. */
    public int phone(int row) {
        return marks == null ? 0 : marks.phone(row);
    }

    /** A hash of the postal code, 0 without one. */
    public int postcode(int row) {
        return marks == null ? 0 : marks.postcode(row);
    }

    static int meta(int words, int country, int stemLength) {
        return words | country << 4 | stemLength << 14;
    }
}
