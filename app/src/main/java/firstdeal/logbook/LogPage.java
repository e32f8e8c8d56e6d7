package firstdeal.logbook;

import firstdeal.onboarding.OnboardingFrame;
import firstdeal.shared.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was recorded by hand, and the form for one more fact.
 *
 * @param kind what somebody is about to record
 * @param given what stands in the form from the start
 * @param today in the zone of the run
 */
public record LogPage(
        OnboardingFrame frame,
        List<Row> rows,
        Optional<EntryKind> kind,
        Map<String, String> given,
        LogChoices choices,
        EntryWords words,
        LocalDate today,
        boolean mayRecord) {

    /** One entry, in words. */
    public record Row(Logged logged, Text what, List<Text> more) {

        public String anchor() {
            return "entry-" + logged.id();
        }
    }

    public static List<Row> rows(List<Logged> log, EntryWords words) {
        return log.stream()
                .map(it -> new Row(it, words.what(it.entry()), words.more(it.entry())))
                .toList();
    }

    /** Withdrawn entries are seen and not counted. */
    public Text headline() {
        return Text.of(
                "logbook.headline",
                "count",
                rows.stream().filter(it -> it.logged().counts()).count());
    }

    public String path() {
        return frame.path(OnboardingFrame.Tab.LOG);
    }

    public String path(EntryKind kind) {
        return path() + "?kind=" + kind.key() + "#record";
    }

    public String value(String field) {
        return value(field, "");
    }

    public String value(String field, String otherwise) {
        var value = given.getOrDefault(field, "");
        return value.isEmpty() ? otherwise : value;
    }

    /** Whether a box of a field with several is ticked from the start: {@code present=vendor} or {@code present.vendor=vendor}. */
    public boolean has(String field, String value) {
        return value(field).equals(value) || value(field + "." + value).equals(value);
    }

    /** How long a certificate given today is valid, once it is known which. */
    public String validUntil() {
        return value(
                "validUntil",
                choices.certification(value("certification"))
                        .map(it -> today.plusDays(it.validDays()).toString())
                        .orElse(""));
    }
}
