package firstdeal.logbook.internal;

import firstdeal.logbook.Entry;
import firstdeal.logbook.EntryId;
import firstdeal.logbook.EntryKind;
import firstdeal.logbook.LogbookFacts;
import firstdeal.logbook.Logged;
import firstdeal.logbook.Logged.Withdrawal;
import firstdeal.partner.Referrer;
import firstdeal.shared.ContactId;
import firstdeal.shared.NotFound;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Refused;
import firstdeal.shared.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The log: entries and their withdrawals, each written once. */
@Repository
class LogbookStore implements LogbookFacts, Referrer {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    LogbookStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Logged logged) {
        jdbc.sql("""
                insert into logbook_entry (id, partner_id, onboarding_id, kind, body, happened_on, note, link,
                                           recorded_by, recorded_at)
                values (:id, :partner, :onboarding, :kind, :body::jsonb, :on, :note, :link, :by, :at)
                """)
                .param("id", logged.id().value())
                .param("partner", logged.partner().value())
                .param("onboarding", logged.onboarding().value())
                .param("kind", EntryKind.of(logged.entry()).key())
                .param("body", JSON.writeValueAsString(logged.entry()))
                .param("on", logged.on())
                .param("note", logged.note())
                .param("link", logged.link())
                .param("by", logged.by())
                .param("at", logged.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    void withdraw(Logged logged, Withdrawal withdrawal) {
        int written = jdbc.sql("""
                insert into logbook_withdrawal (entry_id, partner_id, reason, withdrawn_by, withdrawn_at)
                values (:id, :partner, :reason, :by, :at)
                on conflict do nothing
                """)
                .param("id", logged.id().value())
                .param("partner", logged.partner().value())
                .param("reason", withdrawal.reason())
                .param("by", withdrawal.by())
                .param("at", withdrawal.at().atOffset(ZoneOffset.UTC))
                .update();
        if (written == 0) {
            throw new Refused(Text.of("logbook.wrong.withdrawn"));
        }
    }

    Logged get(OnboardingId onboarding, EntryId id) {
        return jdbc.sql("""
                select e.*, w.reason, w.withdrawn_by, w.withdrawn_at
                  from logbook_entry e left join logbook_withdrawal w on w.entry_id = e.id
                 where e.id = :id and e.onboarding_id = :onboarding
                """)
                .param("id", id.value())
                .param("onboarding", onboarding.value())
                .query(LogbookStore::logged)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    List<Logged> ofOnboarding(OnboardingId onboarding) {
        return jdbc.sql("""
                select e.*, w.reason, w.withdrawn_by, w.withdrawn_at
                  from logbook_entry e left join logbook_withdrawal w on w.entry_id = e.id
                 where e.onboarding_id = :onboarding
                 order by e.number desc
                """)
                .param("onboarding", onboarding.value())
                .query(LogbookStore::logged)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<PartnerId, List<Logged>> of(Collection<PartnerId> partners) {
        return jdbc
                .sql("""
                select e.*, null as reason, null as withdrawn_by, null as withdrawn_at
                  from logbook_entry e
                 where e.partner_id = any(:partners)
                   and not exists (select 1 from logbook_withdrawal w where w.entry_id = e.id)
                 order by e.happened_on, e.number
                """)
                .param("partners", partners.stream().map(PartnerId::value).toArray(UUID[]::new))
                .query(LogbookStore::logged)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Logged::partner));
    }

    private static Logged logged(ResultSet row, int number) throws SQLException {
        var kind = EntryKind.of(row.getString("kind")).orElseThrow();
        return new Logged(
                new EntryId(row.getObject("id", UUID.class)),
                new OnboardingId(row.getObject("onboarding_id", UUID.class)),
                new PartnerId(row.getObject("partner_id", UUID.class)),
                row.getObject("happened_on", LocalDate.class),
                JSON.readValue(row.getString("body"), (Class<? extends Entry>) kind.type()),
                row.getString("note"),
                row.getString("link"),
                row.getString("recorded_by"),
                moment(row, "recorded_at"),
                row.getLong("number"),
                withdrawal(row));
    }

    private static Optional<Withdrawal> withdrawal(ResultSet row) throws SQLException {
        var reason = row.getString("reason");
        return reason == null
                ? Optional.empty()
                : Optional.of(new Withdrawal(reason, row.getString("withdrawn_by"), moment(row, "withdrawn_at")));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    @Override
    public List<Text> wouldMove(PartnerId from, PartnerId into) {
        return moved(jdbc.sql("select count(*) from logbook_entry where partner_id = :id")
                .param("id", from.value())
                .query(Long.class)
                .single());
    }

    @Override
    public void move(PartnerId from, PartnerId into) {
        for (var sql : List.of(
                "update logbook_entry set partner_id = :into where partner_id = :from",
                "update logbook_withdrawal set partner_id = :into where partner_id = :from")) {
            jdbc.sql(sql)
                    .param("from", from.value())
                    .param("into", into.value())
                    .update();
        }
    }

    @Override
    public List<Text> wouldMove(ContactId from, ContactId into) {
        return moved(jdbc.sql("select count(*) from logbook_entry where position(:id in body::text) > 0")
                .param("id", from.toString())
                .query(Long.class)
                .single());
    }

    @Override
    public void move(ContactId from, ContactId into) {
        jdbc.sql("""
                update logbook_entry set body = replace(body::text, :from, :into)::jsonb
                 where position(:from in body::text) > 0
                """)
                .param("from", from.toString())
                .param("into", into.toString())
                .update();
    }

    private static List<Text> moved(long entries) {
        return entries == 0 ? List.of() : List.of(Text.of("logbook.would-move", "count", entries));
    }
}
