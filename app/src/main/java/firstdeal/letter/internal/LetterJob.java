package firstdeal.letter.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import firstdeal.letter.Turn;
import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.OnboardingFilter;
import firstdeal.onboarding.Onboardings;
import firstdeal.shared.Actor;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every hour, because a day begins in every zone at another time: messages that are due, run by run. */
@Configuration(proxyBeanMethods = false)
class LetterJob {

    private static final Logger log = LoggerFactory.getLogger(LetterJob.class);
    static final Actor ITSELF = new Actor.System("Firstdeal");

    @Bean
    RecurringTask<Void> prepareLetters(LetterService letters, Onboardings onboardings) {
        return Tasks.recurring("letter-turn", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> turn(letters, onboardings));
    }

    @Bean
    Turn letterTurn(LetterService letters, Onboardings onboardings) {
        return () -> turn(letters, onboardings);
    }

    /** A run that fails stops none of the others. */
    static void turn(LetterService letters, Onboardings onboardings) {
        for (Onboarding run : onboardings.find(ITSELF, OnboardingFilter.RUNNING)) {
            if (!run.isPreparing() && run.gated()) {
                try {
                    letters.turn(ITSELF, run.id());
                } catch (RuntimeException e) {
                    log.error("The messages of run {} could not be prepared", run.id(), e);
                }
            }
        }
    }
}
