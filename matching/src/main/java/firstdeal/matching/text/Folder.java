package firstdeal.matching.text;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;

/**
 * Folds a field to lower-case letters and digits: accents off (Unicode NFKD without marks), Greek, Cyrillic, Armenian, Georgian, kana and hangul
 * in Latin letters, traditional Chinese signs as simplified ones. What parts words becomes a blank; the marks {@code . & / ' ( )} stay, since
 * the parting of words depends on them. One instance serves one thread.
 */
public final class Folder {
    private static final char[] ASCII = new char[128];

    static {
        Arrays.fill(ASCII, ' ');
        for (char c = '0'; c <= '9'; c++) ASCII[c] = c;
        for (char c = 'a'; c <= 'z'; c++) ASCII[c] = ASCII[c - 32] = c;
        for (char c : new char[] {'.', '&', '/', '\'', '(', ')'}) ASCII[c] = c;
        ASCII['`'] = '\'';
        ASCII['['] = ASCII['{'] = '(';
        ASCII[']'] = ASCII['}'] = ')';
    }

    private char[] out = new char[256];
    private int length;

    /** The folded text of the last call stands in the first {@link #length} places. */
    public char[] chars() {
        return out;
    }

    public int length() {
        return length;
    }

    public void fold(byte[] utf8, int from, int to) {
        length = 0;
        if (out.length < (to - from) * 4) out = new char[(to - from) * 8];
        for (int i = from; i < to; i++) {
            if (utf8[i] < 0) {
                foldRest(new String(utf8, i, to - i, StandardCharsets.UTF_8));
                return;
            }
            out[length++] = ASCII[utf8[i]];
        }
    }

    public void fold(String text) {
        length = 0;
        foldRest(text);
    }

    public String foldToString(String text) {
        fold(text);
        return new String(out, 0, length);
    }

    private void foldRest(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c < 128) append(ASCII[c]);
            else if (c >= 0xAC00 && c <= 0xD7A3) append(Transliteration.hangul(c));
            else if (c >= 0x3040 && c <= 0x30FF) append(Transliteration.kana(plain, i));
            else foldOther(c);
        }
    }

    private void foldOther(char c) {
        String known = Transliteration.of(c);
        if (known != null) {
            if ((c == 'с' || c == 'С') && length > 0 && out[length - 1] == 'k') out[length - 1] = 'x';
            else append(known);
            return;
        }
        if (c < 0x0500 || c >= 0x1E00 && c < 0x2000) foldMarked(c);
        else appendFolded(c);
    }

    /** A letter with its marks: what stays without them, looked up once more. */
    private void foldMarked(char c) {
        String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
        for (int i = 0; i < parts.length(); i++) {
            char part = parts.charAt(i);
            String known = part < 128 ? null : Transliteration.of(part);
            if (part < 128) append(ASCII[part]);
            else if (known != null) append(known);
            else appendFolded(part);
        }
    }

    private void appendFolded(char c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK) {
            if (!(c >= 0x0900 && c < 0x1000)) return;
            append(c);
        } else if (Character.isLetterOrDigit(c)
                || type == Character.COMBINING_SPACING_MARK
                || Character.isSurrogate(c)) {
            append(Character.toLowerCase(c));
        } else append(' ');
    }

    private void append(String text) {
        for (int i = 0; i < text.length(); i++) append(text.charAt(i));
    }

    private void append(char c) {
        if (length == out.length) out = Arrays.copyOf(out, length * 2);
        out[length++] = c;
    }
}
