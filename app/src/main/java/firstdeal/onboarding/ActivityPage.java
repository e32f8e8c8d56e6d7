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

    /** What somebody did, as a sentence without its subject. */
    public static Text act(AuditEntry it) {
        return Text.of(
                "onboarding.act", "act", it.act(), "subject", it.subject().id());
    }
}
