package firstdeal.meeting.internal;

import firstdeal.meeting.Meeting;
import firstdeal.meeting.MeetingId;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table meeting_move: where meetings were before they were moved by hand. */
@Repository
class MoveStore {

    /**
     * @param sequence of the meeting since the move
     * @param start before it, as {@code moved} and {@code asked} are
     */
    record Move(MeetingId meeting, int sequence, LocalDateTime start, boolean moved, int asked) {}

    private final JdbcClient jdbc;

    MoveStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Meeting before, Meeting after) {
        jdbc.sql("""
                insert into meeting_move (meeting_id, sequence, partner_id, local_start, moved, asked)
                values (:meeting, :sequence, :partner, :start, :moved, :asked)
                """)
                .param("meeting", before.id().value())
                .param("sequence", after.sequence())
                .param("partner", before.partner().value())
                .param("start", before.times().local())
                .param("moved", before.moved())
                .param("asked", before.asked())
                .update();
    }

    /** The move that brought it to the time that was asked about with this sequence, unless that was undone. */
    Optional<Move> find(MeetingId meeting, int sequence) {
        return jdbc.sql("""
                select * from meeting_move where meeting_id = :meeting and sequence = :sequence and undone is null
                """)
                .param("meeting", meeting.value())
                .param("sequence", sequence)
                .query((row, _) -> new Move(
                        meeting,
                        sequence,
                        row.getObject("local_start", LocalDateTime.class),
                        row.getBoolean("moved"),
                        row.getInt("asked")))
                .optional();
    }

    /** @param now the sequence of the meeting since it is back */
    void undone(Move it, int now) {
        jdbc.sql("update meeting_move set undone = :now where meeting_id = :meeting and sequence = :sequence")
                .param("now", now)
                .param("meeting", it.meeting().value())
                .param("sequence", it.sequence())
                .update();
    }

    /** The invitation of this sequence named a time to which the meeting was moved, and from which it was moved back. */
    boolean isAstray(MeetingId meeting, long sequence) {
        return jdbc.sql("""
                select exists (select 1 from meeting_move
                                where meeting_id = :meeting and :asked >= sequence and :asked < undone)
                """)
                .param("meeting", meeting.value())
                .param("asked", sequence)
                .query(Boolean.class)
                .single();
    }
}
