package firstdeal.desk.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Some of a standing follows from the day alone, and midnight comes in every zone at another time: every hour, all that run. */
@Configuration(proxyBeanMethods = false)
class StandingJob {

    private static final Duration EVERY = Duration.ofHours(1);

    @Bean
    RecurringTask<Void> turnStandings(StandingSweep sweep) {
        return Tasks.recurring("standings", FixedDelay.of(EVERY)).execute((instance, context) -> sweep.running());
    }
}
