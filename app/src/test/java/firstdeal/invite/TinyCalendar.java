package firstdeal.invite;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads a calendar object with nothing but what stands in it: moments by its own VTIMEZONE, days by its own rule. It knows no
 * zone of the machine, so it says what the object says.
 */
public final class TinyCalendar {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    private final TreeMap<LocalDateTime, ZoneOffset[]> changes = new TreeMap<>();
    private final TreeSet<Instant> starts = new TreeSet<>();

    private TinyCalendar() {}

    public static List<Instant> starts(String text) {
        var calendar = new TinyCalendar();
        Map<String, String> part = new HashMap<>();
        for (var line : text.replace("\r\n ", "").split("\r\n")) {
            var name = line.split("[;:]", 2)[0];
            var value = line.substring(line.indexOf(':') + 1);
            if (name.equals("BEGIN")) {
                part = new HashMap<>();
            } else if (name.equals("END")) {
                calendar.end(value, part);
            } else {
                part.put(name, value);
            }
        }
        return List.copyOf(calendar.starts);
    }

    private void end(String name, Map<String, String> part) {
        switch (name) {
            case "STANDARD", "DAYLIGHT" ->
                changes.put(
                        local(part.get("DTSTART")),
                        new ZoneOffset[] {offset(part.get("TZOFFSETFROM")), offset(part.get("TZOFFSETTO"))});
            case "VEVENT" -> event(part);
            default -> {}
        }
    }

    private void event(Map<String, String> part) {
        var start = local(part.get("DTSTART"));
        if (part.containsKey("RECURRENCE-ID")) {
            if (!starts.remove(at(local(part.get("RECURRENCE-ID"))))) {
                throw new IllegalStateException("No such day: " + part);
            }
            starts.add(at(start));
        } else if (part.containsKey("RRULE")) {
            var days = new ArrayList<LocalDateTime>();
            int count = Integer.parseInt(part.get("RRULE").replaceFirst(".*COUNT=", ""));
            int weeks = Integer.parseInt(part.get("RRULE").replaceFirst(".*INTERVAL=(\\d+).*", "$1"));
            for (int i = 0; i < count; i++) {
                days.add(start.plusWeeks((long) weeks * i));
            }
            for (var out : part.getOrDefault("EXDATE", "").split(",")) {
                if (!out.isEmpty() && !days.remove(local(out))) {
                    throw new IllegalStateException("No such day: " + out);
                }
            }
            days.forEach(it -> starts.add(at(it)));
        } else {
            starts.add(at(start));
        }
    }

    /** In a gap, and of an hour that comes twice, the offset before the change counts (RFC 5545, 3.3.5). */
    private Instant at(LocalDateTime local) {
        ZoneOffset offset = changes.firstEntry().getValue()[0];
        for (var change : changes.entrySet()) {
            int widened = Math.max(0, change.getValue()[1].getTotalSeconds() - change.getValue()[0].getTotalSeconds());
            if (!local.isBefore(change.getKey().plusSeconds(widened))) {
                offset = change.getValue()[1];
            }
        }
        return local.toInstant(offset);
    }

    private static LocalDateTime local(@Nullable String text) {
        return LocalDateTime.parse(Objects.requireNonNull(text), LOCAL);
    }

    private static ZoneOffset offset(@Nullable String given) {
        var text = Objects.requireNonNull(given);
        return ZoneOffset.of(text.length() == 5 ? text.substring(0, 3) + ":" + text.substring(3) : text);
    }
}
