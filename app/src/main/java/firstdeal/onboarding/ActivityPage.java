package firstdeal.onboarding;

import firstdeal.audit.AuditEntry;
import firstdeal.shared.Text;
import java.util.List;
import java.util.OptionalLong;

/**
 * What was done in a run, the latest first.
 *
 * @param next where older ones begin
 */
public record ActivityPage(OnboardingFrame frame, List<AuditEntry> entries, OptionalLong next) {

    /** What somebody did; of a task by its key, of anything else in the act's own words when there are no better ones. */
    public static Text act(AuditEntry it) {
        return Text.of(
                "onboarding.act",
                "act",
                it.act().replace('.', '_').replace('-', '_'),
                "what",
                it.act().replace('.', ' ').replace('-', ' '),
                "subject",
                it.subject().id());
    }
}
