package firstdeal.onboarding.internal;

import static firstdeal.onboarding.internal.RowStore.text;
import static firstdeal.onboarding.internal.RowStore.texts;
import static firstdeal.onboarding.internal.RowStore.utc;

import firstdeal.onboarding.Life;
import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.OnboardingFilter;
import firstdeal.onboarding.PhaseOpening;
import firstdeal.onboarding.Rest;
import firstdeal.partner.Company;
import firstdeal.platform.Once;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.NotFound;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.StaleData;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables onboarding, phase_opening and onboarding_pause. */
@Repository
class OnboardingStore {

    /** A run with its phases and pauses; {@code o} is the run. */
    static final String COLUMNS = """
            o.*, ph.phases, ph.opened, ph.passed, ph.attested, pa.froms, pa.resumes, pa.reasons, pa.bys
            """;

    static final String PARTS = """
              left join lateral (
                   select array_agg(p.phase order by p.position) as phases,
                          array_agg(p.opened_on::text order by p.position) as opened,
                          array_agg(p.passed_on::text order by p.position) as passed,
                          array_agg(p.attested_by order by p.position) as attested
                     from phase_opening p where p.onboarding_id = o.id) ph on true
              left join lateral (
                   select array_agg(r.from_day::text order by r.from_day) as froms,
                          array_agg(r.resume_day::text order by r.from_day) as resumes,
                          array_agg(r.reason order by r.from_day) as reasons,
                          array_agg(r.paused_by order by r.from_day) as bys
                     from onboarding_pause r where r.onboarding_id = o.id) pa on true
            """;

    private static final String SELECT = "select " + COLUMNS + " from onboarding o " + PARTS;

    private final JdbcClient jdbc;

    /** Whoever acts, settles and shows a run within one transaction reads it once. */
    private final Once<OnboardingId, Onboarding> seen = new Once<>();

    OnboardingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Onboarding get(Actor actor, OnboardingId id) {
        var found = seen.of(List.of(id), this::read).get(id);
        if (found == null || !actor.scope().covers(found.partner())) {
            throw new NotFound(id);
        }
        return found;
    }

    private Map<OnboardingId, Onboarding> read(Set<OnboardingId> ids) {
        return of(ids).stream().collect(Collectors.toMap(Onboarding::id, Function.identity()));
    }

    /** This run was read together with something else. */
    void saw(Onboarding run) {
        seen.know(run.id(), run);
    }

    /** What this transaction knows of the run. */
    Optional<Onboarding> known(OnboardingId id) {
        return seen.known(id);
    }

    void forget(OnboardingId id) {
        seen.forget(id);
    }

    void forget() {
        seen.forget();
    }

    List<Onboarding> of(Collection<OnboardingId> ids) {
        return jdbc.sql(SELECT + " where o.id = any(:ids::uuid[])")
                .param("ids", texts(ids, OnboardingId::toString))
                .query(OnboardingRowStore::onboarding)
                .list();
    }

    List<Onboarding> find(Actor actor, OnboardingFilter filter) {
        return jdbc.sql(SELECT + """
                 where (:all or o.partner_id = any(:scope::uuid[]))
                   and (:partner::uuid is null or o.partner_id = :partner::uuid)
                   and (not :running or o.life <> 'ENDED')
                   and (:gated::boolean is null or o.gated = :gated::boolean)
                   and (:after::uuid is null or o.id < :after::uuid)
                 order by o.id desc
                 limit :limit
                """)
                .param("all", RowStore.isAll(actor.scope()))
                .param("scope", RowStore.partners(actor.scope()))
                .param("partner", text(filter.partner()))
                .param("running", filter.running())
                .param("gated", text(filter.gated()))
                .param("after", text(filter.after()))
                .param("limit", filter.limit())
                .query(OnboardingRowStore::onboarding)
                .list();
    }

    List<Onboarding> running(Collection<PartnerId> partners) {
        return jdbc.sql(SELECT + " where o.partner_id = any(:partners::uuid[]) and o.life <> 'ENDED' order by o.id")
                .param("partners", texts(partners, PartnerId::toString))
                .query(OnboardingRowStore::onboarding)
                .list();
    }

    /** The runs that a person carries or helps to carry. */
    List<Onboarding> carriedBy(ContactId pam) {
        return jdbc.sql(SELECT + " where o.life <> 'ENDED' and (o.pam_id = :pam or :pam = any(o.co_pam_ids))")
                .param("pam", pam.value())
                .query(OnboardingRowStore::onboarding)
                .list();
    }

    void add(Onboarding it, String overCapacity) {
        forget();
        jdbc.sql("""
                with run as (
                    insert into onboarding (id, partner_id, program_version_id, started_version_id, partner_type, gated,
                                            day0, proven, zone, life, pam_id, co_pam_ids, weighed_pam, over_capacity,
                                            started_at)
                    values (:id, :partner, :program, :program, :type, :gated, :day0, :proven, :zone, :life,
                            :pam::uuid, :coPams::uuid[], :weighed::uuid, :overCapacity, :startedAt))
                """ + OPENINGS)
                .param("id", it.id().value())
                .param("partner", it.partner().value())
                .param("program", it.program().value())
                .param("type", it.partnerType())
                .param("gated", it.gated())
                .param("day0", it.day0())
                .param("proven", it.isProven())
                .param("zone", it.zone().getId())
                .param("life", OnboardingRowStore.life(it))
                .param("pam", text(it.pam()))
                .param("coPams", texts(it.coPams(), ContactId::toString))
                .param("weighed", text(it.weighed()))
                .param("overCapacity", overCapacity)
                .param("startedAt", utc(it.startedAt()))
                .params(openings(it))
                .update();
    }

    private static final String OPENINGS = """
            insert into phase_opening (onboarding_id, partner_id, position, phase, opened_on, passed_on, attested_by)
            select :id, :partner, u.*
              from unnest(:positions::int[], :phases::text[], :opened::date[], :passed::date[], :attested::text[]) u
            """;

    /** The phases as they are now; those that are no longer open go. */
    void savePhases(Onboarding it) {
        forget();
        jdbc.sql("delete from phase_opening where onboarding_id = :id and phase <> all(:phases::text[])")
                .param("id", it.id().value())
                .param("phases", texts(it.phases(), PhaseOpening::phase))
                .update();
        jdbc.sql(OPENINGS + """
                on conflict (onboarding_id, phase) do update
                   set position = excluded.position, opened_on = excluded.opened_on, passed_on = excluded.passed_on,
                       attested_by = excluded.attested_by
                """)
                .param("id", it.id().value())
                .param("partner", it.partner().value())
                .params(openings(it))
                .update();
    }

    private static Map<String, Object> openings(Onboarding it) {
        return Map.of(
                "positions",
                IntStream.range(0, it.phases().size())
                        .mapToObj(Integer::toString)
                        .toArray(String[]::new),
                "phases",
                texts(it.phases(), PhaseOpening::phase),
                "opened",
                texts(it.phases(), p -> p.opened().toString()),
                "passed",
                texts(it.phases(), p -> text(p.passed())),
                "attested",
                texts(it.phases(), p -> text(p.attestedBy())));
    }

    void addRest(Onboarding it, Rest rest) {
        jdbc.sql("""
                insert into onboarding_pause (onboarding_id, partner_id, from_day, resume_day, reason, paused_by)
                values (:id, :partner, :from, :resume, :reason, :by)
                on conflict (onboarding_id, from_day) do update
                   set resume_day = excluded.resume_day, reason = excluded.reason, paused_by = excluded.paused_by
                """)
                .param("id", it.id().value())
                .param("partner", it.partner().value())
                .param("from", rest.from())
                .param("resume", rest.resume())
                .param("reason", rest.reason())
                .param("by", rest.by())
                .update();
        touch(it.id());
    }

    /** Everything of the run itself but its phases and pauses. */
    void save(Onboarding it) {
        forget();
        var ended = it.life() instanceof Life.Ended e ? Optional.of(e) : Optional.<Life.Ended>empty();
        int updated = jdbc.sql("""
                update onboarding
                   set program_version_id = :program, day0 = :day0, proven = :proven, life = :life,
                       outcome = :outcome, ended_on = :endedOn::date, end_note = :note, handed_to = :handedTo::uuid,
                       facts_stamp = facts_stamp + 1, version = version + 1
                 where id = :id and version = :version
                """)
                .param("program", it.program().value())
                .param("day0", it.day0())
                .param("proven", it.isProven())
                .param("life", OnboardingRowStore.life(it))
                .param("outcome", text(ended.map(Life.Ended::outcome)))
                .param("endedOn", text(ended.map(Life.Ended::on)))
                .param("note", text(ended.map(Life.Ended::note)))
                .param("handedTo", text(ended.flatMap(Life.Ended::handedTo)))
                .param("id", it.id().value())
                .param("version", it.version())
                .update();
        if (updated == 0) {
            throw new StaleData(it.id());
        }
    }

    /** Who carries the runs of each partner, in one statement. */
    void carry(List<Carrier> carriers) {
        forget();
        jdbc.sql("""
                update onboarding o set pam_id = u.pam, co_pam_ids = string_to_array(u.cos, ',')::uuid[]
                  from unnest(:partners::uuid[], :pams::uuid[], :cos::text[]) as u (partner, pam, cos)
                 where o.partner_id = u.partner and o.life <> 'ENDED'
                """)
                .param("partners", texts(carriers, it -> it.partner().toString()))
                .param("pams", texts(carriers, it -> text(it.pam())))
                .param(
                        "cos",
                        texts(
                                carriers,
                                it -> it.coPams().stream()
                                        .map(ContactId::toString)
                                        .collect(Collectors.joining(","))))
                .update();
    }

    /** Our manager of a partnership, and those who help. */
    record Carrier(PartnerId partner, Optional<ContactId> pam, List<ContactId> coPams) {}

    void touch(OnboardingId id) {
        forget();
        jdbc.sql("update onboarding set facts_stamp = facts_stamp + 1 where id = :id")
                .param("id", id.value())
                .update();
    }

    /** Our own company is part of every partnership. */
    void touch(Collection<PartnerId> partners) {
        forget();
        if (partners.contains(Company.OURS)) {
            touchAll();
            return;
        }
        jdbc.sql("""
                update onboarding set facts_stamp = facts_stamp + 1
                 where partner_id = any(:partners::uuid[]) and life <> 'ENDED'
                """).param("partners", texts(partners, PartnerId::toString)).update();
    }

    void touchAll() {
        forget();
        jdbc.sql("update onboarding set facts_stamp = facts_stamp + 1").update();
    }
}
