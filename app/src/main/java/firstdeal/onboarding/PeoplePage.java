package firstdeal.onboarding;

import firstdeal.partner.PartnerFact;
import firstdeal.program.SideRole;
import firstdeal.shared.Text;
import java.util.List;

/**
 * Who does what in a run, and which of its roles nobody holds.
 *
 * @param troubles whom our mail does not reach, and why
 */
public record PeoplePage(
        OnboardingFrame frame,
        List<PartnerFact.Holder> ours,
        List<PartnerFact.Holder> theirs,
        List<PartnerFact.Backer> sponsors,
        List<SideRole> missing,
        List<Text> troubles) {

    public Text headline() {
        return missing.isEmpty()
                ? Text.of("onboarding.people.all")
                : Text.of("onboarding.people.missing", "count", missing.size());
    }
}
