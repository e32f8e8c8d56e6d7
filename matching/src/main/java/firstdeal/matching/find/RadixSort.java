package firstdeal.matching.find;

/** Sorts longs by some of their bits, lowest digit first; entries that agree in those bits stay in their order. */
final class RadixSort {
    private static final int DIGIT = 9;
    private static final int FEW = 48;

    private RadixSort() {}

    /**
     * Sorts {@code data[from..to)} as unsigned numbers made of the bits {@code low} to {@code high - 1}.
     *
     * @param scratch room of at least the same length at the same places
     */
    static void sort(long[] data, int from, int to, long[] scratch, int low, int high) {
        if (to - from <= FEW) {
            insertion(data, from, to, low, high);
            return;
        }
        long[] source = data;
        long[] target = scratch;
        int[] counts = new int[1 << DIGIT];
        for (int shift = low; shift < high; shift += DIGIT) {
            pass(source, target, from, to, shift, Math.min(DIGIT, high - shift), counts);
            long[] swap = source;
            source = target;
            target = swap;
        }
        if (source != data) System.arraycopy(source, from, data, from, to - from);
    }

    private static void pass(long[] source, long[] target, int from, int to, int shift, int bits, int[] counts) {
        java.util.Arrays.fill(counts, 0);
        int mask = (1 << bits) - 1;
        for (int i = from; i < to; i++) counts[(int) (source[i] >>> shift) & mask]++;
        int at = from;
        for (int i = 0; i <= mask; i++) {
            int count = counts[i];
            counts[i] = at;
            at += count;
        }
        for (int i = from; i < to; i++) target[counts[(int) (source[i] >>> shift) & mask]++] = source[i];
    }

    private static void insertion(long[] data, int from, int to, int low, int high) {
        long mask = (high - low == 64 ? -1L : (1L << high - low) - 1) << low;
        for (int i = from + 1; i < to; i++) {
            long value = data[i];
            long key = value & mask;
            int j = i - 1;
            while (j >= from && Long.compareUnsigned(data[j] & mask, key) > 0) {
                data[j + 1] = data[j];
                j--;
            }
            data[j + 1] = value;
        }
    }
}
