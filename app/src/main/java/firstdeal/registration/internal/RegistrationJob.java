package firstdeal.registration.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every quarter of an hour, since a promise runs out in the middle of a day. */
@Configuration(proxyBeanMethods = false)
class RegistrationJob {

    private static final Duration EVERY = Duration.ofMinutes(15);

    @Bean
    RecurringTask<Void> turnRegistrations(TurnService turns) {
        return Tasks.recurring("registrations", FixedDelay.of(EVERY)).execute((instance, context) -> turns.turn());
    }
}
