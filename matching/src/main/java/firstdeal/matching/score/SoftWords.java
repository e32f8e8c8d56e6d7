package firstdeal.matching.score;

import firstdeal.matching.text.Words;

/**
 * Whether two different words may be the same one written otherwise, and what doubting that costs, in hundredths of a nat: typing mistakes,
 * beginnings ({@code pharm} for {@code pharmaceutical}), contractions ({@code intl}). One instance serves one thread.
 */
final class SoftWords {
    static final int DIFFERENT = -1;
    /** Words of as many letters may have two typing mistakes. */
    private static final int LONG = 8;

    private static final int[] SHORT_WORD = {900, 900, 900, 700, 420, 280, 160, 80};

    private final Words words;
    private final char[] letters;
    private final WordTraits traits;
    private final EditDistance edits = new EditDistance();
    private final char[] joined = new char[128];

    SoftWords(Words words, WordTraits traits) {
        this.words = words;
        this.letters = words.chars();
        this.traits = traits;
    }

    long traits(int word) {
        return traits.of(word);
    }

    /** What to take off the weight of the rarer word, or {@link #DIFFERENT}; {@code x} and {@code y} are the words' traits. */
    int doubt(int first, long x, int second, long y) {
        if (WordTraits.hasDigit(x | y)) return DIFFERENT;
        if (!mayBeAlike(x, y)) return DIFFERENT;
        int n = WordTraits.length(x);
        int m = WordTraits.length(y);
        int typed = typed(first, n, x, second, m, y);
        if (typed != DIFFERENT || WordTraits.first(x) != WordTraits.first(y)) return typed;
        if (n < m) return WordTraits.within(x, y) ? shortened(first, n, second, m) : DIFFERENT;
        return WordTraits.within(y, x) ? shortened(second, m, first, n) : DIFFERENT;
    }

    /**
     * Whether the traits of two words leave it open that one is a writing of the other. Written without short cuts: nearly all words are told
     * apart here, but each by another condition, which a processor cannot foresee.
     */
    private static boolean mayBeAlike(long x, long y) {
        int n = WordTraits.length(x);
        int m = WordTraits.length(y);
        int most = Math.min(n, m) >= LONG ? 2 : 1;
        boolean mistyped =
                Math.abs(n - m) <= most & WordTraits.apart(x, y) <= 2 * most & (most == 2 | WordTraits.sameEnd(x, y));
        boolean shortened =
                WordTraits.first(x) == WordTraits.first(y) & WordTraits.within(n < m ? x : y, n < m ? y : x);
        return mistyped | shortened;
    }

    private int typed(int first, int n, long x, int second, int m, long y) {
        int shorter = Math.min(n, m);
        if (shorter < 4 && !(shorter == 3 && Math.max(n, m) == 4)) return DIFFERENT;
        int most = shorter >= LONG ? 2 : 1;
        if (Math.abs(n - m) > most || WordTraits.apart(x, y) > 2 * most) return DIFFERENT;
        int a = words.start(first);
        int b = words.start(second);
        int distance = edits.within(letters, a, n, letters, b, m, most);
        if (distance > most) return DIFFERENT;
        int head = letters[a] == letters[b] ? 0 : 120;
        return (distance == 1 ? 260 : 520) + SHORT_WORD[Math.min(shorter, 7)] + head;
    }

    private int shortened(int small, int n, int large, int m) {
        if (n < 3) return DIFFERENT;
        int a = words.start(small);
        int b = words.start(large);
        int at = 0;
        int gaps = 0;
        for (int i = 0; i < m && at < n; i++) {
            if (letters[a + at] == letters[b + i]) at++;
            else gaps++;
        }
        if (at < n) return DIFFERENT;
        if (gaps == 0) return n >= 4 ? 250 + (m - n > 6 ? 100 : 0) : 420;
        return letters[a + n - 1] == letters[b + m - 1] && n <= m * 0.7 ? 450 : DIFFERENT;
    }

    /** Whether two words of one name joined are a word of the other's, but for one typing mistake in a long one; what that costs. */
    int joined(int first, long x, int second, long y, int whole, long z) {
        int m = WordTraits.length(z);
        int n = WordTraits.length(x) + WordTraits.length(y);
        if (Math.abs(n - m) > 1 || WordTraits.apart(x | y, z) > 2) return DIFFERENT;
        n = words.copy(second, joined, words.copy(first, joined, 0));
        int distance = edits.within(joined, 0, n, letters, words.start(whole), m, 1);
        if (distance == 0) return 60;
        return distance == 1 && m >= 7 ? 320 : DIFFERENT;
    }

    /** Whether a word is the first letters of others, in their order. */
    boolean initials(int word, int[] others, int count) {
        if (WordTraits.length(traits.of(word)) != count) return false;
        int start = words.start(word);
        for (int i = 0; i < count; i++)
            if ((letters[start + i] & 0xFF) != WordTraits.first(traits.of(others[i]))) return false;
        return true;
    }
}
