package firstdeal.matching.score;

import firstdeal.matching.text.Words;

/**
 * Whether two different words may be the same one written otherwise, and what doubting that costs, in hundredths of a nat: typing mistakes,
 * beginnings ({@code pharm} for {@code pharmaceutical}), contractions ({@code intl}). One instance serves one thread.
 */
final class SoftWords {
    static final int DIFFERENT = -1;
    private static final int[] SHORT_WORD = {900, 900, 900, 700, 420, 280, 160, 80};

    private final Words words;
    private final EditDistance edits = new EditDistance();
    private final char[] one = new char[128];
    private final char[] other = new char[128];

    SoftWords(Words words) {
        this.words = words;
    }

    /** What to take off the weight of the rarer word, or {@link #DIFFERENT}. */
    int doubt(int first, int second) {
        int n = words.length(first);
        int m = words.length(second);
        if (Math.min(n, m) < 3) return DIFFERENT;
        words.copy(first, one, 0);
        words.copy(second, other, 0);
        if (hasDigit(one, n) || hasDigit(other, m)) return DIFFERENT;
        int typed = typed(n, m);
        if (typed != DIFFERENT) return typed;
        return n < m ? shortened(one, n, other, m) : shortened(other, m, one, n);
    }

    private int typed(int n, int m) {
        int shorter = Math.min(n, m);
        if (shorter < 4 && !(shorter == 3 && Math.max(n, m) == 4)) return DIFFERENT;
        int most = shorter >= 8 ? 2 : 1;
        int distance = edits.within(one, 0, n, other, 0, m, most);
        if (distance > most) return DIFFERENT;
        int head = one[0] == other[0] ? 0 : 120;
        return (distance == 1 ? 260 : 520) + SHORT_WORD[Math.min(shorter, 7)] + head;
    }

    private static int shortened(char[] small, int n, char[] large, int m) {
        if (n < 3 || small[0] != large[0]) return DIFFERENT;
        int at = 0;
        int gaps = 0;
        for (int i = 0; i < m && at < n; i++) {
            if (small[at] == large[i]) at++;
            else gaps++;
        }
        if (at < n) return DIFFERENT;
        if (gaps == 0) return n >= 4 ? 250 + (m - n > 6 ? 100 : 0) : 420;
        return small[n - 1] == large[m - 1] && n <= m * 0.7 && n >= 3 ? 450 : DIFFERENT;
    }

    private static boolean hasDigit(char[] text, int length) {
        for (int i = 0; i < length; i++) if (text[i] >= '0' && text[i] <= '9') return true;
        return false;
    }

    /** Whether two words of one name joined are a word of the other's, but for one typing mistake in a long one; what that costs. */
    int joined(int first, int second, int whole) {
        int n = words.copy(first, one, 0);
        n = words.copy(second, one, n);
        int m = words.copy(whole, other, 0);
        if (Math.abs(n - m) > 1) return DIFFERENT;
        int distance = edits.within(one, 0, n, other, 0, m, 1);
        if (distance == 0) return 60;
        return distance == 1 && m >= 7 ? 320 : DIFFERENT;
    }

    /** Whether a word is the initials of others, given by their first letters. */
    boolean initials(int word, char[] firsts, int count) {
        if (words.length(word) != count) return false;
        words.copy(word, one, 0);
        for (int i = 0; i < count; i++) if (one[i] != firsts[i]) return false;
        return true;
    }

    char first(int word) {
        words.copy(word, other, 0);
        return other[0];
    }

    int length(int word) {
        return words.length(word);
    }

    boolean isNumber(int word) {
        int n = words.copy(word, one, 0);
        return hasDigit(one, n);
    }
}
