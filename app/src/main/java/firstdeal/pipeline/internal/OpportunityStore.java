package firstdeal.pipeline.internal;

import firstdeal.account.AccountId;
import firstdeal.pipeline.Opportunity;
import firstdeal.pipeline.OpportunityId;
import firstdeal.shared.NotFound;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.StaleData;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables opportunity and opportunity_partner. */
@Repository
class OpportunityStore {

    private static final String SELECT = """
            select o.*, array(select p.other_id || ' ' || p.part from opportunity_partner p
                               where p.opportunity_id = o.id order by p.other_id) as others
              from opportunity o
            """;

    private final JdbcClient jdbc;

    OpportunityStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when its registration has been converted before. */
    boolean add(Opportunity it) {
        return jdbc.sql("""
                insert into opportunity (
                    id, partner_id, onboarding_id, account_id, account_name, offering, synthetic, registration_id,
                    stage, category, amount, currency, closes, our_step, our_step_on, their_step, their_step_on,
                    buyer_steps, our_owner, our_confirmed_on, our_confirmed_by, their_owner, their_confirmed_on,
                    their_confirmed_by, credit, credit_rule, credit_why, outcome, acted_first, acted_last, closes_first,
                    slips, playbook, opened_at)
                values (
                    :id, :partner, :run, :account, :accountName, :offering, :synthetic, :registration::uuid,
                    :stage, :category, :amount::numeric, :currency, :closes::date, :ourStep, :ourStepOn::date, :theirStep,
                    :theirStepOn::date, :buyer::jsonb, :ourOwner::uuid, :ourConfirmedOn::date, :ourConfirmedBy,
                    :theirOwner::uuid, :theirConfirmedOn::date, :theirConfirmedBy, :credit, :rule, :why, :outcome,
                    :actedFirst::date, :actedLast::date, :closesFirst::date, :slips, :playbook, :openedAt)
                on conflict (registration_id) do nothing
                """).params(OpportunityParams.of(it)).update() == 1;
    }

    void save(Opportunity it) {
        int saved = jdbc.sql("""
                update opportunity
                   set stage = :stage, category = :category, amount = :amount::numeric, currency = :currency,
                       closes = :closes::date, our_step = :ourStep, our_step_on = :ourStepOn::date,
                       their_step = :theirStep, their_step_on = :theirStepOn::date, buyer_steps = :buyer::jsonb,
                       our_owner = :ourOwner::uuid, our_confirmed_on = :ourConfirmedOn::date,
                       our_confirmed_by = :ourConfirmedBy, their_owner = :theirOwner::uuid,
                       their_confirmed_on = :theirConfirmedOn::date, their_confirmed_by = :theirConfirmedBy,
                       commit_ours_on = :oursCommitOn::date, commit_ours_by = :oursCommitBy,
                       commit_theirs_on = :theirsCommitOn::date, commit_theirs_by = :theirsCommitBy,
                       commit_stood_on = :stoodOn::date, credit = :credit, credit_rule = :rule, credit_why = :why,
                       outcome = :outcome, outcome_on = :outcomeOn::date, outcome_won_on = :outcomeWonOn::date,
                       outcome_reason = :outcomeReason, outcome_by = :outcomeBy, acted_first = :actedFirst::date,
                       acted_last = :actedLast::date, closes_first = :closesFirst::date, slips = :slips,
                       playbook = :playbook, version = version + 1
                 where id = :id and version = :version
                """).params(OpportunityParams.of(it)).update();
        if (saved == 0) {
            throw new StaleData(it.id());
        }
    }

    /** Writes who else has a part in it. */
    void saveOthers(Opportunity it) {
        jdbc.sql("delete from opportunity_partner where opportunity_id = :id")
                .param("id", it.id().value())
                .update();
        for (var other : it.others()) {
            jdbc.sql("""
                    insert into opportunity_partner (opportunity_id, partner_id, other_id, part)
                    values (:id, :partner, :other, :part)
                    """)
                    .param("id", it.id().value())
                    .param("partner", it.partner().value())
                    .param("other", other.partner().value())
                    .param("part", other.part().key())
                    .update();
        }
    }

    Opportunity get(OpportunityId id) {
        return one(SELECT + " where o.id = :id", id);
    }

    /** Nobody else changes it until the transaction is over. */
    Opportunity hold(OpportunityId id) {
        return one(SELECT + " where o.id = :id for update of o", id);
    }

    private Opportunity one(String sql, OpportunityId id) {
        return jdbc.sql(sql)
                .param("id", id.value())
                .query(OpportunityRowStore::opportunity)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    Optional<OpportunityId> ofRegistration(UUID registration) {
        return jdbc.sql("select id from opportunity where registration_id = :registration")
                .param("registration", registration)
                .query((row, _) -> new OpportunityId(row.getObject("id", UUID.class)))
                .optional();
    }

    List<Opportunity> of(OnboardingId run) {
        return jdbc.sql(SELECT + " where o.onboarding_id = :run order by o.opened_at desc, o.id desc")
                .param("run", run.value())
                .query(OpportunityRowStore::opportunity)
                .list();
    }

    List<Opportunity> of(Collection<PartnerId> partners) {
        return jdbc.sql(SELECT + " where o.partner_id = any(:partners) order by o.opened_at, o.id")
                .param("partners", partners.stream().map(PartnerId::value).toArray(UUID[]::new))
                .query(OpportunityRowStore::opportunity)
                .list();
    }

    /**
     * Open ones, and those won since that day, each with a stamp that moves whenever its row is written: the transaction that wrote it,
     * and how often.
     */
    Map<OpportunityId, String> shown(LocalDate wonSince) {
        var stamps = new LinkedHashMap<OpportunityId, String>();
        jdbc.sql("""
                select id, xmin || '/' || version as stamp from opportunity
                 where outcome = 'open' or (outcome = 'won' and outcome_won_on >= :since)
                 order by id
                """).param("since", wonSince).query(row -> {
            stamps.put(new OpportunityId(row.getObject("id", UUID.class)), row.getString("stamp"));
        });
        return stamps;
    }

    List<Opportunity> find(Collection<OpportunityId> ids) {
        return jdbc.sql(SELECT + " where o.id = any(:ids)")
                .param("ids", ids.stream().map(OpportunityId::value).toArray(UUID[]::new))
                .query(OpportunityRowStore::opportunity)
                .list();
    }

    /** The newest first, from behind one of them. */
    List<Opportunity> page(Listed listed) {
        return jdbc.sql(SELECT + """
                 where (:partner::uuid is null or o.partner_id = :partner::uuid)
                   and (:run::uuid is null or o.onboarding_id = :run::uuid)
                   and (:outcome::text is null or o.outcome = :outcome)
                   and (:after::uuid is null or o.id < :after::uuid)
                 order by o.id desc
                 limit :most
                """)
                .param("partner", listed.partner().orElse(null))
                .param("run", listed.run().orElse(null))
                .param("outcome", listed.outcome().orElse(null))
                .param("after", listed.after().orElse(null))
                .param("most", listed.most())
                .query(OpportunityRowStore::opportunity)
                .list();
    }

    /** Which deals a list is about. */
    record Listed(
            Optional<UUID> partner, Optional<UUID> run, Optional<String> outcome, Optional<UUID> after, int most) {}

    List<Opportunity> openOn(Collection<AccountId> accounts) {
        return jdbc.sql(SELECT + """
                 where o.account_id = any(:accounts) and o.outcome = 'open' and not o.synthetic
                 order by o.opened_at, o.id
                """)
                .param("accounts", accounts.stream().map(AccountId::value).toArray(UUID[]::new))
                .query(OpportunityRowStore::opportunity)
                .list();
    }
}
