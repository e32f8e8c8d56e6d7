package firstdeal.onboarding.internal;

import static firstdeal.onboarding.internal.RowStore.contact;
import static firstdeal.onboarding.internal.RowStore.date;
import static firstdeal.onboarding.internal.RowStore.instant;
import static firstdeal.onboarding.internal.RowStore.text;
import static firstdeal.onboarding.internal.RowStore.texts;

import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.Owners;
import firstdeal.onboarding.Stamp;
import firstdeal.onboarding.Task;
import firstdeal.onboarding.TaskState;
import firstdeal.onboarding.TaskState.Done;
import firstdeal.onboarding.TaskState.NotApplicable;
import firstdeal.onboarding.TaskState.NotAsked;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.NotFound;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import firstdeal.shared.StaleData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table task. */
@Repository
class TaskStore {

    /** A task within its run. */
    record TaskInRun(Onboarding run, Task task) {}

    private final JdbcClient jdbc;
    private final OnboardingStore runs;
    private final KeptPlans kept;

    TaskStore(JdbcClient jdbc, OnboardingStore runs, KeptPlans kept) {
        this.jdbc = jdbc;
        this.runs = runs;
        this.kept = kept;
    }

    List<Task> of(OnboardingId onboarding) {
        return jdbc.sql("select * from task where onboarding_id = :onboarding order by position")
                .param("onboarding", onboarding.value())
                .query(TaskStore::task)
                .list();
    }

    /** The open tasks of these runs. */
    List<Task> openOwnedBy(ContactId person) {
        return jdbc.sql("""
                select * from task
                 where state = 'OPEN' and (vendor_owner = :person or partner_owner = :person)
                 order by onboarding_id, position
                """)
                .param("person", person.value())
                .query(TaskStore::task)
                .list();
    }

    List<Task> openOf(Collection<OnboardingId> onboardings) {
        return jdbc.sql("select * from task where onboarding_id = any(:ids::uuid[]) and state = 'OPEN'")
                .param("ids", texts(onboardings, OnboardingId::toString))
                .query(TaskStore::task)
                .list();
    }

    /** One task and all that is needed to judge an act on it, in one statement. */
    TaskInRun get(Actor actor, OnboardingId onboarding, String key) {
        return jdbc.sql("select " + OnboardingStore.COLUMNS + ", t.* from onboarding o " + OnboardingStore.PARTS + """
                  join task t on t.onboarding_id = o.id and t.key = :key
                 where o.id = :id and (:all or o.partner_id = any(:scope::uuid[]))
                """)
                .param("key", key)
                .param("id", onboarding.value())
                .param("all", RowStore.isAll(actor.scope()))
                .param("scope", RowStore.partners(actor.scope()))
                .query((row, number) -> new TaskInRun(OnboardingRowStore.onboarding(row, number), task(row, number)))
                .optional()
                .map(it -> {
                    runs.saw(it.run());
                    return it;
                })
                .orElseThrow(() -> new NotFound(key));
    }

    /** All of them in one statement. */
    void add(List<Task> tasks) {
        if (tasks.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into task (onboarding_id, partner_id, key, title, phase, workstream, side, vendor_role, partner_role,
                                  vendor_owner, partner_owner, owner_by_hand, first_day, due, due_by_hand, internal,
                                  ad_hoc, position, state, reason)
                select :onboarding, :partner, u.*
                  from unnest(:keys::text[], :titles::text[], :phases::text[], :workstreams::text[], :sides::text[],
                              :vendorRoles::text[], :partnerRoles::text[], :vendors::uuid[], :partners::uuid[],
                              :byHand::boolean[], :firstDays::date[], :dues::date[], :duesByHand::boolean[],
                              :internals::boolean[], :adHocs::boolean[], :positions::int[], :states::text[],
                              :reasons::text[]) u
                """).params(columns(tasks)).update();
    }

    private static Map<String, Object> columns(List<Task> tasks) {
        var columns = new HashMap<String, Object>();
        columns.put("onboarding", tasks.getFirst().onboarding().value());
        columns.put("partner", tasks.getFirst().partner().value());
        columns.put("keys", texts(tasks, Task::key));
        columns.put("titles", texts(tasks, Task::title));
        columns.put("phases", texts(tasks, Task::phase));
        columns.put("workstreams", texts(tasks, Task::workstream));
        columns.put("sides", texts(tasks, it -> it.side().name()));
        columns.put("vendorRoles", texts(tasks, it -> text(it.owners().vendorRole())));
        columns.put("partnerRoles", texts(tasks, it -> text(it.owners().partnerRole())));
        columns.put("vendors", texts(tasks, it -> text(it.owners().vendor())));
        columns.put("partners", texts(tasks, it -> text(it.owners().partner())));
        columns.put("byHand", texts(tasks, it -> Boolean.toString(it.owners().byHand())));
        columns.put("firstDays", texts(tasks, it -> it.firstDay().toString()));
        columns.put("dues", texts(tasks, it -> it.due().toString()));
        columns.put("duesByHand", texts(tasks, it -> Boolean.toString(it.dueByHand())));
        columns.put("internals", texts(tasks, it -> Boolean.toString(it.internal())));
        columns.put("adHocs", texts(tasks, it -> Boolean.toString(it.adHoc())));
        columns.put("positions", texts(tasks, it -> Integer.toString(it.position())));
        columns.put("states", texts(tasks, it -> state(it.state())));
        columns.put("reasons", texts(tasks, it -> reason(it.state())));
        return columns;
    }

    /** Saves one; the revision lets only one of two changes at once through. */
    void save(Task task) {
        save(List.of(task));
    }

    /** Saves those that changed, of any runs, and stamps these, in one statement; all or none. */
    void save(List<Task> tasks) {
        if (tasks.isEmpty()) {
            return;
        }
        var columns = columns(tasks);
        columns.put("revisions", texts(tasks, it -> Integer.toString(it.version())));
        columns.put("settledBy", texts(tasks, it -> settledBy(it.state())));
        columns.put("settledAt", texts(tasks, it -> settledAt(it.state())));
        columns.put("automatic", texts(tasks, it -> Boolean.toString(it.state() instanceof Done d && d.automatic())));
        columns.put("backReasons", texts(tasks, it -> text(it.sentBack().map(Task.SentBack::reason))));
        columns.put("backBys", texts(tasks, it -> text(it.sentBack().map(Task.SentBack::by))));
        columns.put("backAts", texts(tasks, it -> text(it.sentBack().map(Task.SentBack::at))));
        columns.put("onboardings", texts(tasks, it -> it.onboarding().toString()));
        var stamps = jdbc.sql("""
                with stamped as (
                    update onboarding set tasks_stamp = tasks_stamp + 1
                     where id in (select distinct i from unnest(:onboardings::uuid[]) i)
                    returning id, facts_stamp, tasks_stamp),
                saved as (
                update task t
                   set title = u.title, phase = u.phase, workstream = u.workstream, vendor_role = u.vendor_role,
                       partner_role = u.partner_role, vendor_owner = u.vendor_owner, partner_owner = u.partner_owner,
                       owner_by_hand = u.owner_by_hand, first_day = u.first_day, due = u.due, due_by_hand = u.due_by_hand,
                       state = u.state, reason = u.reason, settled_by = u.settled_by, settled_at = u.settled_at,
                       automatic = u.automatic, back_reason = u.back_reason, back_by = u.back_by, back_at = u.back_at,
                       revision = t.revision + 1
                  from unnest(:onboardings::uuid[], :keys::text[], :revisions::int[], :titles::text[], :phases::text[], :workstreams::text[],
                              :vendorRoles::text[], :partnerRoles::text[], :vendors::uuid[], :partners::uuid[],
                              :byHand::boolean[], :firstDays::date[], :dues::date[], :duesByHand::boolean[],
                              :states::text[], :reasons::text[], :settledBy::text[], :settledAt::timestamptz[],
                              :automatic::boolean[], :backReasons::text[], :backBys::text[], :backAts::timestamptz[])
                       as u (onboarding, key, revision, title, phase, workstream, vendor_role, partner_role, vendor_owner,
                             partner_owner, owner_by_hand, first_day, due, due_by_hand, state, reason, settled_by,
                             settled_at, automatic, back_reason, back_by, back_at)
                 where t.onboarding_id = u.onboarding and t.key = u.key and t.revision = u.revision
                returning 1)
                select id, facts_stamp, tasks_stamp, (select count(*) from saved) as saved from stamped
                """).params(columns).query(TaskStore::stamped).list();
        if (stamps.isEmpty() || stamps.getFirst().saved() != tasks.size()) {
            throw new StaleData(tasks.getFirst().key());
        }
        stamps.forEach(it -> kept.saved(it.run(), it.stamp(), tasks));
    }

    /** What a run is stamped with after tasks, of all runs so many, were saved. */
    private record Stamped(OnboardingId run, Stamp stamp, int saved) {}

    private static Stamped stamped(ResultSet row, int number) throws SQLException {
        return new Stamped(
                new OnboardingId(row.getObject("id", UUID.class)),
                new Stamp(row.getLong("facts_stamp"), row.getLong("tasks_stamp")),
                row.getInt("saved"));
    }

    static Task task(ResultSet row, int number) throws SQLException {
        return new Task(
                new OnboardingId(row.getObject("onboarding_id", UUID.class)),
                new PartnerId(row.getObject("partner_id", UUID.class)),
                row.getString("key"),
                row.getString("title"),
                row.getString("phase"),
                row.getString("workstream"),
                Side.valueOf(row.getString("side")),
                owners(row),
                date(row, "first_day"),
                date(row, "due"),
                row.getBoolean("due_by_hand"),
                row.getBoolean("internal"),
                row.getBoolean("ad_hoc"),
                row.getInt("position"),
                state(row),
                sentBack(row),
                new Task.Shown(row.getInt("notes"), row.getInt("links"), row.getInt("files")),
                row.getInt("revision"));
    }

    static Owners owners(ResultSet row) throws SQLException {
        return new Owners(
                Optional.ofNullable(row.getString("vendor_role")).map(Role::new),
                Optional.ofNullable(row.getString("partner_role")).map(Role::new),
                contact(row, "vendor_owner"),
                contact(row, "partner_owner"),
                row.getBoolean("owner_by_hand"));
    }

    static TaskState state(ResultSet row) throws SQLException {
        return switch (row.getString("state")) {
            case "OPEN" -> TaskState.OPEN;
            case "DONE" ->
                new Done(row.getString("settled_by"), instant(row, "settled_at"), row.getBoolean("automatic"));
            case "NOT_APPLICABLE" ->
                new NotApplicable(row.getString("reason"), row.getString("settled_by"), instant(row, "settled_at"));
            default -> new NotAsked(TaskState.Why.valueOf(row.getString("reason")));
        };
    }

    private static Optional<Task.SentBack> sentBack(ResultSet row) throws SQLException {
        var reason = row.getString("back_reason");
        return reason == null
                ? Optional.empty()
                : Optional.of(new Task.SentBack(reason, row.getString("back_by"), instant(row, "back_at")));
    }

    private static String state(TaskState state) {
        return switch (state) {
            case TaskState.Open _ -> "OPEN";
            case Done _ -> "DONE";
            case NotApplicable _ -> "NOT_APPLICABLE";
            case NotAsked _ -> "NOT_ASKED";
        };
    }

    private static @Nullable String reason(TaskState state) {
        return switch (state) {
            case NotApplicable(var reason, var _, var _) -> reason;
            case NotAsked(var why) -> why.name();
            case TaskState.Open _, Done _ -> null;
        };
    }

    private static @Nullable String settledBy(TaskState state) {
        return switch (state) {
            case Done(var by, var _, var _) -> by;
            case NotApplicable(var _, var by, var _) -> by;
            case TaskState.Open _, NotAsked _ -> null;
        };
    }

    private static @Nullable String settledAt(TaskState state) {
        return switch (state) {
            case Done(var _, var at, var _) -> at.toString();
            case NotApplicable(var _, var _, var at) -> at.toString();
            case TaskState.Open _, NotAsked _ -> null;
        };
    }
}
