package firstdeal.matching.find;

import firstdeal.matching.list.Rows;

/** Some of a list's rows, drawn by their ids, so that the order of rows plays no part. */
final class Sample {
    private static final int WANTED = 4_000;

    private final long[] bits;
    private final int size;

    Sample(Rows rows) {
        int every = Math.max(1, rows.size() / WANTED);
        bits = new long[(rows.size() + 63) >>> 6];
        int count = 0;
        for (int row = 0; row < rows.size(); row++) {
            if (Integer.remainderUnsigned(rows.tie(row), every) != 0) continue;
            bits[row >>> 6] |= 1L << row;
            count++;
        }
        size = count;
    }

    int size() {
        return size;
    }

    boolean has(int row) {
        return (bits[row >>> 6] & 1L << row) != 0;
    }
}
