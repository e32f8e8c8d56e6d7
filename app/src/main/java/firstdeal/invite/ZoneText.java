package firstdeal.invite;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * A zone as a calendar object carries it ({@code VTIMEZONE}): every change of its offset from the first to the last moment
 * that is spoken of, as the zone's own rules have it, so that all who read it reckon as we do.
 */
final class ZoneText {

    private static final int MOST = 400;

    private ZoneText() {}

    static void write(ContentLines lines, ZoneId zone, Instant from, Instant until) {
        var rules = zone.getRules();
        lines.line("BEGIN:VTIMEZONE").line("TZID:" + zone.getId());
        var before = rules.previousTransition(from.plusSeconds(1));
        if (before == null) {
            observance(
                    lines,
                    rules.isDaylightSavings(from),
                    LocalDateTime.of(1970, 1, 1, 0, 0),
                    rules.getOffset(from),
                    rules.getOffset(from));
        } else {
            transition(lines, rules, before);
        }
        var next = rules.nextTransition(from);
        for (int i = 0; i < MOST && next != null && next.getInstant().isBefore(until); i++) {
            transition(lines, rules, next);
            next = rules.nextTransition(next.getInstant());
        }
        lines.line("END:VTIMEZONE");
    }

    private static void transition(ContentLines lines, ZoneRules rules, ZoneOffsetTransition it) {
        observance(
                lines,
                rules.isDaylightSavings(it.getInstant()),
                it.getDateTimeBefore(),
                it.getOffsetBefore(),
                it.getOffsetAfter());
    }

    private static void observance(
            ContentLines lines, boolean daylight, LocalDateTime start, ZoneOffset before, ZoneOffset after) {
        var name = daylight ? "DAYLIGHT" : "STANDARD";
        lines.line("BEGIN:" + name)
                .line("DTSTART:" + ContentLines.local(start))
                .line("TZOFFSETFROM:" + offset(before))
                .line("TZOFFSETTO:" + offset(after))
                .line("END:" + name);
    }

    private static String offset(ZoneOffset offset) {
        int all = Math.abs(offset.getTotalSeconds());
        var sign = offset.getTotalSeconds() < 0 ? "-" : "+";
        var text = "%s%02d%02d".formatted(sign, all / 3600, all / 60 % 60);
        return all % 60 == 0 ? text : text + "%02d".formatted(all % 60);
    }
}
