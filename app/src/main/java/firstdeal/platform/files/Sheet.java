package firstdeal.platform.files;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A file as a table: the names of its columns, and its rows with their line numbers.
 *
 * @param columns as they are read: lower case, without spaces and punctuation
 */
public record Sheet(List<String> columns, List<Row> rows) {

    public record Row(long line, Map<String, String> cells) {}

    /** The text of a file in UTF-8 or UTF-16, with or without a mark, else in Windows-1252. */
    public static String decode(byte[] file) {
        if (begins(file, 0xEF, 0xBB, 0xBF)) {
            return new String(file, 3, file.length - 3, StandardCharsets.UTF_8);
        }
        if (begins(file, 0xFF, 0xFE) || (file.length > 3 && file[0] != 0 && file[1] == 0)) {
            return text(file, StandardCharsets.UTF_16LE);
        }
        if (begins(file, 0xFE, 0xFF) || (file.length > 3 && file[0] == 0 && file[1] != 0)) {
            return text(file, StandardCharsets.UTF_16BE);
        }
        var utf8 = new String(file, StandardCharsets.UTF_8);
        return Arrays.equals(utf8.getBytes(StandardCharsets.UTF_8), file)
                ? utf8
                : new String(file, Charset.forName("windows-1252"));
    }

    private static String text(byte[] file, Charset charset) {
        var text = new String(file, charset);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static boolean begins(byte[] file, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (file.length <= i || (file[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Comma, semicolon or tab: whichever the first line has most of, outside quotes. */
    public static char separator(String text) {
        int[] counts = new int[3];
        boolean quoted = false;
        for (int i = 0; i < text.length() && (quoted || text.charAt(i) != '\n'); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            int which = quoted ? -1 : ",;\t".indexOf(c);
            if (which >= 0) {
                counts[which]++;
            }
        }
        if (counts[1] > counts[0] && counts[1] >= counts[2]) {
            return ';';
        }
        return counts[2] > counts[0] ? '\t' : ',';
    }

    /** The line on which a quotation mark opens that nothing closes: everything after it would be one cell. */
    public static OptionalInt unclosedQuote(String text, char separator) {
        int line = 1;
        int opened = 0;
        boolean fieldBegins = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && (opened > 0 || fieldBegins)) {
                opened = opened > 0 ? 0 : line;
                fieldBegins = opened == 0 && i + 1 < text.length() && text.charAt(i + 1) == '"';
            } else {
                fieldBegins = opened == 0 && (c == separator || c == '\n' || c == '\r');
            }
            line += c == '\n' ? 1 : 0;
        }
        return opened > 0 ? OptionalInt.of(opened) : OptionalInt.empty();
    }

    /** The name of a column as it is compared. */
    public static String column(String header) {
        return header.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** A cell is text, whatever it begins with; the apostrophe by which our own export says so is taken off. */
    public static String cell(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && "=+-@".indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }
}
