package firstdeal.registration;

import firstdeal.shared.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * A field of one's own on the form.
 *
 * @param types the partner types that fill it; empty for all
 * @param choices of a {@link Kind#CHOICE}
 */
public record CustomField(
        String key, String label, Kind kind, boolean required, List<String> types, List<String> choices) {

    private static final int LONGEST = 2000;

    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        YES_NO,
        CHOICE
    }

    public CustomField {
        types = List.copyOf(types);
        choices = List.copyOf(choices);
    }

    boolean isFor(String type) {
        return types.isEmpty() || types.contains(type);
    }

    /** What is wrong with what was typed; nothing when it is right. */
    public Optional<Text> wrong(String typed) {
        if (typed.isEmpty()) {
            return required ? Optional.of(Text.of("registration.field.needed", "label", label)) : Optional.empty();
        }
        return switch (kind) {
            case TEXT ->
                typed.length() > LONGEST
                        ? Optional.of(Text.of("registration.field.long", "label", label, "max", LONGEST))
                        : Optional.empty();
            case NUMBER ->
                isNumber(typed) ? Optional.empty() : Optional.of(Text.of("registration.field.number", "label", label));
            case DATE ->
                isDay(typed) ? Optional.empty() : Optional.of(Text.of("registration.field.date", "label", label));
            case YES_NO ->
                typed.equals("true") || typed.equals("false")
                        ? Optional.empty()
                        : Optional.of(Text.of("registration.field.yes-no", "label", label));
            case CHOICE ->
                choices.contains(typed)
                        ? Optional.empty()
                        : Optional.of(Text.of("registration.field.choice", "label", label, "choices", choices));
        };
    }

    private static boolean isNumber(String typed) {
        try {
            return typed.length() < 40 && new BigDecimal(typed).scale() > -20;
        } catch (NumberFormatException _) {
            return false;
        }
    }

    private static boolean isDay(String typed) {
        try {
            LocalDate.parse(typed);
            return true;
        } catch (DateTimeParseException _) {
            return false;
        }
    }
}
