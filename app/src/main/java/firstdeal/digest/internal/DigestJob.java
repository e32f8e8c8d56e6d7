package firstdeal.digest.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every few minutes, because it is seven in every zone at another time: the morning mails that are due. */
@Configuration(proxyBeanMethods = false)
class DigestJob {

    private static final Logger log = LoggerFactory.getLogger(DigestJob.class);
    private static final Duration EVERY = Duration.ofMinutes(5);

    @Bean
    RecurringTask<Void> writeDigests(DigestService digests) {
        return Tasks.recurring("digest-write", FixedDelay.of(EVERY)).execute((instance, context) -> write(digests));
    }

    /** One that fails stops none of the others, and is tried again in the next round. */
    static void write(DigestService digests) {
        for (var due : digests.due()) {
            try {
                digests.write(due);
            } catch (RuntimeException e) {
                log.error(
                        "The morning mail of {} could not be written",
                        due.person().id(),
                        e);
            }
        }
        digests.forget();
    }
}
