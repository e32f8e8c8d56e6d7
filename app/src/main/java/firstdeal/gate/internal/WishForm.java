package firstdeal.gate.internal;

import firstdeal.gate.Decision.Excepted;
import firstdeal.gate.Decision.Kind;
import firstdeal.gate.Wish;
import firstdeal.platform.form.Fields;
import firstdeal.shared.Text;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads a decision from a form or from JSON. Exceptions are {@code exceptions: [{criterion, reason, owedBy}]}, in a form
 * {@code exceptions.0.criterion} and so on.
 */
record WishForm(Wish wish, OptionalInt seen) {

    private static final int LONG = 4000;

    static WishForm parse(Fields fields) {
        var kind = fields.value(
                "decision", key -> Kind.of(key).filter(WishForm::isOpen).orElseThrow(IllegalArgumentException::new));
        if (kind.isEmpty()) {
            fields.wrong("decision", Text.of("gate.refused.choose"));
        }
        var wish = new Wish(
                kind.orElse(Kind.PASS), fields.text("reason", LONG), fields.date("reviewOn"), exceptions(fields));
        var seen = fields.value("seen", Integer::valueOf);
        fields.requireRight();
        return new WishForm(wish, seen.map(OptionalInt::of).orElse(OptionalInt.empty()));
    }

    private static boolean isOpen(Kind kind) {
        return switch (kind) {
            case ATTEST, OPEN_BY_DAY, UNDO -> false;
            default -> true;
        };
    }

    private static List<Excepted> exceptions(Fields fields) {
        var exceptions = new ArrayList<Excepted>();
        for (var key : fields.under("exceptions").keySet()) {
            if (key.endsWith(".criterion")) {
                var at = "exceptions." + key.substring(0, key.indexOf('.'));
                exceptions.add(new Excepted(
                        fields.text(at + ".criterion", 200), fields.text(at + ".reason", LONG), owedBy(fields, at)));
            }
        }
        return exceptions;
    }

    /** Without a day it is owed yesterday, which the rules refuse with their own sentence. */
    private static LocalDate owedBy(Fields fields, String at) {
        try {
            return Optional.of(fields.text(at + ".owedBy", 40))
                    .filter(it -> !it.isEmpty())
                    .map(LocalDate::parse)
                    .orElse(LocalDate.MIN);
        } catch (DateTimeException _) {
            fields.wrong(at + ".owedBy", Text.of("platform.field.date"));
            return LocalDate.MIN;
        }
    }
}
