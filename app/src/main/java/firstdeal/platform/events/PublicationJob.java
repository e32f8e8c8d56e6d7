package firstdeal.platform.events;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.IncompleteEventPublications;

/** Every minute, and so at every start: events whose listener failed or died with its process are delivered again, each time later. */
@Configuration(proxyBeanMethods = false)
class PublicationJob {

    static final int TRIES = 10;
    static final Duration STALE = Duration.ofMinutes(5);

    private static final Logger log = LoggerFactory.getLogger(PublicationJob.class);

    private final PublicationStore store;
    private final IncompleteEventPublications publications;
    private final Clock clock;

    PublicationJob(PublicationStore store, IncompleteEventPublications publications, Clock clock) {
        this.store = store;
        this.publications = publications;
        this.clock = clock;
    }

    @Bean
    RecurringTask<Void> publicationTask() {
        return Tasks.recurring("event-publications", FixedDelay.ofMinutes(1)).execute((task, context) -> run());
    }

    void run() {
        var now = clock.instant();
        store.failStale(now.minus(STALE));
        int parked = store.park(TRIES, now);
        if (parked > 0) {
            log.error("{} events were tried {} times in vain and are parked in parked_event", parked, TRIES);
        }
        publications.resubmitIncompletePublications(this::isDue);
    }

    /** A failure is tried again after 1, 2, 4 ... minutes, at most after four hours. */
    private boolean isDue(EventPublication publication) {
        if (publication.getStatus() != EventPublication.Status.FAILED) {
            return false;
        }
        int tried = publication.getCompletionAttempts();
        var last = publication.getLastResubmissionDate();
        var since = last == null ? publication.getPublicationDate() : last;
        var wait = Duration.ofMinutes(1L << Math.min(Math.max(tried - 1, 0), 8));
        return !since.plus(wait).isAfter(clock.instant());
    }
}
