package firstdeal.audit.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every few seconds. */
@Configuration(proxyBeanMethods = false)
class SealJob {

    private static final Duration EVERY = Duration.ofSeconds(5);

    @Bean
    RecurringTask<Void> sealAudit(SealService service) {
        return Tasks.recurring("audit-seal", FixedDelay.of(EVERY)).execute((instance, context) -> service.seal());
    }
}
