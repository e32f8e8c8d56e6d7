package firstdeal.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.CommittingTest;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CommittingTest
class PublicationModuleIT {

    @Autowired
    PublicationJob job;

    @Autowired
    ParkedEvents parked;

    @Autowired
    JdbcClient database;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    UnsteadyListener listener;

    @BeforeEach
    void calm() {
        listener.refuse(0);
        database.sql("delete from event_publication").update();
        database.sql("delete from parked_event").update();
    }

    @Test
    void anEventThatWasTakenLeavesNothingBehind() {
        publish();

        Awaitility.await().untilAsserted(() -> assertThat(open()).isZero());
        assertThat(listener.taken()).isEqualTo(1);
    }

    @Test
    void aListenerThatFailedIsAskedAgainOnceItsTimeHasCome() {
        listener.refuse(1);
        publish();
        awaitFailed();

        job.run();
        assertThat(listener.taken()).isEqualTo(0);

        age(Duration.ofMinutes(2));
        job.run();
        Awaitility.await().untilAsserted(() -> assertThat(open()).isZero());
        assertThat(listener.taken()).isEqualTo(1);
    }

    @Test
    void whatAProcessLeftHalfDoneWhenItDiedIsDoneByTheNext() {
        listener.refuse(1);
        publish();
        awaitFailed();
        database.sql("update event_publication set status = 'PROCESSING'").update();
        age(Duration.ofMinutes(4));

        job.run();
        assertThat(open()).isEqualTo(1);

        age(Duration.ofMinutes(2));
        job.run();
        Awaitility.await().untilAsserted(() -> assertThat(open()).isZero());
        assertThat(listener.taken()).isEqualTo(1);
    }

    @Test
    void afterTenTriesAnEventIsParkedAndCounted() {
        listener.refuse(1);
        publish();
        awaitFailed();
        database.sql("update event_publication set completion_attempts = 10").update();

        job.run();

        assertThat(open()).isZero();
        assertThat(parked.count()).isEqualTo(1);
    }

    private void publish() {
        transaction.executeWithoutResult(status -> events.publishEvent(
                new UnsteadyListener.Asked(UUID.fromString("00000000-0000-7000-8000-000000000001"))));
    }

    private void awaitFailed() {
        Awaitility.await()
                .untilAsserted(() -> assertThat(database.sql("select status from event_publication")
                                .query(String.class)
                                .list())
                        .containsExactly("FAILED"));
    }

    private void age(Duration by) {
        database.sql(
                        "update event_publication set publication_date = publication_date - make_interval(secs => :by), last_resubmission_date = last_resubmission_date - make_interval(secs => :by)")
                .param("by", by.toSeconds())
                .update();
    }

    private int open() {
        return database.sql("select count(*) from event_publication")
                .query(Integer.class)
                .single();
    }
}
