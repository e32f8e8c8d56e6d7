package firstdeal.matching.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A list's bytes as UTF-8, and what they were. A byte order mark decides; without one, zero bytes at every second place mean UTF-16, bytes that
 * are valid UTF-8 are that, and the rest is taken for Windows-1252, the superset of Latin-1 that spreadsheets write.
 *
 * @param bytes UTF-8 without a byte order mark
 * @param name  the encoding found
 * @param guessed true when neither a mark nor valid UTF-8 said it
 */
public record Encoding(byte[] bytes, String name, boolean guessed) {
    public static Encoding of(byte[] raw) {
        if (starts(raw, 0xEF, 0xBB, 0xBF)) return new Encoding(Arrays.copyOfRange(raw, 3, raw.length), "UTF-8", false);
        if (starts(raw, 0xFF, 0xFE)) return new Encoding(decode(raw, 2, StandardCharsets.UTF_16LE), "UTF-16LE", false);
        if (starts(raw, 0xFE, 0xFF)) return new Encoding(decode(raw, 2, StandardCharsets.UTF_16BE), "UTF-16BE", false);
        if (zeros(raw, 1)) return new Encoding(decode(raw, 0, StandardCharsets.UTF_16LE), "UTF-16LE", true);
        if (zeros(raw, 0)) return new Encoding(decode(raw, 0, StandardCharsets.UTF_16BE), "UTF-16BE", true);
        if (Utf8.isValid(raw)) return new Encoding(raw, "UTF-8", false);
        return new Encoding(decode(raw, 0, Charset.forName("windows-1252")), "Windows-1252", true);
    }

    private static byte[] decode(byte[] raw, int from, Charset charset) {
        return new String(raw, from, raw.length - from, charset).getBytes(StandardCharsets.UTF_8);
    }

    private static boolean starts(byte[] raw, int... mark) {
        if (raw.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) if ((raw[i] & 0xFF) != mark[i]) return false;
        return true;
    }

    /** Whether most bytes at odd (or even) places among the first are zero, and few of the others. */
    private static boolean zeros(byte[] raw, int odd) {
        int length = Math.min(raw.length, 4096) & ~1;
        int there = 0;
        int elsewhere = 0;
        for (int i = 0; i < length; i++) {
            if (raw[i] != 0) continue;
            if ((i & 1) == odd) there++;
            else elsewhere++;
        }
        return length >= 4 && there > length / 4 && elsewhere < length / 16;
    }
}
