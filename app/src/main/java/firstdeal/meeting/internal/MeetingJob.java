package firstdeal.meeting.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every hour, because mornings come in every zone at another time: briefs that are due, and zones whose rules changed. */
@Configuration(proxyBeanMethods = false)
class MeetingJob {

    private static final Duration EVERY = Duration.ofHours(1);

    @Bean
    RecurringTask<Void> sendBriefs(Briefing briefing) {
        return Tasks.recurring("sponsor-briefs", FixedDelay.of(EVERY)).execute((instance, context) -> briefing.send());
    }

    @Bean
    RecurringTask<Void> deriveMoments(MomentService moments) {
        return Tasks.recurring("meeting-moments", FixedDelay.of(EVERY.multipliedBy(24)))
                .execute((instance, context) -> moments.derive());
    }
}
