package firstdeal.matching.find;

/** What became of blocks that were too large. */
public final class BackOff {
    private long parted;
    private long partedAgain;
    private long left;
    private long pairsLeft;

    /** Of common keys, by how many rows of each list had nothing more to part them by. */
    static BackOff of(long[] aloneA, long[] aloneB) {
        BackOff backOff = new BackOff();
        backOff.parted = aloneA.length;
        for (int i = 0; i < aloneA.length; i++) if (aloneA[i] * aloneB[i] > 0) backOff.left(aloneA[i], aloneB[i]);
        return backOff;
    }

    void parted(int depth, long pairs) {
        if (depth == 0) parted++;
        else partedAgain++;
    }

    void left(long rowsA, long rowsB) {
        left++;
        pairsLeft += rowsA * rowsB;
    }

    void add(BackOff other) {
        parted += other.parted;
        partedAgain += other.partedAgain;
        left += other.left;
        pairsLeft += other.pairsLeft;
    }

    /** Blocks over the cap that were parted by a second trait. */
    public long parted() {
        return parted;
    }

    /** Parts still over the cap that were parted by a third. */
    public long partedAgain() {
        return partedAgain;
    }

    /** What was over the cap even then and was not compared under this key (its rows may have met under others). */
    public long left() {
        return left;
    }

    /** How many pairs stood in those. */
    public long pairsLeft() {
        return pairsLeft;
    }
}
