package firstdeal.letter.internal;

import firstdeal.access.AccessEntry.Step;
import firstdeal.access.AccessEvent.AccessChanged;
import firstdeal.letter.Occasion;
import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.PlanFacts;
import firstdeal.program.Trigger;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When the first access of a partner is granted, what the program says about that is prepared in each of its runs, once. */
@Component
class AccessListener {

    private static final Trigger GRANTED = new Trigger.OnEvent("access-granted");

    private final LetterService letters;
    private final Scenes scenes;
    private final PlanFacts plans;

    AccessListener(LetterService letters, Scenes scenes, PlanFacts plans) {
        this.letters = letters;
        this.scenes = scenes;
        this.plans = plans;
    }

    @EventListener
    void on(AccessChanged event) {
        if (event.step() == Step.GRANTED) {
            plans.running(List.of(event.partner())).getOrDefault(event.partner(), List.of()).stream()
                    .filter(it -> it.gated() && !it.isPreparing())
                    .forEach(it -> prepare(it, event));
        }
    }

    private void prepare(Onboarding run, AccessChanged event) {
        var scene = scenes.of(LetterJob.ITSELF, run.id());
        scene.program().library().messages().stream()
                .filter(it -> it.when().equals(GRANTED))
                .forEach(it -> letters.prepare(LetterJob.ITSELF, scene, new Occasion(it.key(), "", event.on())));
    }
}
