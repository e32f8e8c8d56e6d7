package firstdeal.invite.internal;

import com.ibm.icu.util.TimeZone;
import firstdeal.invite.MailReply;
import firstdeal.invite.MailReply.Event;
import firstdeal.invite.MailReply.Moment;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import net.fortuna.ical4j.data.CalendarParserImpl;
import net.fortuna.ical4j.data.ContentHandler;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.data.UnfoldingReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the few lines of a foreign calendar object that an answer consists of. Before the parser sees anything, its size, its
 * lines and its parts are counted; while it reads, nothing is built but these few values: no rule is ever counted out, no
 * alarm made, no zone of theirs believed.
 */
final class CalendarReading implements ContentHandler {

    static final int MOST_BYTES = 256 * 1024;
    private static final int LONGEST_LINE = 16 * 1024;
    private static final int MOST_LINES = 4_000;
    private static final int MOST_PARTS = 60;
    private static final int DEEPEST = 4;
    private static final int MOST_EVENTS = 60;
    private static final int LONGEST_VALUE = 2_000;
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    /** What is built to harm, or not built at all. */
    static final class Unreadable extends Exception {
        Unreadable(String why) {
            super(why);
        }
    }

    private record Line(String value, Map<String, String> parameters) {}

    private final Deque<String> inside = new ArrayDeque<>();
    private final List<Event> events = new ArrayList<>();
    private final Map<String, Line> event = new HashMap<>();
    private final Map<String, String> parameters = new HashMap<>();
    private String method = "";
    private String property = "";
    private String value = "";
    private int parts;

    static MailReply read(byte[] bytes) throws Unreadable {
        var text = new String(bytes, StandardCharsets.UTF_8);
        requireHarmless(bytes.length, text);
        var reading = new CalendarReading();
        try {
            new CalendarParserImpl().parse(new UnfoldingReader(new StringReader(text), 8_192, true), reading);
        } catch (IOException | ParserException | RuntimeException e) {
            throw new Unreadable(String.valueOf(e.getMessage()));
        }
        if (reading.events.isEmpty()) {
            throw new Unreadable("no VEVENT");
        }
        return new MailReply(reading.method, List.copyOf(reading.events));
    }

    private static void requireHarmless(int size, String text) throws Unreadable {
        if (size > MOST_BYTES) {
            throw new Unreadable(size + " bytes");
        }
        int lines = 0;
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                lines++;
                boolean folded = i + 1 < text.length() && (text.charAt(i + 1) == ' ' || text.charAt(i + 1) == '\t');
                length = folded ? length : 0;
            } else {
                length++;
            }
            if (length > LONGEST_LINE || lines > MOST_LINES) {
                throw new Unreadable(length > LONGEST_LINE ? "a line without end" : "more lines than any answer has");
            }
        }
    }

    @Override
    public void startCalendar() {}

    @Override
    public void endCalendar() {}

    @Override
    public void startComponent(String name) {
        inside.push(name.toUpperCase(Locale.ROOT));
        if (++parts > MOST_PARTS || inside.size() > DEEPEST) {
            throw new IllegalStateException("more parts than any answer has");
        }
        if (isEvent()) {
            event.clear();
        }
    }

    @Override
    public void endComponent(String name) {
        if (isEvent() && events.size() < MOST_EVENTS) {
            events.add(event());
        }
        inside.poll();
    }

    private boolean isEvent() {
        return inside.size() == 1 && "VEVENT".equals(inside.peek());
    }

    @Override
    public void startProperty(String name) {
        property = name.toUpperCase(Locale.ROOT);
        value = "";
        parameters.clear();
    }

    @Override
    public void parameter(String name, String text) {
        parameters.put(name.toUpperCase(Locale.ROOT), shortened(unquoted(text)));
    }

    @Override
    public void propertyValue(String text) {
        value = shortened(text);
    }

    @Override
    public void endProperty(String name) {
        if (inside.isEmpty() && property.equals("METHOD")) {
            method = value.strip().toUpperCase(Locale.ROOT);
        } else if (isEvent()) {
            event.putIfAbsent(property, new Line(value.strip(), Map.copyOf(parameters)));
        }
    }

    private Event event() {
        var attendee = Optional.ofNullable(event.get("ATTENDEE"));
        return new Event(
                text("UID"),
                number(text("SEQUENCE")),
                moment("DTSTAMP").flatMap(it -> it instanceof Moment.Utc(var at) ? Optional.of(at) : Optional.empty()),
                moment("RECURRENCE-ID"),
                moment("DTSTART"),
                attendee.map(it -> address(it.value())).orElse(""),
                parameter(attendee, "CN").replaceAll("\\p{Cntrl}", " ").strip(),
                parameter(attendee, "PARTSTAT").toUpperCase(Locale.ROOT),
                first(parameter(attendee, "DELEGATED-FROM")),
                first(parameter(attendee, "DELEGATED-TO")),
                text("COMMENT").replace("\\n", " ").replace("\\", ""));
    }

    private static String parameter(Optional<Line> line, String name) {
        return line.map(it -> it.parameters().getOrDefault(name, "")).orElse("");
    }

    private String text(String name) {
        return Optional.ofNullable(event.get(name)).map(Line::value).orElse("");
    }

    private Optional<Moment> moment(String name) {
        return Optional.ofNullable(event.get(name))
                .flatMap(it -> moment(it.value(), it.parameters().get("TZID")));
    }

    private static Optional<Moment> moment(String text, @Nullable String zone) {
        try {
            if (text.length() == 8) {
                return Optional.of(new Moment.Day(LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE)));
            }
            if (text.endsWith("Z")) {
                var at = LocalDateTime.parse(text.substring(0, text.length() - 1), LOCAL);
                return Optional.of(new Moment.Utc(at.toInstant(ZoneOffset.UTC)));
            }
            var at = LocalDateTime.parse(text, LOCAL);
            return Optional.of(
                    zone(zone).<Moment>map(known -> new Moment.Zoned(at, known)).orElse(new Moment.Local(at)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** By its name in the tz database, or by the one that Windows gives it. */
    private static Optional<ZoneId> zone(@Nullable String name) {
        if (name == null || name.length() > 100) {
            return Optional.empty();
        }
        var windows = TimeZone.getIDForWindowsID(name, "001");
        var id = windows == null ? name.replaceFirst("^/[^/]+/[^/]*/?(?=[A-Z][A-Za-z]+/)", "") : windows;
        return ZoneId.getAvailableZoneIds().contains(id) ? Optional.of(ZoneId.of(id)) : Optional.empty();
    }

    private static OptionalInt number(String text) {
        return text.matches("\\d{1,8}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    /** Of several addresses the first. */
    private static String first(String text) {
        int end = text.indexOf('"', 1);
        return address(end < 0 ? text : text.substring(0, end));
    }

    private static String address(String text) {
        return unquoted(text).strip().replaceFirst("(?i)^mailto:", "").strip();
    }

    private static String unquoted(String text) {
        return text.startsWith("\"") && text.endsWith("\"") && text.length() > 1
                ? text.substring(1, text.length() - 1)
                : text;
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) : text;
    }
}
