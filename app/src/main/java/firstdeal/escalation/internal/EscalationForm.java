package firstdeal.escalation.internal;

import firstdeal.escalation.EscalationRules;
import firstdeal.escalation.Escalations.Answer;
import firstdeal.escalation.Escalations.Draft;
import firstdeal.platform.form.Fields;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** What is typed or sent to ask a sponsor, or to take down what one said. */
final class EscalationForm {

    private static final int LONG = 2000;
    private static final int LINE = 200;

    private EscalationForm() {}

    static Draft draft(Fields fields) {
        var options = String.join("\n", fields.all("options"));
        var draft = new Draft(
                sides(fields),
                fields.text("question", LONG),
                fields.text("reason", LONG),
                EscalationRules.options(options));
        if (draft.options().stream().anyMatch(it -> it.length() > LINE)) {
            fields.wrong("options", Text.of("escalation.wrong.option-long", "longest", LINE));
        }
        fields.requireRight();
        return draft;
    }

    /** As a list, or as ticks that are named after the sides. */
    private static Set<Side> sides(Fields fields) {
        var sides = new TreeSet<Side>();
        for (var side : List.of(Side.VENDOR, Side.PARTNER)) {
            var key = side.name().toLowerCase(Locale.ROOT);
            boolean ticked = fields.under("sides").getOrDefault(key, "").equals("true");
            boolean listed = fields.all("sides").stream().anyMatch(key::equalsIgnoreCase);
            if (ticked || listed) {
                sides.add(side);
            }
        }
        return sides;
    }

    static Answer answer(Fields fields) {
        var answer = new Answer(fields.text("choice", LINE), fields.text("answer", LONG));
        fields.requireRight();
        return answer;
    }

    static Side side(Fields fields) {
        var side = fields.choice("side", Side.class, Side.JOINT);
        if (side == Side.JOINT) {
            fields.wrong("side", Text.of("escalation.wrong.whom"));
        }
        fields.requireRight();
        return side;
    }
}
