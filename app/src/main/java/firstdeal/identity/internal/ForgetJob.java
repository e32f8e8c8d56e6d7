package firstdeal.identity.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every hour: sessions and links that have ended. */
@Configuration(proxyBeanMethods = false)
class ForgetJob {

    @Bean
    RecurringTask<Void> forgetSessions(SessionService service) {
        return Tasks.recurring("identity-forget", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> service.forgetEnded());
    }
}
