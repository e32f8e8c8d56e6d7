package firstdeal.registration.internal;

import firstdeal.partner.Keys;
import firstdeal.platform.form.Fields;
import firstdeal.registration.CustomField;
import firstdeal.registration.Policy;
import firstdeal.shared.StaffRole;
import firstdeal.shared.Text;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The rules as typed: numbers in fields, and one offering, field or step on a line, its parts with bars between them. */
final class PolicyForm {

    private static final int LONG = 20_000;

    private final Fields fields;

    private PolicyForm(Fields fields) {
        this.fields = fields;
    }

    static Policy parse(Fields fields) {
        var form = new PolicyForm(fields);
        var policy = new Policy(
                form.number("answerDays", 1, 30),
                form.time("opens", LocalTime.of(9, 0)),
                form.time("closes", LocalTime.of(17, 0)),
                form.number("questions", 0, 10),
                form.number("questionDays", 1, 60),
                form.number("protectionDays", 1, 730),
                form.number("reminderDays", 0, 365),
                form.number("extensionDays", 0, 730),
                form.number("idleDays", 1, 730),
                form.number("contactDays", 1, 730),
                form.lines("offerings"),
                form.customFields(),
                form.steps());
        if (!policy.opens().isBefore(policy.closes())) {
            fields.wrong("closes", Text.of("registration.wrong.closes"));
        }
        if (policy.reminderDays() >= policy.protectionDays()) {
            fields.wrong("reminderDays", Text.of("registration.wrong.reminder"));
        }
        fields.requireRight();
        return policy;
    }

    private int number(String name, int least, int most) {
        var given = fields.need(name, 10);
        try {
            int number = Integer.parseInt(given);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException _) {
            // said below, as for one that is out of range
        }
        fields.wrong(name, Text.of("registration.wrong.number", "least", least, "most", most));
        return least;
    }

    private LocalTime time(String name, LocalTime otherwise) {
        try {
            return LocalTime.parse(fields.need(name, 10));
        } catch (DateTimeParseException _) {
            fields.wrong(name, Text.of("registration.wrong.time"));
            return otherwise;
        }
    }

    private List<String> lines(String name) {
        return fields.text(name, LONG)
                .lines()
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
    }

    private List<CustomField> customFields() {
        var found = new LinkedHashMap<String, CustomField>();
        for (var line : lines("fields")) {
            var parts = parts(line, 5);
            var key = Keys.of(parts.getFirst());
            try {
                var kind = CustomField.Kind.valueOf(
                        parts.get(1).toUpperCase(Locale.ROOT).replace('-', '_'));
                if (!Keys.isKey(key)
                        || (kind == CustomField.Kind.CHOICE && parts.get(4).isEmpty())) {
                    throw new IllegalArgumentException(line);
                }
                found.put(
                        key,
                        new CustomField(
                                key,
                                parts.getFirst(),
                                kind,
                                parts.get(2).equalsIgnoreCase("required"),
                                words(parts.get(3)),
                                words(parts.get(4))));
            } catch (IllegalArgumentException _) {
                fields.wrong("fields", Text.of("registration.wrong.field-line", "line", line));
            }
        }
        return List.copyOf(found.values());
    }

    private List<Policy.Step> steps() {
        var found = new ArrayList<Policy.Step>();
        for (var line : lines("steps")) {
            var parts = parts(line, 5);
            try {
                var role = StaffRole.valueOf(
                        parts.get(1).toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_'));
                var amount = parts.get(2).split("\\s+");
                boolean from = !parts.get(2).isEmpty();
                if (!Keys.isKey(Keys.of(parts.getFirst()))
                        || role == StaffRole.VIEWER
                        || (from && amount.length != 2)) {
                    throw new IllegalArgumentException(line);
                }
                found.add(new Policy.Step(
                        Keys.of(parts.getFirst()),
                        parts.getFirst(),
                        role,
                        from ? Optional.of(new BigDecimal(amount[0])) : Optional.empty(),
                        from
                                ? java.util.Currency.getInstance(amount[1].toUpperCase(Locale.ROOT))
                                        .getCurrencyCode()
                                : "",
                        parts.get(3),
                        parts.get(4)));
            } catch (IllegalArgumentException _) {
                fields.wrong("steps", Text.of("registration.wrong.step-line", "line", line));
            }
        }
        return found;
    }

    private static List<String> parts(String line, int count) {
        var parts = new ArrayList<>(
                Arrays.stream(line.split("\\|", -1)).map(String::strip).toList());
        while (parts.size() < count) {
            parts.add("");
        }
        return parts;
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
    }

    /** The rules as they would be typed. */
    static Map<String, String> typed(Policy it) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("answerDays", Integer.toString(it.answerDays()));
        typed.put("opens", it.opens().toString());
        typed.put("closes", it.closes().toString());
        typed.put("questions", Integer.toString(it.questions()));
        typed.put("questionDays", Integer.toString(it.questionDays()));
        typed.put("protectionDays", Integer.toString(it.protectionDays()));
        typed.put("reminderDays", Integer.toString(it.reminderDays()));
        typed.put("extensionDays", Integer.toString(it.extensionDays()));
        typed.put("idleDays", Integer.toString(it.idleDays()));
        typed.put("contactDays", Integer.toString(it.contactDays()));
        typed.put("offerings", String.join("\n", it.offerings()));
        typed.put(
                "fields",
                String.join("\n", it.fields().stream().map(PolicyForm::line).toList()));
        typed.put(
                "steps",
                String.join("\n", it.steps().stream().map(PolicyForm::line).toList()));
        return typed;
    }

    private static String line(CustomField it) {
        return String.join(
                " | ",
                it.label(),
                it.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                it.required() ? "required" : "",
                String.join(", ", it.types()),
                String.join(", ", it.choices()));
    }

    private static String line(Policy.Step it) {
        return String.join(
                " | ",
                it.title(),
                it.role().key(),
                it.from()
                        .map(amount -> amount.toPlainString() + " " + it.currency())
                        .orElse(""),
                it.region(),
                it.type());
    }
}
