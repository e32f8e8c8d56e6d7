package firstdeal.matching.find;

import java.util.Arrays;

/** A growing array of longs. */
public final class Longs {
    private long[] values;
    private int size;

    public Longs(int expected) {
        values = new long[Math.max(16, expected)];
    }

    public void add(long value) {
        if (size == values.length) values = Arrays.copyOf(values, size * 2);
        values[size++] = value;
    }

    public int size() {
        return size;
    }

    public long get(int i) {
        return values[i];
    }

    public void clear() {
        size = 0;
    }

    long[] array() {
        return values;
    }
}
