package firstdeal.matching.find;

import firstdeal.matching.list.Workers;

/**
 * Entries sorted by their key (all bits but the lowest 24), to be looked up by it.
 *
 * @param data   the entries
 * @param starts where those begin of which the highest bits are 0, 1, 2 and so on, and the end of the last
 */
public record Entries(long[] data, int[] starts) {
    private static final int MOST_BITS = 16;
    private static final int GROUPS = 64;
    private static final int NUMBER_BITS = 24;

    /** @param pieces the entries in pieces; emptied */
    static Entries of(Longs[] pieces, Workers workers) {
        long size = 0;
        for (Longs piece : pieces) size += piece.size();
        int bits = Math.clamp(64 - Long.numberOfLeadingZeros(size >>> 8), 1, MOST_BITS);
        Parts parts = Parts.of(pieces, 64, bits, workers);
        int groups = Math.min(GROUPS, parts.count());
        workers.run(groups, g -> {
            RadixSort sort = new RadixSort();
            for (int p = parts.count() * g / groups; p < parts.count() * (g + 1) / groups; p++)
                sort.sort(parts.data(), parts.starts()[p], parts.starts()[p + 1], NUMBER_BITS, parts.shift());
        });
        return new Entries(parts.data(), parts.starts());
    }

    /** Where the entries with the key of {@code entry} begin; they end where {@link #has} no longer holds. */
    int first(long entry) {
        long key = entry >>> NUMBER_BITS;
        int part = (int) (entry >>> Integer.numberOfLeadingZeros(starts.length - 1) + 33);
        int low = starts[part];
        int high = starts[part + 1];
        while (low < high) {
            int middle = low + high >>> 1;
            if (data[middle] >>> NUMBER_BITS < key) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /** Whether the entry at a place has the key of {@code entry}. */
    boolean has(int place, long entry) {
        return place < data.length && data[place] >>> NUMBER_BITS == entry >>> NUMBER_BITS;
    }

    /** The row or word of the entry at a place. */
    int number(int place) {
        return (int) data[place] & (1 << NUMBER_BITS) - 1;
    }
}
