package firstdeal.invite;

import firstdeal.invite.Appointment.Day;
import firstdeal.meeting.Answer.Reply;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Calendar objects as text: RFC 5545, and what iTIP (RFC 5546) asks of requests and cancellations. */
public final class CalendarText {

    private static final String PRODUCT = "-//Firstdeal//Firstdeal//EN";
    private static final int USUAL_SIZE = 4_000;

    private CalendarText() {}

    /**
     * What is said of an appointment beside its times.
     *
     * @param uid names it for ever, in every calendar
     * @param sequence rises with every call
     * @param page where more of it stands
     */
    public record Letterhead(
            String uid,
            int sequence,
            Instant stamp,
            String organizer,
            String organizerMail,
            String summary,
            String description,
            String page,
            List<Guest> guests) {}

    /** Asks to come, or tells what changed. */
    public static String request(Appointment it, Letterhead head) {
        var lines = begin("REQUEST");
        zone(lines, it);
        event(lines, it, head, Optional.empty(), "CONFIRMED");
        it.moved().forEach(day -> event(lines, it, head, Optional.of(day), "CONFIRMED"));
        return lines.line("END:VCALENDAR").toString();
    }

    /** Calls the whole of it off. */
    public static String cancel(Appointment it, Letterhead head) {
        var lines = begin("CANCEL");
        zone(lines, it);
        event(lines, it, head, Optional.empty(), "CANCELLED");
        return lines.line("END:VCALENDAR").toString();
    }

    private static ContentLines begin(String method) {
        return new ContentLines(USUAL_SIZE)
                .line("BEGIN:VCALENDAR")
                .line("PRODID:" + PRODUCT)
                .line("VERSION:2.0")
                .line("CALSCALE:GREGORIAN")
                .line("METHOD:" + method);
    }

    private static void zone(ContentLines lines, Appointment it) {
        ZoneText.write(
                lines,
                it.zone(),
                it.first().atZone(it.zone()).toInstant(),
                it.last().plusDays(1).atZone(it.zone()).toInstant());
    }

    private static void event(ContentLines lines, Appointment it, Letterhead head, Optional<Day> day, String status) {
        var start = day.map(Day::at)
                .orElse(it.isSeries() ? it.first() : it.days().getFirst().at());
        int minutes = day.map(Day::minutes).orElse(it.minutes());
        lines.line("BEGIN:VEVENT")
                .line("UID:" + head.uid())
                .line("SEQUENCE:" + head.sequence())
                .utc("DTSTAMP", head.stamp());
        day.ifPresent(its -> lines.local("RECURRENCE-ID", its.slot(), it.zone()));
        lines.local("DTSTART", start, it.zone()).local("DTEND", end(start, it.zone(), minutes), it.zone());
        if (day.isEmpty() && it.isSeries()) {
            lines.line("RRULE:FREQ=WEEKLY;INTERVAL=" + it.weeks() + ";COUNT=" + it.slots());
            if (!it.out().isEmpty()) {
                lines.line("EXDATE;TZID=" + it.zone().getId() + ":"
                        + it.out().stream().map(ContentLines::local).collect(Collectors.joining(",")));
            }
        }
        lines.text("SUMMARY", head.summary())
                .text("DESCRIPTION", head.description())
                .text("LOCATION", it.place())
                .line("URL:" + head.page())
                .line("STATUS:" + status)
                .line("ORGANIZER;CN=" + ContentLines.quoted(head.organizer()) + ":mailto:" + head.organizerMail());
        head.guests().forEach(guest -> lines.line(attendee(guest)));
        lines.line("END:VEVENT");
    }

    /** A meeting takes its minutes on the clock that runs, also in the night in which clocks are changed. */
    private static LocalDateTime end(LocalDateTime start, ZoneId zone, int minutes) {
        return start.atZone(zone).plusMinutes(minutes).toLocalDateTime();
    }

    private static String attendee(Guest guest) {
        return "ATTENDEE;CN=" + ContentLines.quoted(guest.name()) + ";ROLE="
                + (guest.required() ? "REQ-PARTICIPANT" : "OPT-PARTICIPANT") + ";PARTSTAT="
                + guest.answered().map(Reply::name).orElse("NEEDS-ACTION") + ";RSVP=TRUE:mailto:" + guest.mail();
    }

    /**
     * One entry of a calendar to subscribe to.
     *
     * @param sequence rises with every change
     */
    public record Entry(
            String uid,
            int sequence,
            LocalDateTime start,
            ZoneId zone,
            int minutes,
            String summary,
            String description,
            String place,
            String page,
            State state) {

        /** How sure it is. */
        public enum State {
            CONFIRMED,
            /** Not yet accepted by whom it concerns. */
            TENTATIVE,
            CANCELLED
        }

        Instant begins() {
            return start.atZone(zone).toInstant();
        }
    }

    /** A calendar to subscribe to, read anew by those who did every few hours. */
    public static String feed(String name, Collection<Entry> entries, Instant stamp) {
        var lines = new ContentLines(entries.size() * 500 + USUAL_SIZE)
                .line("BEGIN:VCALENDAR")
                .line("PRODID:" + PRODUCT)
                .line("VERSION:2.0")
                .line("CALSCALE:GREGORIAN")
                .line("METHOD:PUBLISH")
                .text("X-WR-CALNAME", name)
                .text("NAME", name)
                .line("REFRESH-INTERVAL;VALUE=DURATION:PT1H")
                .line("X-PUBLISHED-TTL:PT1H");
        entries.stream().collect(Collectors.groupingBy(Entry::zone)).entrySet().stream()
                .sorted(Comparator.comparing(it -> it.getKey().getId()))
                .forEach(it -> zone(lines, it.getKey(), it.getValue()));
        entries.forEach(it -> entry(lines, it, stamp));
        return lines.line("END:VCALENDAR").toString();
    }

    private static void zone(ContentLines lines, ZoneId zone, List<Entry> entries) {
        var first = entries.stream()
                .map(Entry::begins)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        var last = entries.stream()
                .map(Entry::begins)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        ZoneText.write(lines, zone, first, last.plusSeconds(86_400));
    }

    private static void entry(ContentLines lines, Entry it, Instant stamp) {
        lines.line("BEGIN:VEVENT")
                .line("UID:" + it.uid())
                .line("SEQUENCE:" + it.sequence())
                .utc("DTSTAMP", stamp)
                .local("DTSTART", it.start(), it.zone())
                .local("DTEND", end(it.start(), it.zone(), it.minutes()), it.zone())
                .text("SUMMARY", it.summary())
                .text("DESCRIPTION", it.description())
                .text("LOCATION", it.place())
                .line("URL:" + it.page())
                .line("STATUS:" + it.state())
                .line("END:VEVENT");
    }
}
