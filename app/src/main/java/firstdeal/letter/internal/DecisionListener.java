package firstdeal.letter.internal;

import firstdeal.gate.Decision;
import firstdeal.gate.GateDecided;
import firstdeal.letter.Occasion;
import firstdeal.program.Trigger;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When a gate is passed or held, what the program says about that is prepared, in the transaction of the decision. */
@Component
class DecisionListener {

    private final LetterService letters;
    private final Scenes scenes;

    DecisionListener(LetterService letters, Scenes scenes) {
        this.letters = letters;
        this.scenes = scenes;
    }

    /** What was passed before anybody used this product is celebrated already. */
    private static String happened(GateDecided event) {
        if (event.kind() == Decision.Kind.HOLD) {
            return "gate-held";
        }
        return event.passed() && event.kind() != Decision.Kind.ATTEST ? "gate-passed" : "";
    }

    @EventListener
    void on(GateDecided event) {
        var happened = happened(event);
        if (happened.isEmpty()) {
            return;
        }
        var scene = scenes.of(LetterJob.ITSELF, event.onboarding());
        scene.program().library().messages().stream()
                .filter(it -> it.when().equals(new Trigger.OnEvent(happened)))
                .forEach(it -> letters.prepare(
                        LetterJob.ITSELF,
                        scene,
                        new Occasion(
                                it.key(), event.gate() + " " + event.decision().value(), event.on())));
    }
}
