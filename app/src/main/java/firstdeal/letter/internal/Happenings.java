package firstdeal.letter.internal;

import firstdeal.letter.Occasion;
import firstdeal.onboarding.Onboardings;
import firstdeal.program.Trigger;
import firstdeal.shared.OnboardingId;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** When something happened in a run, what its program says about that is prepared with it, in one transaction. */
@Component
class Happenings {

    private final LetterService letters;
    private final Scenes scenes;
    private final Onboardings onboardings;
    private final Clock clock;

    Happenings(LetterService letters, Scenes scenes, Onboardings onboardings, Clock clock) {
        this.letters = letters;
        this.scenes = scenes;
        this.onboardings = onboardings;
        this.clock = clock;
    }

    /**
     * @param event as programs name it
     * @param of what it was about: each such thing brings its message once
     */
    void happened(OnboardingId id, String event, String of) {
        var trigger = new Trigger.OnEvent(event);
        var run = onboardings.get(LetterJob.ITSELF, id);
        var said = onboardings.program(run).library().messages().stream()
                .filter(it -> it.when().equals(trigger))
                .toList();
        if (said.isEmpty() || !run.gated() || run.isPreparing() || run.isEnded()) {
            return;
        }
        var scene = scenes.of(LetterJob.ITSELF, id);
        var today = run.today(clock.instant());
        said.forEach(it -> letters.prepare(LetterJob.ITSELF, scene, new Occasion(it.key(), of, today)));
    }
}
