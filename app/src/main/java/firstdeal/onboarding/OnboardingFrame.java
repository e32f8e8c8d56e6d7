package firstdeal.onboarding;

import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Text;
import java.util.Arrays;
import java.util.List;

/**
 * What every page of one onboarding shows around its own content: whose it is, and its tabs.
 *
 * @param gated false for a checklist, which has no gates and no log
 */
public record OnboardingFrame(OnboardingId id, PartnerId partner, String partnerName, boolean gated, Tab here) {

    /** The pages of an onboarding, in the order of their tabs. */
    public enum Tab {
        PLAN("", Text.of("frame.plan"), false),
        PEOPLE("/people", Text.of("frame.people"), false),
        CALENDAR("/calendar", Text.of("frame.calendar"), true),
        GATES("/gates", Text.of("frame.gates"), true),
        INTERVENTIONS("/interventions", Text.of("frame.interventions"), true),
        DEALS("/deals", Text.of("frame.deals"), true),
        ACCOUNTS("/accounts", Text.of("frame.accounts"), true),
        DOCUMENTS("/documents", Text.of("frame.documents"), false),
        MESSAGES("/messages", Text.of("frame.messages"), true),
        LOG("/log", Text.of("frame.log"), true),
        OUTCOMES("/outcomes", Text.of("frame.outcomes"), true),
        ACTIVITY("/activity", Text.of("frame.activity"), false);

        private final String path;
        private final transient Text label;
        private final boolean gatedOnly;

        Tab(String path, Text label, boolean gatedOnly) {
            this.path = path;
            this.label = label;
            this.gatedOnly = gatedOnly;
        }

        public Text label() {
            return label;
        }
    }

    public String path() {
        return "/onboardings/" + id;
    }

    public String path(Tab tab) {
        return path() + tab.path;
    }

    public List<Tab> tabs() {
        return Arrays.stream(Tab.values())
                .filter(tab -> gated || !tab.gatedOnly)
                .toList();
    }
}
