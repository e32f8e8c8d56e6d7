package firstdeal.meeting;

import firstdeal.schedule.SideCalendars;
import firstdeal.shared.Refused;
import firstdeal.shared.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** How far a meeting may be moved, and which times are proposed for one that somebody who is needed has declined. */
public final class Moving {

    /** A gate meeting lies at most so many business days from where the plan put it. */
    public static final int GATE_BUSINESS_DAYS = 5;

    private static final int PROPOSALS = 3;
    private static final int LOOKS_AHEAD = 15;
    private static final List<LocalTime> HOURS =
            List.of(LocalTime.of(10, 0), LocalTime.of(14, 0), LocalTime.of(11, 0), LocalTime.of(15, 30));

    private Moving() {}

    /** Refuses a time that is over, that is further away than the run goes, or that a gate meeting cannot have. */
    public static void require(
            Meeting meeting, LocalDateTime to, SideCalendars calendars, LocalDate last, Instant now) {
        if (!meeting.isPlanned()) {
            throw new Refused(Text.of("meeting.wrong.not-planned"));
        }
        requireAhead(meeting.times().at(to), last, now);
        if (meeting.isGateMeeting() && distance(meeting, to.toLocalDate(), calendars) > GATE_BUSINESS_DAYS) {
            throw refused(Text.of("meeting.wrong.gate-far", "days", GATE_BUSINESS_DAYS, "planned", meeting.base()));
        }
    }

    /** Refuses a time that is over, or further away than the run goes. */
    public static void requireAhead(Times to, LocalDate last, Instant now) {
        if (!to.start().isAfter(now)) {
            throw refused(Text.of("meeting.wrong.past"));
        }
        if (to.day().isAfter(last)) {
            throw refused(Text.of("meeting.wrong.too-late", "last", last));
        }
    }

    private static int distance(Meeting meeting, LocalDate to, SideCalendars calendars) {
        var calendar = calendars.both();
        return to.isBefore(meeting.base()) ? calendar.count(to, meeting.base()) : calendar.count(meeting.base(), to);
    }

    /** A gate meeting is never cancelled. */
    public static void requireCancellable(Meeting meeting, String reason) {
        if (meeting.isGateMeeting()) {
            throw new Refused(Text.of("meeting.wrong.gate-cancel", "days", GATE_BUSINESS_DAYS));
        }
        if (!meeting.isPlanned()) {
            throw new Refused(Text.of("meeting.wrong.not-planned"));
        }
        if (reason.isBlank()) {
            var text = Text.of("meeting.wrong.needs-reason");
            throw new Refused(text, Map.of("reason", text));
        }
    }

    /**
     * Three times at which both sides work and none of those who are needed is taken, the nearest to the old time first,
     * each on a day of its own; fewer when there are not so many.
     *
     * @param taken when the people who are needed are elsewhere
     */
    public static List<LocalDateTime> proposals(
            Meeting meeting, SideCalendars calendars, Collection<Times> taken, Instant now) {
        var calendar = meeting.internal() ? calendars.vendor() : calendars.both();
        var proposals = new ArrayList<LocalDateTime>();
        for (int away = 1; away <= LOOKS_AHEAD && proposals.size() < PROPOSALS; away++) {
            for (int days : new int[] {away, -away}) {
                var day = calendar.plus(meeting.base(), days);
                if (proposals.size() < PROPOSALS && isOffered(meeting, day, calendars)) {
                    free(meeting, day, taken, now).ifPresent(proposals::add);
                }
            }
        }
        return proposals;
    }

    private static boolean isOffered(Meeting meeting, LocalDate day, SideCalendars both) {
        return !day.equals(meeting.day())
                && (!meeting.isGateMeeting() || distance(meeting, day, both) <= GATE_BUSINESS_DAYS);
    }

    private static java.util.Optional<LocalDateTime> free(
            Meeting meeting, LocalDate day, Collection<Times> taken, Instant now) {
        var own = java.util.stream.Stream.concat(
                java.util.stream.Stream.of(meeting.times().time()), HOURS.stream());
        return own.map(day::atTime)
                .filter(it -> {
                    var times = meeting.times().at(it);
                    return times.start().isAfter(now) && taken.stream().noneMatch(times::overlaps);
                })
                .findFirst();
    }

    private static Refused refused(Text text) {
        return new Refused(text, Map.of("start", text));
    }
}
