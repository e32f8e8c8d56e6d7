package firstdeal.onboarding.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every hour, because midnight comes in every zone at another time: roles that were given or ended for a day to come. */
@Configuration(proxyBeanMethods = false)
class OwnerJob {

    private static final Duration EVERY = Duration.ofHours(1);

    @Bean
    RecurringTask<Void> turnOwners(OwnerService owners) {
        return Tasks.recurring("owners", FixedDelay.of(EVERY)).execute((instance, context) -> owners.turn());
    }
}
