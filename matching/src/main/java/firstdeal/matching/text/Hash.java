package firstdeal.matching.text;

/** 64-bit hashes of short strings. Equal hashes are taken for equal strings wherever a rare mistake costs one extra comparison only. */
public final class Hash {
    /** The odd base of the polynomial over characters; products of it give hashes of strings with a character left out. */
    public static final long BASE = 0x9E3779B97F4A7C55L;

    private Hash() {}

    /** The polynomial hash, not yet mixed: {@code raw(xy) = raw(x) * BASE^|y| + raw(y)}. */
    public static long raw(char[] chars, int from, int to) {
        long hash = 0;
        for (int i = from; i < to; i++) hash = hash * BASE + chars[i] + 1;
        return hash;
    }

    public static long of(char[] chars, int from, int to) {
        return mix(raw(chars, from, to));
    }

    public static long of(String text) {
        return of(text.toCharArray(), 0, text.length());
    }

    /** Spreads every bit over the whole word (the finaliser of SplitMix64; Steele, Lea and Flood 2014). */
    public static long mix(long h) {
        h = (h ^ (h >>> 30)) * 0xBF58476D1CE4E5B9L;
        h = (h ^ (h >>> 27)) * 0x94D049BB133111EBL;
        return h ^ (h >>> 31);
    }

    /** The hash of two things of which the order matters. */
    public static long pair(long first, long second) {
        return mix(first * 3 + second ^ 0x632BE59BD9B4E019L);
    }
}
