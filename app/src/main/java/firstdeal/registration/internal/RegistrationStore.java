package firstdeal.registration.internal;

import firstdeal.account.AccountId;
import firstdeal.registration.Claim;
import firstdeal.registration.Registration;
import firstdeal.registration.RegistrationId;
import firstdeal.shared.ContactId;
import firstdeal.shared.NotFound;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.StaleData;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table registration, row by row. */
@Repository
class RegistrationStore {

    private final JdbcClient jdbc;

    RegistrationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Registration get(RegistrationId id) {
        return jdbc.sql("select * from registration where id = :id")
                .param("id", id.value())
                .query(RegistrationRowStore::read)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /** Nobody else changes it until the transaction ends. */
    Registration lock(RegistrationId id) {
        return jdbc.sql("select * from registration where id = :id for update")
                .param("id", id.value())
                .query(RegistrationRowStore::read)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    void add(Registration it, Instant at) {
        jdbc.sql("""
                insert into registration (id, partner_id, onboarding_id, account_id, account_name, account_domain, country,
                                          offering, offering_key, amount, currency, closes, synthetic, note, fields, side,
                                          contact_id, submitter, submitted_at, state, body, holds, live, due, found,
                                          finding, approvals, created_at)
                values (:id, :partner, :run, :account, :name, :domain, :country, :offering, :offeringKey, :amount,
                        :currency, :closes, :synthetic, :note, :fields::jsonb, :side, :contact, :submitter, :submitted,
                        :state, :body::jsonb, :holds, :live, :due, :found::jsonb, :finding::jsonb, :approvals::jsonb, :at)
                """)
                .params(params(it))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void save(Registration it) {
        int updated =
                jdbc.sql("""
                update registration
                   set account_id = :account, account_name = :name, account_domain = :domain, country = :country,
                       offering = :offering, offering_key = :offeringKey, amount = :amount, currency = :currency,
                       closes = :closes, synthetic = :synthetic, note = :note, fields = :fields::jsonb,
                       contact_id = :contact, onboarding_id = :run, submitted_at = :submitted, state = :state,
                       body = :body::jsonb, holds = :holds, live = :live, due = :due, found = :found::jsonb,
                       finding = :finding::jsonb, approvals = :approvals::jsonb, version = version + 1
                 where id = :id and version = :version
                """).params(params(it)).param("version", it.version()).update();
        if (updated == 0) {
            throw new StaleData(it.id());
        }
    }

    private static Map<String, @Nullable Object> params(Registration it) {
        var claim = it.claim();
        var params = new HashMap<String, @Nullable Object>();
        params.put("id", it.id().value());
        params.put("partner", claim.partner().value());
        params.put("run", it.run().map(OnboardingId::value).orElse(null));
        params.put("account", it.account().value());
        params.put("name", claim.account().name());
        params.put("domain", claim.account().domain());
        params.put("country", claim.account().country());
        params.put("offering", claim.offering());
        params.put("offeringKey", claim.offeringKey());
        params.put("amount", claim.amount().amount());
        params.put("currency", claim.amount().currency().getCurrencyCode());
        params.put("closes", claim.closes());
        params.put("synthetic", claim.synthetic());
        params.put("note", claim.note());
        params.put("fields", RegistrationRowStore.JSON.writeValueAsString(claim.fields()));
        params.put("side", claim.by().name());
        params.put("contact", claim.contact().map(ContactId::value).orElse(null));
        params.put("submitter", it.submitter());
        params.put(
                "submitted",
                it.submitted().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null));
        params.put("state", it.state().word());
        params.put("body", RegistrationRowStore.JSON.writeValueAsString(it.state()));
        params.put("holds", it.state().holds());
        params.put("live", it.state().live());
        params.put(
                "due",
                RegistrationRowStore.due(it.state())
                        .map(at -> at.atOffset(ZoneOffset.UTC))
                        .orElse(null));
        params.put("found", RegistrationRowStore.JSON.writeValueAsString(it.found()));
        params.put(
                "finding",
                it.finding().map(RegistrationRowStore.JSON::writeValueAsString).orElse(null));
        params.put("approvals", RegistrationRowStore.JSON.writeValueAsString(it.approvals()));
        return params;
    }

    /** Whether the partner ever submitted a claim on the account and offering. */
    boolean wasClaimed(Claim claim, AccountId account) {
        return jdbc.sql("""
                select exists (select 1 from registration
                                where partner_id = :partner and account_id = :account and offering_key = :offering
                                  and synthetic = :synthetic and submitted_at is not null)
                """)
                .param("partner", claim.partner().value())
                .param("account", account.value())
                .param("offering", claim.offeringKey())
                .param("synthetic", claim.synthetic())
                .query(Boolean.class)
                .single();
    }

    /** Whether it is the first that was submitted in its run, rehearsed and real ones apart; outside of one it is none. */
    boolean isFirst(Registration it) {
        return it.run()
                .map(run -> jdbc.sql("""
                        select not exists (select 1 from registration
                                            where onboarding_id = :run and synthetic = :synthetic and id <> :id
                                              and submitted_at is not null)
                        """)
                        .param("run", run.value())
                        .param("synthetic", it.claim().synthetic())
                        .param("id", it.id().value())
                        .query(Boolean.class)
                        .single())
                .orElse(false);
    }

    /** Whether a claim holds the account and offering. */
    boolean isHeld(Claim claim, AccountId account) {
        return jdbc.sql("""
                select exists (select 1 from registration
                                where account_id = :account and offering_key = :offering and synthetic = :synthetic
                                  and holds)
                """)
                .param("account", account.value())
                .param("offering", claim.offeringKey())
                .param("synthetic", claim.synthetic())
                .query(Boolean.class)
                .single();
    }

    /** Whose turn it is when a claim no longer holds: the one that was submitted first. */
    Optional<Registration> nextInLine(Claim claim, AccountId account) {
        return jdbc.sql("""
                select * from registration
                 where account_id = :account and offering_key = :offering and synthetic = :synthetic
                   and state = 'in-line'
                 order by submitted_at, id
                 limit 1
                   for update
                """)
                .param("account", account.value())
                .param("offering", claim.offeringKey())
                .param("synthetic", claim.synthetic())
                .query(RegistrationRowStore::read)
                .optional();
    }

    /** The claim from which an opportunity came, while it holds. */
    Optional<Registration> converted(UUID opportunity) {
        return jdbc.sql("""
                select * from registration
                 where state = 'converted' and holds and body ->> 'opportunity' = :opportunity
                   for update
                """)
                .param("opportunity", opportunity.toString())
                .query(RegistrationRowStore::read)
                .optional();
    }

    /** All that were ever submitted on these accounts, the earliest first. */
    List<Registration> on(Collection<AccountId> accounts) {
        return jdbc.sql("""
                select * from registration
                 where account_id = any(:accounts) and submitted_at is not null
                 order by submitted_at, id
                """)
                .param("accounts", accounts.stream().map(AccountId::value).toArray(UUID[]::new))
                .query(RegistrationRowStore::read)
                .list();
    }

    /** Those that a day may change: questions and protections, reminders included. */
    List<RegistrationId> dueBefore(Instant moment, int most) {
        return jdbc.sql("""
                select id from registration
                 where state in ('needs-information', 'approved') and due < :moment
                 order by due, id limit :most
                """)
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, _) -> new RegistrationId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Those whose promised answer is late. */
    List<Registration> late(Instant now, int most) {
        return jdbc.sql("""
                select * from registration where state = 'submitted' and due < :now order by due, id limit :most
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(RegistrationRowStore::read)
                .list();
    }
}
