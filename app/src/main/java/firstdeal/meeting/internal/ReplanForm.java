package firstdeal.meeting.internal;

import firstdeal.meeting.Replan.Wish;
import firstdeal.meeting.RunCalendar;
import firstdeal.platform.form.Fields;
import firstdeal.shared.Refused;
import firstdeal.shared.Text;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;

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
        fields.requireRight();
        return Map.of(key, wish(calendar, key, anyDay ? Optional.empty() : Optional.of(weekday), time));
    }

    /** What is not said stays as it is. */
    static Wish wish(RunCalendar calendar, String key, Optional<DayOfWeek> weekday, Optional<LocalTime> time) {
        var text = Text.of("meeting.wrong.series");
        var it = calendar.series().stream()
                .filter(series -> series.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Refused(text, Map.of("series", text)));
        int shift = it.weeks() == 0
                ? it.shift()
                : weekday.map(day -> shift(calendar, key, it.shift(), day)).orElse(it.shift());
        return new Wish(shift, time.orElse(it.time()));
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
