package firstdeal.gate;

import firstdeal.onboarding.OnboardingFrame;
import firstdeal.shared.Text;
import java.util.List;

/** All gates of an onboarding, in order. */
public record GatesPage(OnboardingFrame frame, OnboardingGates all) {

    /** Where the gate in hand stands is the answer. */
    public Text headline() {
        return all.inHand()
                .map(it -> Text.of(
                        "gate.list.head",
                        "gate",
                        it.gate().title(),
                        "answer",
                        GatePage.headline(it, all.inHand(), all.today())))
                .orElseGet(() -> Text.of("gate.list.all-passed"));
    }

    public List<Standing> gates() {
        return all.gates();
    }

    public String path(Standing gate) {
        return frame.path() + "/gates/" + gate.key();
    }
}
