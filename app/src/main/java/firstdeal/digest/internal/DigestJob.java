package firstdeal.digest.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import firstdeal.digest.internal.DigestService.Due;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every few minutes, because it is seven in every zone at another time: the morning mails that are due. */
@Configuration(proxyBeanMethods = false)
class DigestJob {

    private static final Logger log = LoggerFactory.getLogger(DigestJob.class);
    private static final Duration EVERY = Duration.ofMinutes(5);
    private static final int AT_ONCE = 50;
    private static final int TRIES = 2;
    private static final int HANDS = 3;

    @Bean
    RecurringTask<Void> writeDigests(DigestService digests) {
        return Tasks.recurring("digest-write", FixedDelay.of(EVERY)).execute((instance, context) -> write(digests));
    }

    /** By several hands, since one waits for the database half of its time. */
    static void write(DigestService digests) {
        var due = digests.due();
        try (var hands = Executors.newFixedThreadPool(Math.clamp(due.size() / AT_ONCE, 1, HANDS))) {
            for (int from = 0; from < due.size(); from += AT_ONCE) {
                var some = due.subList(from, Math.min(due.size(), from + AT_ONCE));
                hands.execute(() -> together(digests, some));
            }
        }
        digests.forget();
    }

    /** Many in one transaction, which is what costs least; when that fails, each by itself, so that one stops none of the others. */
    private static void together(DigestService digests, List<Due> some) {
        try {
            digests.write(some);
        } catch (RuntimeException e) {
            log.warn("{} morning mails could not be written together: {}", some.size(), e.getMessage());
            some.forEach(it -> alone(digests, it, TRIES));
        }
    }

    /** A connection that broke is there again at the next try; what still fails then is tried in the next round. */
    private static void alone(DigestService digests, Due due, int tries) {
        try {
            digests.write(List.of(due));
        } catch (RuntimeException e) {
            if (tries > 1) {
                alone(digests, due, tries - 1);
            } else {
                log.error(
                        "The morning mail of {} could not be written",
                        due.person().id(),
                        e);
            }
        }
    }
}
