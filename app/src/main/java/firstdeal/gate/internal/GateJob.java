package firstdeal.gate.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every hour, because midnight comes in every zone at another time: what holds by the day alone, and advisory gates. */
@Configuration(proxyBeanMethods = false)
class GateJob {

    private static final Duration EVERY = Duration.ofHours(1);

    @Bean
    RecurringTask<Void> turnGateDays(GateDays days) {
        return Tasks.recurring("gate-days", FixedDelay.of(EVERY)).execute((instance, context) -> days.turn());
    }
}
