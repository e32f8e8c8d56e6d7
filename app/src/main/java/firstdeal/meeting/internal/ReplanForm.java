package firstdeal.meeting.internal;

import firstdeal.meeting.Replan.Wish;
import firstdeal.meeting.RunCalendar;
import firstdeal.platform.form.Fields;
import firstdeal.shared.Text;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Map;

/** Another weekday and hour for one series. */
final class ReplanForm {

    private ReplanForm() {}

    /** Nothing when no series was chosen. */
    static Map<String, Wish> wishes(Fields fields, RunCalendar calendar) {
        var key = fields.text("series", 100);
        var weekday = fields.choice("weekday", DayOfWeek.class, DayOfWeek.MONDAY);
        boolean anyDay = fields.text("weekday", 20).isEmpty();
        var time = fields.value("time", LocalTime::parse);
        if (key.isEmpty()) {
            fields.requireRight();
            return Map.of();
        }
        var series =
                calendar.series().stream().filter(it -> it.key().equals(key)).findFirst();
        if (series.isEmpty()) {
            fields.wrong("series", Text.of("meeting.wrong.series"));
        }
        fields.requireRight();
        var it = series.orElseThrow();
        var shift = it.weeks() == 0 || anyDay ? it.shift() : shift(calendar, it.key(), it.shift(), weekday);
        return Map.of(key, new Wish(shift, time.orElse(it.time())));
    }

    /** How many days, at most three either way, bring the days of the program to a weekday. */
    private static int shift(RunCalendar calendar, String key, int now, DayOfWeek wanted) {
        return calendar.meetings().stream()
                .filter(it -> it.key().equals(key))
                .findFirst()
                .map(it -> {
                    var unshifted = it.nominal().minusDays(now).getDayOfWeek();
                    int days = Math.floorMod(wanted.getValue() - unshifted.getValue(), 7);
                    return days > 3 ? days - 7 : days;
                })
                .orElse(now);
    }
}
