package firstdeal.escalation.internal;

import firstdeal.escalation.Escalation;
import firstdeal.escalation.Escalation.Asked;
import firstdeal.escalation.Escalation.Said;
import firstdeal.escalation.Escalation.Via;
import firstdeal.escalation.Escalation.Withdrawn;
import firstdeal.escalation.EscalationId;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.NotFound;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Scope;
import firstdeal.shared.Side;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables escalation and escalation_sponsor. */
@Repository
class EscalationStore {

    private static final String SELECT = """
            select e.*, s.side, s.contact_id, s.sent_at, s.choice, s.answer, s.via, s.answered_by, s.answered_at
              from escalation e join escalation_sponsor s on s.escalation_id = e.id
            """;

    /** A link that was sent. */
    record Link(EscalationId escalation, Side side) {}

    private final JdbcClient jdbc;

    EscalationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Escalation it) {
        jdbc.sql("""
                insert into escalation (id, partner_id, onboarding_id, question, reason, options, asked_by, asked_at)
                values (:id, :partner, :run, :question, :reason, :options::text[], :by, :at)
                """)
                .param("id", it.id().value())
                .param("partner", it.partner().value())
                .param("run", it.onboarding().value())
                .param("question", it.question())
                .param("reason", it.reason())
                .param("options", it.options().toArray(String[]::new))
                .param("by", it.by())
                .param("at", it.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Gives the sponsor of a side a link; the one before stops working. Not once there is an answer. */
    void send(Escalation it, Side side, ContactId contact, byte[] secret, Instant at) {
        jdbc.sql("""
                insert into escalation_sponsor as s (escalation_id, side, partner_id, contact_id, secret, sent_at)
                values (:id, :side, :partner, :contact, :secret, :at)
                on conflict (escalation_id, side) do update
                   set contact_id = excluded.contact_id, secret = excluded.secret, sent_at = excluded.sent_at
                 where s.via is null
                """)
                .param("id", it.id().value())
                .param("side", side.name())
                .param("partner", it.partner().value())
                .param("contact", contact.value())
                .param("secret", secret)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Link> bySecret(byte[] secret) {
        return jdbc.sql("select escalation_id, side from escalation_sponsor where secret = :secret")
                .param("secret", secret)
                .query((row, _) -> new Link(
                        new EscalationId(row.getObject("escalation_id", UUID.class)),
                        Side.valueOf(row.getString("side"))))
                .optional();
    }

    /** A sponsor's own words by link are not overwritten by what somebody heard. @return whether it stands now */
    boolean answer(EscalationId id, Side side, Said said) {
        return jdbc.sql("""
                update escalation_sponsor
                   set choice = :choice, answer = :answer, via = :via, answered_by = :by, answered_at = :at
                 where escalation_id = :id and side = :side and (via is distinct from 'LINK' or :via = 'LINK')
                """)
                        .param("choice", said.choice())
                        .param("answer", said.answer())
                        .param("via", said.via().name())
                        .param("by", said.by())
                        .param("at", said.at().atOffset(ZoneOffset.UTC))
                        .param("id", id.value())
                        .param("side", side.name())
                        .update()
                == 1;
    }

    /** @return whether it was open until now */
    boolean withdraw(EscalationId id, Withdrawn it) {
        return jdbc.sql("""
                update escalation set withdrawn_by = :by, withdrawn_at = :at, withdrawn_why = :why
                 where id = :id and withdrawn_at is null
                """)
                        .param("by", it.by())
                        .param("at", it.at().atOffset(ZoneOffset.UTC))
                        .param("why", it.reason())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    Escalation get(Actor actor, EscalationId id) {
        return whole(jdbc.sql(SELECT + " where e.id = :id")
                        .param("id", id.value())
                        .query(EscalationStore::one)
                        .list())
                .stream()
                .filter(it ->
                        actor.scope() instanceof Scope.All || actor.scope().covers(it.partner()))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
    }

    List<Escalation> of(OnboardingId run) {
        return whole(jdbc.sql(SELECT + " where e.onboarding_id = :run order by e.asked_at desc, e.id, s.side desc")
                .param("run", run.value())
                .query(EscalationStore::one)
                .list());
    }

    /** One row for each side that was asked. */
    private static List<Escalation> whole(List<Escalation> rows) {
        var whole = new LinkedHashMap<EscalationId, Escalation>();
        rows.forEach(it -> whole.merge(it.id(), it, EscalationStore::both));
        return List.copyOf(whole.values());
    }

    private static Escalation both(Escalation a, Escalation b) {
        var asked = java.util.stream.Stream.concat(a.asked().stream(), b.asked().stream())
                .sorted(java.util.Comparator.comparing(Asked::side))
                .toList();
        return new Escalation(
                a.id(),
                a.onboarding(),
                a.partner(),
                a.question(),
                a.reason(),
                a.options(),
                a.by(),
                a.at(),
                asked,
                a.withdrawn());
    }

    private static Escalation one(ResultSet row, int number) throws SQLException {
        return new Escalation(
                new EscalationId(row.getObject("id", UUID.class)),
                new OnboardingId(row.getObject("onboarding_id", UUID.class)),
                new PartnerId(row.getObject("partner_id", UUID.class)),
                row.getString("question"),
                row.getString("reason"),
                List.of((String[]) row.getArray("options").getArray()),
                row.getString("asked_by"),
                instant(row, "asked_at"),
                List.of(new Asked(
                        Side.valueOf(row.getString("side")),
                        new ContactId(row.getObject("contact_id", UUID.class)),
                        instant(row, "sent_at"),
                        said(row))),
                withdrawn(row));
    }

    private static Optional<Said> said(ResultSet row) throws SQLException {
        @Nullable String via = row.getString("via");
        return via == null
                ? Optional.empty()
                : Optional.of(new Said(
                        row.getString("choice"),
                        row.getString("answer"),
                        Via.valueOf(via),
                        row.getString("answered_by"),
                        instant(row, "answered_at")));
    }

    private static Optional<Withdrawn> withdrawn(ResultSet row) throws SQLException {
        @Nullable String by = row.getString("withdrawn_by");
        return by == null
                ? Optional.empty()
                : Optional.of(new Withdrawn(by, instant(row, "withdrawn_at"), row.getString("withdrawn_why")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
