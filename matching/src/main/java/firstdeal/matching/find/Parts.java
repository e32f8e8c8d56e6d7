package firstdeal.matching.find;

import firstdeal.matching.list.Workers;

/**
 * Longs distributed over equal parts of their range, so that parts can be worked on apart and what belongs together stays in the processor's
 * cache. Within a part they keep the order in which they came.
 *
 * @param data   all values, part after part
 * @param starts where each part begins, and the end of the last
 * @param shift  how many bits below those that choose the part a value has
 */
record Parts(long[] data, int[] starts, int shift) {
    /**
     * @param pieces values in pieces; emptied
     * @param high   the number of bits that matter, counted from the lowest; higher ones are zero
     * @param bits   how many of them, from the top, choose the part
     */
    static Parts of(Longs[] pieces, int high, int bits, Workers workers) {
        int parts = 1 << bits;
        int shift = high - bits;
        int[][] at = new int[pieces.length][parts];
        workers.run(pieces.length, p -> {
            long[] values = pieces[p].array();
            int[] counts = at[p];
            int size = pieces[p].size();
            for (int i = 0; i < size; i++) counts[(int) (values[i] >>> shift)]++;
        });
        int[] starts = places(at, parts);
        long[] data = new long[starts[parts]];
        workers.run(pieces.length, p -> {
            long[] values = pieces[p].array();
            int[] next = at[p];
            int size = pieces[p].size();
            for (int i = 0; i < size; i++) data[next[(int) (values[i] >>> shift)]++] = values[i];
            pieces[p] = new Longs(0);
        });
        return new Parts(data, starts, shift);
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

    /** How many values the largest part has. */
    int largest() {
        int largest = 0;
        for (int p = 0; p < count(); p++) largest = Math.max(largest, starts[p + 1] - starts[p]);
        return largest;
    }
}
