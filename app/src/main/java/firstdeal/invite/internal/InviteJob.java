package firstdeal.invite.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every few seconds: tells people of calendars that changed, each run in a transaction of its own. */
@Configuration(proxyBeanMethods = false)
class InviteJob {

    private static final Logger log = LoggerFactory.getLogger(InviteJob.class);
    private static final int AT_ONCE = 50;

    @Bean
    RecurringTask<Void> sendInvitations(CallingService calls) {
        return Tasks.recurring("invite-send", FixedDelay.of(Duration.ofSeconds(5)))
                .execute((instance, context) -> tell(calls));
    }

    static void tell(CallingService calls) {
        for (var run : calls.due(AT_ONCE)) {
            try {
                calls.tell(run).ifPresent(calls::announce);
            } catch (RuntimeException e) {
                log.error("The invitations of run {} could not be written", run, e);
                calls.postpone(run);
            }
        }
    }
}
