package firstdeal.matching.text;

/**
 * Parts a folded name into words. Dots, slashes and ampersands inside abbreviations join ({@code S.p.A.}, {@code A/S}, {@code AT&T}), single
 * letters in a row become one word ({@code J P Morgan}), {@code ae oe ue} and the umlauts they stand for become the plain vowel, and signs of
 * scripts that part no words become overlapping pairs. One instance serves one thread.
 */
public final class Tokeniser {
    /** Words beyond this many are left out. */
    public static final int MOST = 40;

    private final HanForms hanForms;
    private final char[] word = new char[64];
    private char[] text = {};
    private int length;
    private int at;
    private Words words = new Words(null, 1);
    private int[] out = {};
    private int count;
    private boolean lastSingle;

    public Tokeniser(HanForms hanForms) {
        this.hanForms = hanForms;
    }

    /** Writes the numbers of the words to {@code into}, which has room for {@link #MOST}, and answers how many there are. */
    public int part(char[] folded, int size, Words dictionary, int[] into) {
        text = folded;
        length = size;
        words = dictionary;
        out = into;
        count = 0;
        lastSingle = false;
        at = 0;
        while (at < length && count < MOST) {
            if (isSign(text[at])) signs();
            else if (isWord(text[at])) latin();
            else at++;
        }
        return count;
    }

    private void latin() {
        int size = 0;
        int letters = 0;
        while (at < length) {
            char c = text[at];
            if (isWord(c) && !isSign(c)) {
                letters++;
                size = append(size, c);
                at++;
            } else if (joins(c, letters)) at++;
            else if (c == ' ' && letters <= 2 && spacedAmpersand()) at += 3;
            else break;
        }
        emit(size, letters == 1 && !Character.isDigit(word[0]));
    }

    /** Whether a mark stands inside a word: an apostrophe, a dot or slash between single letters, an ampersand between short parts. */
    private boolean joins(char c, int letters) {
        if (letters == 0 || at + 1 >= length || !isWord(text[at + 1])) return false;
        boolean nextSingle = at + 2 >= length || !isWord(text[at + 2]);
        boolean previousSingle = at < 2 || !isWord(text[at - 2]);
        return switch (c) {
            case '\'' -> true;
            case '.', '/' -> nextSingle && previousSingle;
            case '&' -> letters <= 2 && (nextSingle || at + 3 >= length || !isWord(text[at + 3]));
            default -> false;
        };
    }

    /** Whether a short part follows after an ampersand with blanks around it: {@code AT & T}. */
    private boolean spacedAmpersand() {
        int next = at + 3;
        if (next >= length || text[at + 1] != '&' || text[at + 2] != ' ' || !isWord(text[next])) return false;
        return next + 1 >= length || !isWord(text[next + 1]) || next + 2 >= length || !isWord(text[next + 2]);
    }

    private int append(int size, char c) {
        if (size == word.length) return size;
        if (c == 'e' && size > 0 && (word[size - 1] == 'a' || word[size - 1] == 'o' || word[size - 1] == 'u'))
            return size;
        word[size] = c;
        return size + 1;
    }

    private void emit(int size, boolean single) {
        if (single && lastSingle && words.length(out[count - 1]) < 6) {
            int start = words.copy(out[count - 1], word, 32);
            word[start] = word[0];
            out[count - 1] = words.intern(word, 32, start + 1, Hash.of(word, 32, start + 1));
            return;
        }
        out[count++] = words.intern(word, 0, size, Hash.of(word, 0, size));
        lastSingle = single;
    }

    private void signs() {
        int from = at;
        while (at < length && isSign(text[at])) at++;
        int size = hanForms.strip(text, from, at);
        char[] run = hanForms.rest();
        if (hanForms.form() >= 0 && count < MOST) out[count++] = words.intern(hanForms.text());
        if (size == 1 && count < MOST) out[count++] = words.intern(run, 0, 1, Hash.of(run, 0, 1));
        for (int i = 0; i + 1 < size && count < MOST; i++)
            out[count++] = words.intern(run, i, i + 2, Hash.of(run, i, i + 2));
        lastSingle = false;
    }

    private static boolean isWord(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 128 && c != 160;
    }

    /** A sign of Chinese or Japanese writing. */
    private static boolean isSign(char c) {
        return c >= 0x3400 && c <= 0x9FFF || c >= 0xF900 && c <= 0xFAFF;
    }
}
