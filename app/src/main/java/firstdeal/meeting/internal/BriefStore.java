package firstdeal.meeting.internal;

import firstdeal.meeting.Meeting;
import firstdeal.meeting.MeetingId;
import firstdeal.meeting.Recording.Said;
import firstdeal.meeting.SponsorAnswer.Via;
import firstdeal.shared.ContactId;
import firstdeal.shared.Side;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table sponsor_brief: one page for one sponsor before a check-in, and their answer. */
@Repository
class BriefStore {

    /** @param answer empty until it is given */
    record Brief(MeetingId meeting, Side side, ContactId contact, String choice, Optional<String> answer) {}

    private final JdbcClient jdbc;

    BriefStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Gives a sponsor their link unless they have one. @return whether they had none */
    boolean issue(Meeting meeting, Side side, ContactId contact, byte[] secret, Instant at) {
        return jdbc.sql("""
                insert into sponsor_brief as b (meeting_id, side, partner_id, onboarding_id, contact_id, secret, sent_at)
                values (:meeting, :side, :partner, :run, :contact, :secret, :at)
                on conflict (meeting_id, side) do update
                   set contact_id = excluded.contact_id, secret = excluded.secret, sent_at = excluded.sent_at
                 where b.answer is null and (b.secret is null or b.contact_id is distinct from excluded.contact_id)
                """)
                        .param("meeting", meeting.id().value())
                        .param("side", side.name())
                        .param("partner", meeting.partner().value())
                        .param("run", meeting.onboarding().value())
                        .param("contact", contact.value())
                        .param("secret", secret)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Brief> bySecret(byte[] secret) {
        return jdbc.sql("select * from sponsor_brief where secret = :secret and contact_id is not null")
                .param("secret", secret)
                .query((row, _) -> new Brief(
                        new MeetingId(row.getObject("meeting_id", UUID.class)),
                        Side.valueOf(row.getString("side")),
                        new ContactId(row.getObject("contact_id", UUID.class)),
                        row.getString("choice"),
                        Optional.ofNullable(row.getString("answer"))))
                .optional();
    }

    /** What was said live in the meeting; a sponsor's own words by link are not overwritten. */
    void live(Meeting meeting, Side side, Said said, String by, Instant at) {
        put(meeting, side, null, said, Via.LIVE, by, at);
    }

    void byLink(Meeting meeting, Side side, ContactId contact, Said said, String by, Instant at) {
        put(meeting, side, contact, said, Via.LINK, by, at);
    }

    private void put(
            Meeting meeting, Side side, @Nullable ContactId contact, Said said, Via via, String by, Instant at) {
        jdbc.sql("""
                insert into sponsor_brief as b (meeting_id, side, partner_id, onboarding_id, contact_id, answer, choice,
                                                via, answered_by, answered_at)
                values (:meeting, :side, :partner, :run, :contact::uuid, :answer, :choice, :via, :by, :at)
                on conflict (meeting_id, side) do update
                   set answer = excluded.answer, choice = excluded.choice, via = excluded.via,
                       answered_by = excluded.answered_by, answered_at = excluded.answered_at
                 where b.via is distinct from 'LINK' or excluded.via = 'LINK'
                """)
                .param("meeting", meeting.id().value())
                .param("side", side.name())
                .param("partner", meeting.partner().value())
                .param("run", meeting.onboarding().value())
                .param("contact", contact == null ? null : contact.toString())
                .param("answer", said.answer().isEmpty() ? said.choice() : said.answer())
                .param("choice", said.choice())
                .param("via", via.name())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
