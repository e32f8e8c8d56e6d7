package firstdeal.onboarding.internal;

import firstdeal.onboarding.TaskWork.AdHoc;
import firstdeal.onboarding.TaskWork.Change;
import firstdeal.onboarding.TaskWork.Owner;
import firstdeal.platform.form.Fields;
import firstdeal.shared.ContactId;
import firstdeal.shared.Refused;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Acts on tasks as people type them into forms or send them as JSON; both take the same road. */
final class TaskForm {

    private static final int LINE = 300;
    private static final int TEXT = 4000;

    private TaskForm() {}

    static String reason(Fields fields) {
        var reason = fields.text("reason", TEXT);
        fields.requireRight();
        return reason;
    }

    static LocalDate day(Fields fields, String name) {
        var day = fields.date(name);
        needed(fields, name, day.isPresent() || fields.wrong().containsKey(name));
        fields.requireRight();
        return day.orElseThrow();
    }

    /** Owner and date; an owner sent empty gives the task back to its roles. */
    static Change change(Fields fields) {
        var owner = fields.value("owner", ContactId::of);
        var change = new Change(
                fields.given("owner") && !fields.wrong().containsKey("owner")
                        ? Optional.of(
                                owner.map(it -> new Owner(Optional.of(it))).orElseGet(Owner::byRole))
                        : Optional.empty(),
                fields.date("due"));
        fields.requireRight();
        return change;
    }

    /** A form in which an empty field leaves things as they are, and {@code by-role} gives the task back to its roles. */
    static Map<String, String> kept(Map<String, String> form) {
        var kept = new HashMap<>(form);
        kept.values().removeIf(String::isBlank);
        kept.replace("owner", "by-role", "");
        return kept;
    }

    static AdHoc adHoc(Fields fields) {
        fields.only(TaskApi.NewTask.class);
        var title = fields.need("title", LINE);
        var side = fields.choice("side", Side.class, Side.VENDOR);
        var owner = fields.value("owner", ContactId::of);
        var phase = optional(fields, "phase");
        var workstream = optional(fields, "workstream");
        boolean internal = fields.flag("internal");
        var due = day(fields, "due");
        return new AdHoc(title, phase, workstream, side, owner, due, internal);
    }

    private static Optional<String> optional(Fields fields, String name) {
        return Optional.of(fields.text(name, LINE)).filter(it -> !it.isEmpty());
    }

    private static void needed(Fields fields, String name, boolean there) {
        if (!there) {
            fields.wrong(name, Text.of("platform.field.needed"));
        }
    }

    static Refused refused(String field, Text text) {
        return new Refused(text, Map.of(field, text));
    }
}
