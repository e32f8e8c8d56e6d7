package firstdeal.meeting.internal;

import static firstdeal.meeting.internal.MeetingRowStore.texts;

import firstdeal.meeting.Meeting;
import firstdeal.meeting.MeetingId;
import firstdeal.meeting.Meetings.Mark;
import firstdeal.meeting.Series;
import firstdeal.meeting.SeriesId;
import firstdeal.meeting.Times;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.NotFound;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Scope;
import firstdeal.shared.StaleData;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables meeting and meeting_series. */
@Repository
class MeetingStore {

    static final String SELECT = """
            select m.*, n.held_on, n.present, n.sides, n.notes, n.decision, n.accounts, n.why_missed, n.actions,
                   n.recorded_by, n.recorded_at, n.contested_side, n.contested_by, n.contested_why, n.contested_at
              from meeting m left join meeting_minutes n on n.meeting_id = m.id
            """;

    private final JdbcClient jdbc;

    MeetingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Meeting get(Actor actor, MeetingId id) {
        return jdbc.sql(SELECT + " where m.id = :id and (:all or m.partner_id = any(:scope::uuid[]))")
                .param("id", id.value())
                .param("all", actor.scope() instanceof Scope.All)
                .param("scope", scope(actor))
                .query(MeetingRowStore::meeting)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    List<Meeting> of(Collection<OnboardingId> runs) {
        return runs.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + " where m.onboarding_id = any(:runs::uuid[])")
                        .param("runs", texts(runs, OnboardingId::toString))
                        .query(MeetingRowStore::meeting)
                        .list();
    }

    List<Series> series(Collection<OnboardingId> runs) {
        return jdbc.sql("select * from meeting_series where onboarding_id = any(:runs::uuid[]) order by key")
                .param("runs", texts(runs, OnboardingId::toString))
                .query(MeetingRowStore::series)
                .list();
    }

    /** Those that there are. */
    List<Meeting> find(Collection<MeetingId> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + " where m.id = any(:ids::uuid[])")
                        .param("ids", texts(ids, MeetingId::toString))
                        .query(MeetingRowStore::meeting)
                        .list();
    }

    /** Those that there are. */
    List<Series> findSeries(Collection<SeriesId> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select * from meeting_series where id = any(:ids::uuid[])")
                        .param("ids", texts(ids, SeriesId::toString))
                        .query(MeetingRowStore::series)
                        .list();
    }

    List<Meeting> ofContact(ContactId contact, Instant from, Instant until) {
        return jdbc.sql(SELECT + """
                 where m.onboarding_id in (select g.onboarding_id from meeting_guest g where g.contact_id = :contact)
                   and :contact = any(m.ours || m.theirs) and m.starts_at >= :from and m.starts_at < :until
                 order by m.starts_at, m.key
                """)
                .param("contact", contact.value())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query(MeetingRowStore::meeting)
                .list();
    }

    List<Mark> marks(ContactId contact, Instant from, Instant until) {
        return jdbc.sql("""
                select onboarding_id, partner_id, md5(string_agg(id::text || version, ',' order by id)) as sum
                  from meeting
                 where onboarding_id in (select g.onboarding_id from meeting_guest g where g.contact_id = :contact)
                   and :contact = any(ours || theirs) and starts_at >= :from and starts_at < :until
                 group by onboarding_id, partner_id
                 order by onboarding_id
                """)
                .param("contact", contact.value())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Mark(
                        new OnboardingId(row.getObject("onboarding_id", UUID.class)),
                        new PartnerId(row.getObject("partner_id", UUID.class)),
                        row.getString("sum")))
                .list();
    }

    List<Meeting> planned(String kind, Instant from, Instant until) {
        return jdbc.sql(SELECT + """
                 where m.state = 'PLANNED' and m.starts_at >= :from and m.starts_at < :until and m.kind = :kind
                 order by m.starts_at, m.id
                """)
                .param("kind", kind)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query(MeetingRowStore::meeting)
                .list();
    }

    /** Meetings to come whose stored moment is not that of their wall clock. */
    List<Misplaced> misplaced(Instant from) {
        return jdbc
                .sql("""
                select id, local_start, zone, minutes, starts_at from meeting
                 where state = 'PLANNED' and starts_at >= :from
                """)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Misplaced(
                        new MeetingId(row.getObject("id", UUID.class)),
                        MeetingRowStore.times(row),
                        MeetingRowStore.instant(row, "starts_at")))
                .list()
                .stream()
                .filter(it -> !it.times().start().equals(it.stored()))
                .toList();
    }

    record Misplaced(MeetingId id, Times times, Instant stored) {}

    void derive(Misplaced it) {
        jdbc.sql("update meeting set starts_at = :at, version = version + 1 where id = :id")
                .param("at", it.times().start().atOffset(ZoneOffset.UTC))
                .param("id", it.id().value())
                .update();
    }

    /** When these people are taken, from a moment on. */
    List<Taken> taken(Collection<ContactId> people, Instant from, Instant until) {
        return jdbc.sql("""
                select id, onboarding_id, local_start, zone, minutes, ours || theirs as people
                  from meeting
                 where onboarding_id in (select g.onboarding_id from meeting_guest g
                                          where g.contact_id = any(:people::uuid[]))
                   and (ours || theirs) && :people::uuid[] and state = 'PLANNED'
                   and starts_at >= :from and starts_at < :until
                 order by starts_at
                 limit 2000
                """)
                .param("people", texts(people, ContactId::toString))
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Taken(
                        new MeetingId(row.getObject("id", UUID.class)),
                        new OnboardingId(row.getObject("onboarding_id", UUID.class)),
                        MeetingRowStore.times(row),
                        MeetingRowStore.people(row, "people")))
                .list();
    }

    /** A planned meeting and whose time it takes. */
    record Taken(MeetingId meeting, OnboardingId run, Times times, List<ContactId> people) {}

    /** All of it in one statement. */
    void add(List<Series> series, List<Meeting> meetings) {
        if (meetings.isEmpty()) {
            return;
        }
        jdbc.sql("""
                with series as (
                    insert into meeting_series (partner_id, onboarding_id, id, key, kind, title, internal, weeks, shift,
                                                time, zone, minutes, sequence, asked)
                    select :partner, :onboarding, u.*
                      from unnest(:s_ids::uuid[], :s_keys::text[], :s_kinds::text[], :s_titles::text[],
                                  :s_internals::boolean[], :s_weeks::int[], :s_shifts::int[], :s_times::time[],
                                  :s_zones::text[], :s_minutes::int[], :s_sequences::int[], :s_askeds::int[]) u)
                insert into meeting (partner_id, onboarding_id, id, series_id, key, number, kind, title, internal, gate,
                                     nominal, base, local_start, zone, starts_at, minutes, ours, theirs, required,
                                     state, cause, reason, moved, sequence, asked, place, extra)
                select :partner, :onboarding, u.id, u.series, u.key, u.number, u.kind, u.title, u.internal, u.gate,
                       u.nominal, u.base, u.local_start, u.zone, u.starts_at, u.minutes, u.ours::uuid[],
                       u.theirs::uuid[], u.required::uuid[], u.state, u.cause, u.reason, u.moved, u.sequence, u.asked,
                       u.place, u.extra
                  from unnest(:ids::uuid[], :series::uuid[], :keys::text[], :numbers::int[], :kinds::text[],
                              :titles::text[], :internals::boolean[], :gates::text[], :nominals::date[], :bases::date[],
                              :locals::timestamp[], :zones::text[], :starts::timestamptz[], :minutes::int[],
                              :ours::text[], :theirs::text[], :requireds::text[], :states::text[], :causes::text[],
                              :reasons::text[], :moveds::boolean[], :sequences::int[], :askeds::int[],
                              :places::text[], :extras::boolean[])
                       as u (id, series, key, number, kind, title, internal, gate, nominal, base, local_start, zone,
                             starts_at, minutes, ours, theirs, required, state, cause, reason, moved, sequence, asked,
                             place, extra)
                """)
                .param("partner", meetings.getFirst().partner().value())
                .param("onboarding", meetings.getFirst().onboarding().value())
                .params(MeetingRowStore.seriesColumns(series))
                .params(MeetingRowStore.columns(meetings))
                .update();
    }

    /** Saves what may change of meetings, all or nothing; nobody else may have changed one since it was read. */
    void save(Collection<Meeting> changed) {
        if (changed.isEmpty()) {
            return;
        }
        int saved = jdbc.sql("""
                update meeting m
                   set nominal = u.nominal, base = u.base, local_start = u.local_start, zone = u.zone,
                       starts_at = u.starts_at, minutes = u.minutes, ours = u.ours::uuid[],
                       theirs = u.theirs::uuid[], required = u.required::uuid[], state = u.state, cause = u.cause,
                       reason = u.reason, moved = u.moved, sequence = u.sequence, asked = u.asked,
                       title = u.title, kind = u.kind, place = u.place, gate = u.gate, number = u.number,
                       version = m.version + 1
                  from unnest(:ids::uuid[], :versions::int[], :titles::text[], :kinds::text[], :places::text[],
                              :gates::text[], :numbers::int[],
                              :nominals::date[], :bases::date[], :locals::timestamp[], :zones::text[],
                              :starts::timestamptz[], :minutes::int[], :ours::text[], :theirs::text[],
                              :requireds::text[], :states::text[], :causes::text[], :reasons::text[],
                              :moveds::boolean[], :sequences::int[], :askeds::int[])
                       as u (id, version, title, kind, place, gate, number, nominal, base, local_start, zone, starts_at, minutes,
                             ours, theirs, required, state, cause, reason, moved, sequence, asked)
                 where m.id = u.id and m.version = u.version
                """)
                .params(MeetingRowStore.columns(List.copyOf(changed)))
                .update();
        if (saved < changed.size()) {
            throw new StaleData(changed.iterator().next().id());
        }
    }

    void save(Series it) {
        int saved = jdbc.sql("""
                update meeting_series
                   set title = :title, shift = :shift, time = :time, minutes = :minutes, sequence = :sequence,
                       asked = :asked, version = version + 1
                 where id = :id and version = :version
                """)
                .params(Map.of(
                        "title", it.title(),
                        "shift", it.shift(),
                        "time", it.time(),
                        "minutes", it.minutes(),
                        "sequence", it.sequence(),
                        "asked", it.asked(),
                        "id", it.id().value(),
                        "version", it.version()))
                .update();
        if (saved == 0) {
            throw new StaleData(it.id());
        }
    }

    private static String[] scope(Actor actor) {
        return actor.scope() instanceof Scope.Only(var partners) ? texts(partners, PartnerId::toString) : new String[0];
    }
}
