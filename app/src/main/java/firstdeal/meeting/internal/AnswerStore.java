package firstdeal.meeting.internal;

import static firstdeal.meeting.internal.MeetingRowStore.instant;
import static firstdeal.meeting.internal.MeetingRowStore.texts;

import firstdeal.meeting.Answer;
import firstdeal.meeting.MeetingId;
import firstdeal.meeting.Proposal;
import firstdeal.meeting.SeriesId;
import firstdeal.meeting.SponsorAnswer;
import firstdeal.meeting.Target;
import firstdeal.shared.ContactId;
import firstdeal.shared.NotFound;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Side;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables meeting_answer and meeting_proposal, and the answers of sponsors. */
@Repository
class AnswerStore {

    /** An answer within its run. */
    record Given(OnboardingId run, Answer answer) {}

    record Proposed(OnboardingId run, Proposal proposal) {}

    record Decided(OnboardingId run, SponsorAnswer answer) {}

    private final JdbcClient jdbc;

    AnswerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps an answer unless one that goes before it is there; {@link Answer#ORDER} in SQL. @return whether it stands now */
    boolean put(OnboardingId run, PartnerId partner, Answer it) {
        return jdbc.sql("""
                insert into meeting_answer as a (target_id, contact_id, partner_id, onboarding_id, whole, reply, source,
                                                 said_at, sequence, said_by)
                values (:target, :contact, :partner, :run, :whole, :reply, :source, :said, :sequence, :by)
                on conflict (target_id, contact_id) do update
                   set reply = excluded.reply, source = excluded.source, said_at = excluded.said_at,
                       sequence = excluded.sequence, said_by = excluded.said_by
                 where (excluded.sequence, excluded.said_at, array_position(:replies::text[], excluded.reply))
                     > (a.sequence, a.said_at, array_position(:replies::text[], a.reply))
                """)
                        .param("target", it.target().value())
                        .param("contact", it.contact().value())
                        .param("partner", partner.value())
                        .param("run", run.value())
                        .param("whole", it.target() instanceof Target.Whole)
                        .param("reply", it.reply().name())
                        .param("source", it.source().name())
                        .param("said", it.said().atOffset(ZoneOffset.UTC))
                        .param("sequence", it.sequence())
                        .param("by", it.by())
                        .param("replies", texts(List.of(Answer.Reply.values()), Answer.Reply::name))
                        .update()
                == 1;
    }

    Optional<Answer> find(Target target, ContactId contact) {
        return jdbc.sql("select * from meeting_answer where target_id = :target and contact_id = :contact")
                .param("target", target.value())
                .param("contact", contact.value())
                .query(AnswerStore::answer)
                .optional();
    }

    List<Given> of(Collection<OnboardingId> runs) {
        return jdbc.sql("select * from meeting_answer where onboarding_id = any(:runs::uuid[])")
                .param("runs", texts(runs, OnboardingId::toString))
                .query((row, number) -> new Given(run(row), answer(row, number)))
                .list();
    }

    private static Answer answer(ResultSet row, int number) throws SQLException {
        var target = row.getObject("target_id", UUID.class);
        return new Answer(
                row.getBoolean("whole") ? Target.of(new SeriesId(target)) : Target.of(new MeetingId(target)),
                new ContactId(row.getObject("contact_id", UUID.class)),
                Answer.Reply.valueOf(row.getString("reply")),
                Answer.Source.valueOf(row.getString("source")),
                instant(row, "said_at"),
                row.getInt("sequence"),
                row.getString("said_by"));
    }

    private static OnboardingId run(ResultSet row) throws SQLException {
        return new OnboardingId(row.getObject("onboarding_id", UUID.class));
    }

    /** The id of this proposal; of the earlier one when the very same was made before. */
    UUID propose(OnboardingId run, PartnerId partner, Proposal it) {
        return jdbc.sql("""
                insert into meeting_proposal as p (id, meeting_id, partner_id, onboarding_id, contact_id, local_start,
                                                   said_at, note, state)
                values (:id, :meeting, :partner, :run, :contact, :start, :said, :note, 'OPEN')
                on conflict (meeting_id, contact_id, local_start) do update set note = p.note
                returning id
                """)
                .param("id", it.id())
                .param("meeting", it.meeting().value())
                .param("partner", partner.value())
                .param("run", run.value())
                .param("contact", it.contact().value())
                .param("start", it.start())
                .param("said", it.said().atOffset(ZoneOffset.UTC))
                .param("note", it.note())
                .query(UUID.class)
                .single();
    }

    List<Proposed> proposals(Collection<OnboardingId> runs) {
        return jdbc.sql("select * from meeting_proposal where onboarding_id = any(:runs::uuid[]) order by said_at, id")
                .param("runs", texts(runs, OnboardingId::toString))
                .query((row, number) -> new Proposed(run(row), proposal(row, number)))
                .list();
    }

    Proposal proposal(MeetingId meeting, UUID id) {
        return jdbc.sql("select * from meeting_proposal where id = :id and meeting_id = :meeting")
                .param("id", id)
                .param("meeting", meeting.value())
                .query(AnswerStore::proposal)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /** Whoever took the time of this proposal took it back. */
    void reopen(MeetingId meeting, LocalDateTime start) {
        jdbc.sql("""
                update meeting_proposal set state = 'OPEN', decided_by = null, decided_at = null
                 where meeting_id = :meeting and local_start = :start and state = 'ACCEPTED'
                """).param("meeting", meeting.value()).param("start", start).update();
    }

    /** What was answered to a meeting since an invitation. */
    void forget(MeetingId meeting, int since) {
        jdbc.sql("delete from meeting_answer where target_id = :meeting and sequence >= :since")
                .param("meeting", meeting.value())
                .param("since", since)
                .update();
    }

    /** @return whether it was open until now */
    boolean decide(Proposal it, Proposal.State state, String by, Instant at) {
        return jdbc.sql("""
                update meeting_proposal set state = :state, decided_by = :by, decided_at = :at
                 where id = :id and state = 'OPEN'
                """)
                        .param("state", state.name())
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", it.id())
                        .update()
                == 1;
    }

    private static Proposal proposal(ResultSet row, int number) throws SQLException {
        return new Proposal(
                row.getObject("id", UUID.class),
                new MeetingId(row.getObject("meeting_id", UUID.class)),
                new ContactId(row.getObject("contact_id", UUID.class)),
                row.getObject("local_start", LocalDateTime.class),
                instant(row, "said_at"),
                row.getString("note"),
                Proposal.State.valueOf(row.getString("state")));
    }

    List<Decided> sponsorAnswers(Collection<OnboardingId> runs) {
        return jdbc.sql("""
                select * from sponsor_brief
                 where onboarding_id = any(:runs::uuid[]) and answer is not null
                 order by answered_at
                """)
                .param("runs", texts(runs, OnboardingId::toString))
                .query((row, _) -> new Decided(
                        run(row),
                        new SponsorAnswer(
                                new MeetingId(row.getObject("meeting_id", UUID.class)),
                                Side.valueOf(row.getString("side")),
                                row.getString("choice"),
                                row.getString("answer"),
                                SponsorAnswer.Via.valueOf(row.getString("via")),
                                row.getString("answered_by"),
                                instant(row, "answered_at"))))
                .list();
    }
}
