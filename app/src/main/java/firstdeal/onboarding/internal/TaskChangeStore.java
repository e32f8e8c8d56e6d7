package firstdeal.onboarding.internal;

import static firstdeal.onboarding.internal.RowStore.utc;

import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.Owners;
import firstdeal.onboarding.Task;
import firstdeal.shared.ContactId;
import firstdeal.shared.NotFound;
import firstdeal.shared.OnboardingId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table task_change: what a change of several tasks replaced. */
@Repository
class TaskChangeStore {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<Before>> LIST = new TypeReference<>() {};

    private final JdbcClient jdbc;

    TaskChangeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Owner and date of a task as they were. */
    record Before(
            String key,
            int version,
            LocalDate firstDay,
            LocalDate due,
            boolean dueByHand,
            @Nullable UUID vendor,
            @Nullable UUID partner,
            boolean byHand) {

        static Before of(Task task) {
            return new Before(
                    task.key(),
                    task.version(),
                    task.firstDay(),
                    task.due(),
                    task.dueByHand(),
                    task.owners().vendor().map(ContactId::value).orElse(null),
                    task.owners().partner().map(ContactId::value).orElse(null),
                    task.owners().byHand());
        }

        Task restore(Task task) {
            return task.owned(new Owners(
                            task.owners().vendorRole(),
                            task.owners().partnerRole(),
                            Optional.ofNullable(vendor).map(ContactId::new),
                            Optional.ofNullable(partner).map(ContactId::new),
                            byHand))
                    .dated(firstDay, due, dueByHand);
        }
    }

    void add(UUID id, Onboarding run, List<Task> before, String by, Instant now) {
        jdbc.sql("""
                insert into task_change (id, onboarding_id, partner_id, changed_by, changed_at, before)
                values (:id, :onboarding, :partner, :by, :at, :before::jsonb)
                """)
                .param("id", id)
                .param("onboarding", run.id().value())
                .param("partner", run.partner().value())
                .param("by", by)
                .param("at", utc(now))
                .param(
                        "before",
                        JSON.writeValueAsString(before.stream().map(Before::of).toList()))
                .update();
    }

    /** Takes it out, so that it is taken back once. */
    List<Before> take(OnboardingId onboarding, UUID id) {
        return jdbc.sql("delete from task_change where id = :id and onboarding_id = :onboarding returning before")
                .param("id", id)
                .param("onboarding", onboarding.value())
                .query(String.class)
                .optional()
                .map(it -> JSON.readValue(it, LIST))
                .orElseThrow(() -> new NotFound(id));
    }
}
