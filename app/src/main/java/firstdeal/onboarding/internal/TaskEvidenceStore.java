package firstdeal.onboarding.internal;

import static firstdeal.onboarding.internal.RowStore.instant;
import static firstdeal.onboarding.internal.RowStore.texts;
import static firstdeal.onboarding.internal.RowStore.utc;

import firstdeal.onboarding.Evidence;
import firstdeal.onboarding.Evidence.Shown;
import firstdeal.onboarding.Task;
import firstdeal.shared.NotFound;
import firstdeal.shared.OnboardingId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table task_evidence, and how many of each kind a task has. */
@Repository
class TaskEvidenceStore {

    private final JdbcClient jdbc;
    private final OnboardingStore runs;

    TaskEvidenceStore(JdbcClient jdbc, OnboardingStore runs) {
        this.jdbc = jdbc;
        this.runs = runs;
    }

    List<Evidence> of(OnboardingId onboarding, String task) {
        return jdbc.sql("""
                select * from task_evidence where onboarding_id = :onboarding and task = :task order by shown_at, id
                """)
                .param("onboarding", onboarding.value())
                .param("task", task)
                .query(TaskEvidenceStore::evidence)
                .list();
    }

    void add(Task task, List<Evidence> more) {
        if (more.isEmpty()) {
            return;
        }
        runs.forget(task.onboarding());
        jdbc.sql("""
                with shown as (
                    insert into task_evidence (id, onboarding_id, partner_id, task, kind, body, file_id, file_type,
                                               file_size, shown_by, shown_at)
                    select u.id, :onboarding, :partner, :task, u.kind, u.body, u.file, u.type, u.size, :by, :at
                      from unnest(:ids::uuid[], :kinds::text[], :bodies::text[], :files::uuid[], :types::text[],
                                  :sizes::bigint[]) as u (id, kind, body, file, type, size)
                    returning kind),
                stamped as (update onboarding set tasks_stamp = tasks_stamp + 1 where id = :onboarding)
                update task
                   set notes = notes + (select count(*) from unnest(:kinds::text[]) k where k = 'NOTE'),
                       links = links + (select count(*) from unnest(:kinds::text[]) k where k = 'LINK'),
                       files = files + (select count(*) from unnest(:kinds::text[]) k where k = 'FILE')
                 where onboarding_id = :onboarding and key = :task
                """)
                .param("onboarding", task.onboarding().value())
                .param("partner", task.partner().value())
                .param("task", task.key())
                .param("ids", texts(more, it -> it.id().toString()))
                .param("kinds", texts(more, it -> it.shown().kind().name()))
                .param("bodies", texts(more, it -> body(it.shown())))
                .param("files", texts(more, it -> file(it.shown())))
                .param("types", texts(more, it -> it.shown() instanceof Shown.File f ? f.type() : null))
                .param("sizes", texts(more, it -> it.shown() instanceof Shown.File f ? Long.toString(f.size()) : null))
                .param("by", more.getFirst().by())
                .param("at", utc(more.getFirst().at()))
                .update();
    }

    /** The file of one piece of evidence of this run. */
    UUID file(OnboardingId onboarding, UUID evidence) {
        return jdbc.sql("""
                select file_id from task_evidence
                 where onboarding_id = :onboarding and id = :id and file_id is not null
                """)
                .param("onboarding", onboarding.value())
                .param("id", evidence)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new NotFound(evidence));
    }

    private static String body(Shown shown) {
        return switch (shown) {
            case Shown.Note(var text) -> text;
            case Shown.Link(var address) -> address;
            case Shown.File file -> file.name();
        };
    }

    private static @Nullable String file(Shown shown) {
        return shown instanceof Shown.File it ? it.file().toString() : null;
    }

    private static Evidence evidence(ResultSet row, int number) throws SQLException {
        var body = row.getString("body");
        var shown = switch (row.getString("kind")) {
            case "NOTE" -> new Shown.Note(body);
            case "LINK" -> new Shown.Link(body);
            default ->
                new Shown.File(
                        row.getObject("file_id", UUID.class),
                        body,
                        row.getString("file_type"),
                        row.getLong("file_size"));
        };
        return new Evidence(
                row.getObject("id", UUID.class),
                row.getString("task"),
                shown,
                row.getString("shown_by"),
                instant(row, "shown_at"));
    }
}
