package firstdeal.intervention.internal;

import firstdeal.intervention.Intervention;
import firstdeal.intervention.Intervention.Action;
import firstdeal.intervention.Intervention.Outcome;
import firstdeal.intervention.Intervention.State;
import firstdeal.intervention.InterventionId;
import firstdeal.shared.ContactId;
import firstdeal.shared.NotFound;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Refused;
import firstdeal.shared.StaleData;
import firstdeal.shared.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The intervention table. */
@Repository
class InterventionStore {

    private final JdbcClient jdbc;

    InterventionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Intervention get(OnboardingId onboarding, InterventionId id) {
        return jdbc.sql("select * from intervention where id = :id and onboarding_id = :onboarding")
                .param("id", id.value())
                .param("onboarding", onboarding.value())
                .query(InterventionStore::intervention)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /** The open one of a group, locked for this transaction. */
    Optional<Intervention> openIn(OnboardingId onboarding, String group) {
        return jdbc.sql("""
                select * from intervention
                 where onboarding_id = :onboarding and cause_group = :group and outcome is null
                   for update
                """)
                .param("onboarding", onboarding.value())
                .param("group", group)
                .query(InterventionStore::intervention)
                .optional();
    }

    List<Intervention> of(OnboardingId onboarding) {
        return jdbc.sql("""
                select * from intervention where onboarding_id = :onboarding
                 order by outcome is not null, opened_on desc, id desc
                """)
                .param("onboarding", onboarding.value())
                .query(InterventionStore::intervention)
                .list();
    }

    List<Intervention> openOf(Collection<OnboardingId> onboardings) {
        return jdbc.sql("""
                select * from intervention
                 where onboarding_id = any(:onboardings) and outcome is null
                 order by review_on, id
                """)
                .param(
                        "onboardings",
                        onboardings.stream().map(OnboardingId::value).toArray(UUID[]::new))
                .query(InterventionStore::intervention)
                .list();
    }

    /** @throws Refused when another one about the same was opened at the same time */
    void add(Intervention it) {
        try {
            insert(it);
        } catch (DuplicateKeyException _) {
            var text = Text.of("intervention.is-open");
            throw new Refused(text, Map.of("group", text));
        }
    }

    private void insert(Intervention it) {
        jdbc.sql("""
                insert into intervention (id, onboarding_id, partner_id, cause_group, cause, our_owner, their_owner, measure,
                                          opened_on, review_on, follows)
                values (:id, :onboarding, :partner, :group, :cause, :ourOwner, :theirOwner, :measure, :openedOn,
                        :reviewOn, :follows)
                """)
                .param("id", it.id().value())
                .param("onboarding", it.onboarding().value())
                .param("partner", it.partner().value())
                .param("group", it.group())
                .param("cause", it.cause())
                .param("ourOwner", it.ourOwner().map(ContactId::value).orElse(null), Types.OTHER)
                .param("theirOwner", it.theirOwner().map(ContactId::value).orElse(null), Types.OTHER)
                .param("measure", it.measure())
                .param("openedOn", it.openedOn())
                .param("reviewOn", it.reviewOn())
                .param("follows", it.follows().map(InterventionId::value).orElse(null), Types.OTHER)
                .update();
    }

    void save(Intervention it) {
        var closed = it.state() instanceof State.Closed state ? Optional.of(state) : Optional.<State.Closed>empty();
        int updated = jdbc.sql("""
                update intervention
                   set cause = :cause, our_owner = :ourOwner, their_owner = :theirOwner, actions = :actions,
                       action_tasks = :tasks,
                       measure = :measure, review_on = :reviewOn, outcome = :outcome, closed_on = :closedOn,
                       closing_note = :note, version = version + 1
                 where id = :id and version = :version
                """)
                .param("cause", it.cause())
                .param("ourOwner", it.ourOwner().map(ContactId::value).orElse(null))
                .param("theirOwner", it.theirOwner().map(ContactId::value).orElse(null))
                .param("actions", it.actions().stream().map(Action::title).toArray(String[]::new))
                .param(
                        "tasks",
                        it.actions().stream()
                                .map(action -> action.task().orElse(""))
                                .toArray(String[]::new))
                .param("measure", it.measure())
                .param("reviewOn", it.reviewOn())
                .param("outcome", closed.map(state -> state.outcome().name()).orElse(null))
                .param("closedOn", closed.map(State.Closed::on).orElse(null))
                .param("note", closed.map(State.Closed::note).orElse(null))
                .param("id", it.id().value())
                .param("version", it.version())
                .update();
        if (updated == 0) {
            throw new StaleData(it.id());
        }
    }

    private static Intervention intervention(ResultSet row, int number) throws SQLException {
        return new Intervention(
                new InterventionId(row.getObject("id", UUID.class)),
                new OnboardingId(row.getObject("onboarding_id", UUID.class)),
                new PartnerId(row.getObject("partner_id", UUID.class)),
                row.getString("cause_group"),
                row.getString("cause"),
                contact(row, "our_owner"),
                contact(row, "their_owner"),
                actions(row),
                row.getString("measure"),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("review_on", LocalDate.class),
                state(row),
                Optional.ofNullable(row.getObject("follows", UUID.class)).map(InterventionId::new),
                row.getInt("version"));
    }

    private static List<Action> actions(ResultSet row) throws SQLException {
        var titles = (String[]) row.getArray("actions").getArray();
        var tasks = (String[]) row.getArray("action_tasks").getArray();
        var actions = new ArrayList<Action>();
        for (int i = 0; i < titles.length; i++) {
            actions.add(new Action(
                    titles[i], i < tasks.length && !tasks[i].isEmpty() ? Optional.of(tasks[i]) : Optional.empty()));
        }
        return actions;
    }

    private static State state(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        return outcome == null
                ? new State.Open()
                : new State.Closed(
                        row.getObject("closed_on", LocalDate.class),
                        Outcome.valueOf(outcome),
                        row.getString("closing_note"));
    }

    private static Optional<ContactId> contact(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class)).map(ContactId::new);
    }
}
