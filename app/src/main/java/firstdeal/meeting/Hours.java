package firstdeal.meeting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the hour of meetings: all days of a series at the same one, and nothing on top of what is there. Working hours are
 * narrow enough that both sides have them; when everything is taken, the first hour is shared.
 */
public final class Hours {

    private static final LocalTime FIRST = LocalTime.of(10, 0);
    private static final LocalTime LAST_END = LocalTime.of(17, 0);
    private static final int STEP = 30;

    private final ZoneId zone;
    private final Map<LocalDate, List<Span>> taken = new HashMap<>();

    /** Minutes of a day, the last one not included. */
    private record Span(int from, int to) {

        boolean meets(Span other) {
            return from < other.to && other.from < to;
        }
    }

    /** @param busy what stands in the calendar of those who have to be there */
    public Hours(ZoneId zone, Collection<Times> busy) {
        this.zone = zone;
        busy.forEach(this::take);
    }

    /** The first hour that is free on all these days, and from now on taken. */
    public LocalTime take(Collection<LocalDate> days, int minutes) {
        var time = free(days, minutes);
        days.forEach(day -> take(new Times(day.atTime(time), zone, minutes)));
        return time;
    }

    private LocalTime free(Collection<LocalDate> days, int minutes) {
        for (int from = of(FIRST); from + minutes <= of(LAST_END); from += STEP) {
            var span = new Span(from, from + minutes);
            if (days.stream().allMatch(day -> isFree(day, span))) {
                return LocalTime.of(from / 60, from % 60);
            }
        }
        return FIRST;
    }

    private boolean isFree(LocalDate day, Span span) {
        return taken.getOrDefault(day, List.of()).stream().noneMatch(span::meets);
    }

    private void take(Times times) {
        var local = times.zone().equals(zone)
                ? times.local()
                : times.start().atZone(zone).toLocalDateTime();
        int from = of(local.toLocalTime());
        taken.computeIfAbsent(local.toLocalDate(), _ -> new ArrayList<>()).add(new Span(from, from + times.minutes()));
    }

    private static int of(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }
}
