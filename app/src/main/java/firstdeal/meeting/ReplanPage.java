package firstdeal.meeting;

import firstdeal.meeting.Replan.Wish;
import firstdeal.onboarding.OnboardingFrame;
import firstdeal.shared.Text;
import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** What another plan of the calendar would move, before anything is saved. */
public record ReplanPage(
        OnboardingFrame frame,
        List<Series> series,
        String chosen,
        String weekday,
        Map<String, Wish> wishes,
        Replan replan) {

    public Text headline() {
        return replan.isNothing()
                ? Text.of("meeting.replan.nothing")
                : Text.of(
                        "meeting.replan.head",
                        "count",
                        replan.changes().size() + replan.added().size());
    }

    public Map<String, String> choices() {
        var choices = new LinkedHashMap<String, String>();
        choices.put("", "");
        series.forEach(it -> choices.put(it.key(), it.title()));
        return choices;
    }

    public Map<String, String> weekdays(Function<Text, String> say) {
        var weekdays = new LinkedHashMap<String, String>();
        weekdays.put("", "");
        for (var day : DayOfWeek.values()) {
            if (day.getValue() <= DayOfWeek.FRIDAY.getValue()) {
                weekdays.put(day.name().toLowerCase(Locale.ROOT), say.apply(Text.of("meeting.weekday", "day", day)));
            }
        }
        return weekdays;
    }

    public String time() {
        return wishes.values().stream()
                .findFirst()
                .map(it -> it.time().toString())
                .orElse("");
    }
}
