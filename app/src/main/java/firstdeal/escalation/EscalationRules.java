package firstdeal.escalation;

import firstdeal.escalation.Escalations.Answer;
import firstdeal.escalation.Escalations.Draft;
import firstdeal.partner.PartnerFact;
import firstdeal.partner.PartnerFact.Backer;
import firstdeal.partner.Sponsor;
import firstdeal.shared.Refused;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What may be asked of a sponsor, whom it reaches, and what is an answer. */
public final class EscalationRules {

    private static final int MOST_OPTIONS = 5;

    private EscalationRules() {}

    /** Refuses a question without a reason, or one that reaches nobody. */
    public static void require(Draft draft, PartnerFact people) {
        var wrong = new LinkedHashMap<String, Text>();
        if (draft.sides().isEmpty()) {
            wrong.put("sides", Text.of("escalation.wrong.whom"));
        }
        draft.sides().stream()
                .filter(side -> sponsor(side, people).isEmpty())
                .findFirst()
                .ifPresent(side -> wrong.put("sides", Text.of("escalation.wrong.no-sponsor", "side", side)));
        if (draft.question().isBlank()) {
            wrong.put("question", Text.of("escalation.wrong.question"));
        }
        if (draft.reason().isBlank()) {
            wrong.put("reason", Text.of("escalation.wrong.reason"));
        }
        if (draft.options().size() > MOST_OPTIONS) {
            wrong.put("options", Text.of("escalation.wrong.options", "most", MOST_OPTIONS));
        }
        if (!wrong.isEmpty()) {
            throw new Refused(wrong.values().iterator().next(), wrong);
        }
    }

    /** Who stands behind the partnership on this side, is still there, can be reached and did not decline. */
    public static Optional<Backer> sponsor(Side side, PartnerFact people) {
        return people.sponsor(side)
                .filter(it -> !it.left() && it.reachable() && !(it.answer() instanceof Sponsor.Answer.Declined));
    }

    public static void requireAnswer(Escalation it, boolean going, Answer answer) {
        if (it.withdrawn().isPresent() || !going) {
            throw new Refused(Text.of("escalation.wrong.closed"));
        }
        if (answer.choice().isEmpty() && answer.answer().isEmpty()) {
            throw refused("answer", Text.of("escalation.wrong.empty"));
        }
        if (!answer.choice().isEmpty() && !it.options().contains(answer.choice())) {
            throw refused("choice", Text.of("escalation.wrong.option"));
        }
    }

    /** One a line, each once. */
    public static List<String> options(String text) {
        return text.lines()
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
    }

    public static Refused refused(String field, Text text) {
        return new Refused(text, Map.of(field, text));
    }
}
