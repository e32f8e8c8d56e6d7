package firstdeal.platform.idempotency;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every hour: keys older than a day are free again. */
@Configuration(proxyBeanMethods = false)
class IdempotencyJob {

    static final Duration KEPT = Duration.ofHours(24);

    @Bean
    RecurringTask<Void> forgetIdempotencyKeys(IdempotencyKeys keys, Clock clock) {
        return Tasks.recurring("platform-idempotency", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> keys.forget(clock.instant().minus(KEPT)));
    }
}
