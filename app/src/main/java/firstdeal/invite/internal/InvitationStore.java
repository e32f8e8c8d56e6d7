package firstdeal.invite.internal;

import firstdeal.invite.Call;
import firstdeal.invite.Invitation;
import firstdeal.meeting.MeetingId;
import firstdeal.meeting.SeriesId;
import firstdeal.meeting.Target;
import firstdeal.shared.ContactId;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Invitations, every call of them, and the runs of which some have to go out. */
@Repository
class InvitationStore {

    private final JdbcClient jdbc;

    InvitationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void due(OnboardingId run, PartnerId partner, Instant now) {
        jdbc.sql("""
                insert into invite_due (onboarding_id, partner_id, due_at) values (:run, :partner, :now)
                on conflict (onboarding_id) do nothing
                """)
                .param("run", run.value())
                .param("partner", partner.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Runs of which somebody has to be told, the longest waiting first. */
    List<OnboardingId> due(Instant now, int limit) {
        return jdbc.sql("select onboarding_id from invite_due where due_at <= :now order by due_at limit :limit")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, number) -> new OnboardingId(row.getObject(1, UUID.class)))
                .list();
    }

    /** @return false when another node was faster; what changes from now on is due again */
    boolean takeDue(OnboardingId run) {
        return jdbc.sql("""
                delete from invite_due
                 where onboarding_id in (select onboarding_id from invite_due where onboarding_id = :run for update skip locked)
                """).param("run", run.value()).update() == 1;
    }

    void postpone(OnboardingId run, Instant until) {
        jdbc.sql("update invite_due set due_at = :until where onboarding_id = :run")
                .param("run", run.value())
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Invitation> of(OnboardingId run) {
        return jdbc.sql("select * from invitation where onboarding_id = :run")
                .param("run", run.value())
                .query(InvitationStore::invitation)
                .list();
    }

    Optional<Invitation> find(UUID id) {
        return jdbc.sql("select * from invitation where id = :id")
                .param("id", id)
                .query(InvitationStore::invitation)
                .optional();
    }

    /** Those that there are. */
    List<Invitation> find(Collection<UUID> ids) {
        return jdbc.sql("select * from invitation where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(InvitationStore::invitation)
                .list();
    }

    /** Whether somebody else was invited to the same under this address. */
    boolean isInvited(Invitation it, String address) {
        return jdbc.sql("""
                select exists (select 1 from invitation
                                where onboarding_id = :run and target = :target and id <> :id and called
                                  and lower(address) = lower(:address))
                """)
                .param("run", it.onboarding().value())
                .param("target", it.target().value())
                .param("id", it.id())
                .param("address", address)
                .query(Boolean.class)
                .single();
    }

    void save(Invitation it) {
        jdbc.sql("""
                insert into invitation (id, partner_id, onboarding_id, contact_id, target, whole, address, sequence, fingerprint,
                                        called)
                values (:id, :partner, :run, :contact, :target, :whole, :address, :sequence, :fingerprint, :called)
                on conflict (id) do update
                   set address = excluded.address, sequence = excluded.sequence, fingerprint = excluded.fingerprint,
                       called = excluded.called
                """)
                .param("id", it.id())
                .param("partner", it.partner().value())
                .param("run", it.onboarding().value())
                .param("contact", it.contact().value())
                .param("target", it.target().value())
                .param("whole", it.target() instanceof Target.Whole)
                .param("address", it.address())
                .param("sequence", it.sequence())
                .param("fingerprint", HexFormat.of().parseHex(it.fingerprint()))
                .param("called", it.called())
                .update();
    }

    void add(Call call, PartnerId partner) {
        jdbc.sql("""
                insert into invitation_call (invitation_id, partner_id, sequence, target_sequence, days)
                values (:invitation, :partner, :sequence, :target, cast(:days as jsonb))
                """)
                .param("invitation", call.invitation())
                .param("partner", partner.value())
                .param("sequence", call.sequence())
                .param("target", call.targetSequence())
                .param(
                        "days",
                        call.days().stream()
                                .map(it -> "[\"%s\",\"%s\",%d,\"%s\"]"
                                        .formatted(it.slot(), it.meeting(), it.sequence(), it.at()))
                                .collect(Collectors.joining(",", "[", "]")))
                .update();
    }

    Optional<Call> call(UUID invitation, int sequence) {
        return Call.of(calls(List.of(invitation)), sequence);
    }

    /** Every call of these invitations. */
    List<Call> calls(Collection<UUID> invitations) {
        return jdbc
                .sql("""
                select call.invitation_id, call.sequence, call.target_sequence, day ->> 0 as slot, day ->> 1 as meeting,
                       day ->> 2 as number, day ->> 3 as at
                  from invitation_call as call left join jsonb_array_elements(call.days) as day on true
                 where call.invitation_id = any(:invitations)
                """)
                .param("invitations", invitations.toArray(UUID[]::new))
                .query(InvitationStore::row)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Row::head, Collectors.flatMapping(it -> it.day().stream(), Collectors.toList())))
                .entrySet()
                .stream()
                .map(it -> new Call(
                        it.getKey().invitation(),
                        it.getKey().sequence(),
                        it.getKey().target(),
                        it.getValue()))
                .toList();
    }

    private record Head(UUID invitation, int sequence, int target) {}

    private record Row(Head head, Optional<Call.Day> day) {}

    private static Row row(ResultSet row, int number) throws SQLException {
        var head = new Head(
                row.getObject("invitation_id", UUID.class), row.getInt("sequence"), row.getInt("target_sequence"));
        var slot = row.getString("slot");
        return new Row(
                head,
                slot == null
                        ? Optional.empty()
                        : Optional.of(new Call.Day(
                                LocalDateTime.parse(slot),
                                MeetingId.of(row.getString("meeting")),
                                row.getInt("number"),
                                LocalDateTime.parse(row.getString("at")))));
    }

    /** The key with which links are signed; the first one that comes makes it. */
    byte[] key(byte[] fresh) {
        jdbc.sql("insert into invite_key (key) values (:key) on conflict (one) do nothing")
                .param("key", fresh)
                .update();
        return jdbc.sql("select key from invite_key").query(byte[].class).single();
    }

    private static Invitation invitation(ResultSet row, int rowNumber) throws SQLException {
        var target = row.getObject("target", UUID.class);
        return new Invitation(
                row.getObject("id", UUID.class),
                new OnboardingId(row.getObject("onboarding_id", UUID.class)),
                new PartnerId(row.getObject("partner_id", UUID.class)),
                new ContactId(row.getObject("contact_id", UUID.class)),
                row.getBoolean("whole") ? Target.of(new SeriesId(target)) : Target.of(new MeetingId(target)),
                row.getString("address"),
                row.getInt("sequence"),
                HexFormat.of().formatHex(row.getBytes("fingerprint")),
                row.getBoolean("called"));
    }

    /** When two records turn out to be one person: what the other was called to stays theirs where they have none of it. */
    void movePerson(ContactId from, ContactId into) {
        for (var sql : List.of("""
                update invitation a set contact_id = :into
                 where contact_id = :from
                   and not exists (select 1 from invitation b where b.contact_id = :into and b.target = a.target)
                """, """
                update feed set contact_id = :into
                 where contact_id = :from and not exists (select 1 from feed b where b.contact_id = :into)
                """)) {
            jdbc.sql(sql)
                    .param("from", from.value())
                    .param("into", into.value())
                    .update();
        }
    }

    void movePartner(PartnerId from, PartnerId into) {
        for (var sql : List.of(
                "update invitation set partner_id = :into where partner_id = :from",
                "update invitation_call set partner_id = :into where partner_id = :from",
                "update invite_due set partner_id = :into where partner_id = :from",
                "update feed set partner_id = :into where partner_id = :from")) {
            jdbc.sql(sql)
                    .param("from", from.value())
                    .param("into", into.value())
                    .update();
        }
    }
}
