package firstdeal.outcome;

import firstdeal.shared.OnboardingId;
import firstdeal.shared.Refused;
import firstdeal.shared.Text;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A measure that both sides agreed on.
 *
 * @param target in people's words, for example "3 closed deals"
 * @param by the day on which it is looked at, at most day 180
 * @param reporter who reports it
 */
public record SuccessMetric(
        UUID id,
        OnboardingId onboarding,
        String name,
        String target,
        LocalDate by,
        String reporter,
        Optional<Value> value,
        int version) {

    /** What it came to. */
    public record Value(String text, LocalDate on) {}

    /** Measures run to this day. */
    public static final int LAST_DAY = 180;

    private static final int LENGTH = 300;

    /** Checked against its run. */
    public SuccessMetric sound(LocalDate day0) {
        var wrong = new LinkedHashMap<String, Text>();
        need(wrong, "name", name);
        need(wrong, "target", target);
        need(wrong, "reporter", reporter);
        var last = day0.plusDays(LAST_DAY);
        if (by.isBefore(day0) || by.isAfter(last)) {
            wrong.put("by", Text.of("outcome.metric.when", "first", day0, "last", last));
        }
        if (!wrong.isEmpty()) {
            throw new Refused(wrong.values().iterator().next(), wrong);
        }
        return this;
    }

    private static void need(Map<String, Text> wrong, String field, String text) {
        if (text.isBlank() || text.length() > LENGTH) {
            wrong.put(field, Text.of("outcome.metric.needs", "most", LENGTH));
        }
    }
}
