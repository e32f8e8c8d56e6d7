package firstdeal.matching.find;

import firstdeal.matching.list.Workers;

/**
 * Longs distributed over equal parts of their range and sorted within each, so that parts can be worked on apart and their data stays in the
 * processor's cache.
 *
 * @param data   all values, part after part
 * @param starts where each part begins, and the end of the last
 */
public record Parts(long[] data, int[] starts) {
    /**
     * @param pieces  values in pieces, in the order that equal keys keep
     * @param high    the number of bits that matter, counted from the lowest; higher ones are zero
     * @param bits    how many of them, from the top, choose the part
     * @param low     the lowest bit that matters for the order
     */
    static Parts of(Longs[] pieces, int high, int bits, int low, Workers workers) {
        int parts = 1 << bits;
        int shift = high - bits;
        int[][] at = new int[pieces.length][parts];
        workers.run(pieces.length, p -> {
            long[] values = pieces[p].array();
            for (int i = 0; i < pieces[p].size(); i++) at[p][(int) (values[i] >>> shift)]++;
        });
        int[] starts = places(at, parts);
        long[] data = new long[starts[parts]];
        workers.run(pieces.length, p -> {
            long[] values = pieces[p].array();
            int[] next = at[p];
            for (int i = 0; i < pieces[p].size(); i++) data[next[(int) (values[i] >>> shift)]++] = values[i];
            pieces[p] = new Longs(0);
        });
        long[] scratch = new long[data.length];
        workers.run(parts, p -> RadixSort.sort(data, starts[p], starts[p + 1], scratch, low, shift));
        return new Parts(data, starts);
    }

    /** Turns counts per piece and part into first places, and answers the starts of the parts. */
    private static int[] places(int[][] at, int parts) {
        int[] starts = new int[parts + 1];
        long place = 0;
        for (int part = 0; part < parts; part++) {
            starts[part] = (int) place;
            for (int[] piece : at) {
                int count = piece[part];
                piece[part] = (int) place;
                place += count;
            }
        }
        if (place > Integer.MAX_VALUE - 16)
            throw new IllegalStateException("There are %,d entries, more than one array holds.".formatted(place));
        starts[parts] = (int) place;
        return starts;
    }

    int count() {
        return starts.length - 1;
    }
}
