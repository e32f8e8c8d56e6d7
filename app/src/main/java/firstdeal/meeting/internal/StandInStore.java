package firstdeal.meeting.internal;

import firstdeal.meeting.Answer.Reply;
import firstdeal.meeting.MeetingId;
import firstdeal.meeting.SeriesId;
import firstdeal.meeting.StandIn;
import firstdeal.meeting.Target;
import firstdeal.shared.ContactId;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table meeting_stand_in. */
@Repository
class StandInStore {

    /** Invitations are not passed on to more people than this; whoever sends more of them is up to something. */
    private static final int MOST = 5;

    private final JdbcClient jdbc;

    StandInStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Joins what was known before, in whatever order it comes. Whom the invited person sends is always taken. */
    StandIn.Fate put(OnboardingId run, PartnerId partner, StandIn it) {
        int changed = jdbc.sql("""
                insert into meeting_stand_in as a (target_id, contact_id, address, partner_id, onboarding_id, whole, name,
                                                   sent_at, sent_sequence, reply, said_at, said_sequence)
                select :target, :contact, :address, :partner, :run, :whole, :name, :sent, :sentTo, :reply, :said, :saidTo
                 where :sent::timestamptz is not null
                    or exists (select 1 from meeting_stand_in
                                where target_id = :target and contact_id = :contact and address = :address)
                    or (select count(*) from meeting_stand_in where target_id = :target and contact_id = :contact) < :most
                on conflict (target_id, contact_id, address) do update
                   set name = case when excluded.name = '' then a.name else excluded.name end,
                       sent_at = greatest(a.sent_at, excluded.sent_at),
                       sent_sequence = greatest(a.sent_sequence, excluded.sent_sequence),
                       (reply, said_at, said_sequence)
                           = (select reply, said_at, said_sequence
                                from (values (a.reply, a.said_at, a.said_sequence),
                                             (excluded.reply, excluded.said_at, excluded.said_sequence))
                                     as word (reply, said_at, said_sequence)
                               order by said_sequence desc nulls last, said_at desc limit 1)
                 where excluded.sent_at > coalesce(a.sent_at, '-infinity')
                    or (excluded.said_sequence, excluded.said_at)
                     > (coalesce(a.said_sequence, -1), coalesce(a.said_at, '-infinity'))
                """)
                .param("target", it.target().value())
                .param("contact", it.instead().value())
                .param("address", it.address())
                .param("partner", partner.value())
                .param("run", run.value())
                .param("whole", it.target() instanceof Target.Whole)
                .param("name", it.name())
                .param("sent", at(it.sent().map(StandIn.Sent::at)), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("sentTo", it.sent().map(StandIn.Sent::sequence).orElse(null), Types.INTEGER)
                .param("reply", it.said().map(said -> said.reply().name()).orElse(null), Types.VARCHAR)
                .param("said", at(it.said().map(StandIn.Said::at)), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("saidTo", it.said().map(StandIn.Said::sequence).orElse(null), Types.INTEGER)
                .param("most", MOST)
                .update();
        return changed == 1 ? StandIn.Fate.NOTED : isKnown(it) ? StandIn.Fate.KNOWN : StandIn.Fate.TOO_MANY;
    }

    private static @Nullable OffsetDateTime at(Optional<Instant> at) {
        return at.map(it -> it.atOffset(ZoneOffset.UTC)).orElse(null);
    }

    private boolean isKnown(StandIn it) {
        return jdbc.sql("""
                select exists (select 1 from meeting_stand_in
                                where target_id = :target and contact_id = :contact and address = :address)
                """)
                .param("target", it.target().value())
                .param("contact", it.instead().value())
                .param("address", it.address())
                .query(Boolean.class)
                .single();
    }

    /** Of a run, by when they first came to be known. */
    List<StandIn> of(OnboardingId run) {
        return jdbc.sql("""
                select * from meeting_stand_in where onboarding_id = :run order by coalesce(sent_at, said_at), address
                """)
                .param("run", run.value())
                .query(StandInStore::standIn)
                .list();
    }

    private static StandIn standIn(ResultSet row, int number) throws SQLException {
        var target = row.getObject("target_id", UUID.class);
        var sent = row.getObject("sent_at", OffsetDateTime.class);
        var said = row.getObject("said_at", OffsetDateTime.class);
        return new StandIn(
                row.getBoolean("whole") ? Target.of(new SeriesId(target)) : Target.of(new MeetingId(target)),
                new ContactId(row.getObject("contact_id", UUID.class)),
                row.getString("address"),
                row.getString("name"),
                sent == null
                        ? Optional.empty()
                        : Optional.of(new StandIn.Sent(sent.toInstant(), row.getInt("sent_sequence"))),
                said == null
                        ? Optional.empty()
                        : Optional.of(new StandIn.Said(
                                Reply.valueOf(row.getString("reply")), said.toInstant(), row.getInt("said_sequence"))));
    }
}
