package firstdeal.platform.events;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The events that listeners have yet to finish, as the event registry keeps them, and those given up. */
@Component
class PublicationStore implements ParkedEvents {

    private final JdbcClient database;

    PublicationStore(JdbcClient database) {
        this.database = database;
    }

    /** What was begun before {@code before} and never ended died with its process: it counts as failed. */
    @Transactional
    int failStale(Instant before) {
        return database.sql("""
                update event_publication
                set status = 'FAILED'
                where completion_date is null
                  and status <> 'FAILED'
                  and coalesce(last_resubmission_date, publication_date) < :before
                """).param("before", at(before)).update();
    }

    @Transactional
    int park(int attempts, Instant now) {
        return database.sql("""
                with given_up as (
                    delete from event_publication
                    where status = 'FAILED' and completion_attempts >= :attempts
                    returning *
                )
                insert into parked_event
                    (id, listener_id, event_type, serialized_event, publication_date, attempts, parked_at)
                select id, listener_id, event_type, serialized_event, publication_date, completion_attempts, :now
                from given_up
                """)
                .param("attempts", attempts)
                .param("now", at(now))
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public int count() {
        return database.sql("select count(*) from parked_event")
                .query(Integer.class)
                .single();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
