package firstdeal.cosell;

import firstdeal.onboarding.OnboardingFrame;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The joint account list of a partnership, and what both sides did together in this run.
 *
 * @param deals open deals of the run, by id
 * @param playbooks documents of the partner, by key
 * @param people what everybody on the page is called, by id
 */
public record AccountsPage(
        OnboardingFrame frame,
        JointList list,
        List<Motion> motions,
        List<PlaybookReview> reviews,
        Map<String, String> ours,
        Map<String, String> theirs,
        Map<String, String> deals,
        Map<String, String> playbooks,
        LocalDate today,
        boolean mayWork) {

    public static final List<Side> SIDES = List.of(Side.VENDOR, Side.PARTNER);

    public Text headline() {
        if (list.accounts().isEmpty()) {
            return Text.of("cosell.headline.none");
        }
        return Text.of(
                "cosell.headline",
                "accounts",
                list.accounts().size(),
                "ranked",
                list.rankedAndOwned(),
                "confirmed",
                list.confirmedBy().size());
    }

    public String path() {
        return frame.path() + "/accounts";
    }

    public String person(Object id) {
        var key = id.toString();
        return ours.getOrDefault(key, theirs.getOrDefault(key, ""));
    }
}
