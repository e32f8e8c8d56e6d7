package firstdeal.escalation;

import firstdeal.onboarding.OnboardingFrame;
import firstdeal.shared.ContactId;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import java.util.List;
import java.util.Map;

/**
 * What escalation/list.jte prints: what was put to the sponsors of a run, and what they said.
 *
 * @param sponsors by side, the names of those who can be asked
 */
public record EscalationsPage(
        OnboardingFrame frame,
        List<Escalation> all,
        Map<ContactId, String> names,
        Map<Side, String> sponsors,
        boolean mayAsk) {

    public Text headline() {
        long open =
                all.stream().filter(it -> it.state() == Escalation.State.OPEN).count();
        return all.isEmpty() ? Text.of("escalation.head-none") : Text.of("escalation.head", "open", open);
    }

    public String path() {
        return frame.path() + "/escalations";
    }

    public String name(ContactId contact) {
        return names.getOrDefault(contact, "");
    }
}
