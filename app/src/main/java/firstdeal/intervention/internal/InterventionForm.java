package firstdeal.intervention.internal;

import firstdeal.intervention.Intervention.Outcome;
import firstdeal.intervention.Intervention.Plan;
import firstdeal.shared.ContactId;
import firstdeal.shared.Refused;
import firstdeal.shared.Text;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An intervention as typed: opened, planned or closed. */
record InterventionForm(
        @Nullable String group,
        @Nullable String cause,
        @Nullable String reviewOn,
        @Nullable String ourOwner,
        @Nullable String theirOwner,
        @Nullable String action1,
        @Nullable String action2,
        @Nullable String action3,
        @Nullable String action4,
        @Nullable String action5,
        @Nullable String measure,
        @Nullable String version,
        @Nullable String outcome,
        @Nullable String note) {

    Plan plan() {
        return new Plan(
                text(cause),
                owner("ourOwner", ourOwner),
                owner("theirOwner", theirOwner),
                actions(),
                text(measure),
                review());
    }

    private List<String> actions() {
        return Stream.of(text(action1), text(action2), text(action3), text(action4), text(action5))
                .toList();
    }

    LocalDate review() {
        return day("reviewOn", reviewOn);
    }

    int seen() {
        return text(version).matches("\\d{1,9}") ? Integer.parseInt(text(version)) : -1;
    }

    Outcome ended() {
        for (var it : Outcome.values()) {
            if (it.name().equals(text(outcome))) {
                return it;
            }
        }
        throw refused("outcome", Text.of("intervention.needs-outcome"));
    }

    private static Optional<ContactId> owner(String field, @Nullable String id) {
        try {
            return text(id).isEmpty() ? Optional.empty() : Optional.of(ContactId.of(text(id)));
        } catch (IllegalArgumentException _) {
            throw refused(field, Text.of("intervention.no-such-person"));
        }
    }

    static LocalDate day(String field, @Nullable String day) {
        try {
            return LocalDate.parse(text(day).strip());
        } catch (DateTimeParseException _) {
            throw refused(field, Text.of("intervention.needs-day"));
        }
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    static Refused refused(String field, Text text) {
        return new Refused(text, Map.of(field, text));
    }
}
