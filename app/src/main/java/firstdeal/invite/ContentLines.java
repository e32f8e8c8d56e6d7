package firstdeal.invite;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Writes the lines of a calendar object: escaped, and folded at 75 octets (RFC 5545, sections 3.1 and 3.3.11). */
final class ContentLines {

    private static final int LONGEST = 75;
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    private final StringBuilder text;

    ContentLines(int size) {
        this.text = new StringBuilder(size);
    }

    /** @param line complete and escaped */
    ContentLines line(String line) {
        if (line.length() * 3 <= LONGEST || line.getBytes(StandardCharsets.UTF_8).length <= LONGEST) {
            text.append(line);
        } else {
            fold(line);
        }
        text.append("\r\n");
        return this;
    }

    private void fold(String line) {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int point = line.codePointAt(i);
            int size = size(point);
            if (octets + size > LONGEST) {
                text.append("\r\n ");
                octets = 1;
            }
            text.appendCodePoint(point);
            octets += size;
            i += Character.charCount(point);
        }
    }

    private static int size(int point) {
        if (point < 0x80) {
            return 1;
        }
        if (point < 0x800) {
            return 2;
        }
        return point < 0x10000 ? 3 : 4;
    }

    /** A property whose value is text; nothing when it is empty. */
    ContentLines text(String name, String value) {
        return value.isEmpty() ? this : line(name + ":" + escaped(value));
    }

    ContentLines local(String name, LocalDateTime at, ZoneId zone) {
        return line(name + ";TZID=" + zone.getId() + ":" + local(at));
    }

    ContentLines utc(String name, Instant at) {
        return line(name + ":" + LOCAL.format(at.atOffset(ZoneOffset.UTC)) + "Z");
    }

    static String local(LocalDateTime at) {
        return LOCAL.format(at);
    }

    /** A name as a quoted parameter: what cannot stand in one is left out. */
    static String quoted(String value) {
        var plain = new StringBuilder("\"");
        value.codePoints()
                .filter(it -> it != '"' && !Character.isISOControl(it))
                .forEach(plain::appendCodePoint);
        return plain.append('"').toString();
    }

    private static String escaped(String value) {
        var escaped = new StringBuilder(value.length() + 16);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\', ';', ',' -> escaped.append('\\').append(c);
                case '\n' -> escaped.append("\\n");
                default -> {
                    if (c >= ' ') {
                        escaped.append(c);
                    }
                }
            }
        }
        return escaped.toString();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
