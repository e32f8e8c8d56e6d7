package firstdeal.matching.find;

import org.jspecify.annotations.Nullable;

/** Brings the keys of two lists together, part by part: drops those without an equal on the other side, sorts the rest and joins them. One instance serves one thread. */
final class Meeting {
    private final Parts keysA;
    private final @Nullable Sample sample;
    private final Parts keysB;
    private final Blocks blocks;
    private final Sieve sieve = new Sieve();
    private final RadixSort sort = new RadixSort();
    private final long[] keptA;
    private final long[] keptB;

    /** @param sample the rows of the first list that take part, null for all */
    Meeting(Parts keysA, @Nullable Sample sample, Parts keysB, Blocks blocks) {
        this.keysA = keysA;
        this.sample = sample;
        this.keysB = keysB;
        this.blocks = blocks;
        keptA = new long[keysA.largest()];
        keptB = new long[keysB.largest()];
    }

    void part(int part) {
        int countA = draw(keysA.starts()[part], keysA.starts()[part + 1]);
        sieve.clear(countA);
        for (int i = 0; i < countA; i++) sieve.mark(keptA[i]);
        int countB = keep(keysB.data(), keysB.starts()[part], keysB.starts()[part + 1], keptB);
        sieve.clear(countB);
        for (int i = 0; i < countB; i++) sieve.mark(keptB[i]);
        countA = keep(keptA, 0, countA, keptA);
        sort.sort(keptA, 0, countA, 24, keysA.shift());
        sort.sort(keptB, 0, countB, 24, keysB.shift());
        blocks.join(keptA, countA, keptB, countB);
    }

    /** The keys of the first list that take part. */
    private int draw(int from, int to) {
        long[] data = keysA.data();
        if (sample == null) {
            System.arraycopy(data, from, keptA, 0, to - from);
            return to - from;
        }
        int count = 0;
        for (int i = from; i < to; i++) if (sample.has((int) data[i] & 0xFFFFFF)) keptA[count++] = data[i];
        return count;
    }

    private int keep(long[] keys, int from, int to, long[] into) {
        int count = 0;
        for (int i = from; i < to; i++) {
            long key = keys[i];
            into[count] = key;
            count += sieve.has(key) ? 1 : 0;
        }
        return count;
    }
}
