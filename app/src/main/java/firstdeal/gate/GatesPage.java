package firstdeal.gate;

import firstdeal.onboarding.OnboardingFrame;
import firstdeal.shared.Text;
import firstdeal.track.TrackGate;
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

    /** The sign before a gate, as on the track. */
    public TrackGate.State drawn(Standing gate) {
        return GateTrack.state(gate, day -> 0);
    }

    /** On which day it was passed or waived, else when it is or was due. */
    public Text when(Standing gate) {
        return Decision.standing(gate.decisions())
                .filter(it -> gate.state().passed())
                .map(it -> Text.of("gate.list.since", "day", it.on()))
                .orElseGet(() -> Text.of(gate.state().overdue() ? "gate.was-due" : "gate.due-by", "day", gate.due()));
    }

    public String path(Standing gate) {
        return frame.path() + "/gates/" + gate.key();
    }
}
