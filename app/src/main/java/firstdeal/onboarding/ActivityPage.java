package firstdeal.onboarding;

import firstdeal.shared.Text;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/**
 * What was done in a run, the latest first.
 *
 * @param next where older ones begin
 */
public record ActivityPage(OnboardingFrame frame, List<Deed> entries, OptionalLong next) {

    /**
     * What somebody did.
     *
     * @param what a sentence without its subject
     */
    public record Deed(Text what, String by, Instant at) {}
}
