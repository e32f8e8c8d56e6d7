package firstdeal.meeting.internal;

import firstdeal.partner.Referrer;
import firstdeal.platform.Rows;
import firstdeal.shared.ContactId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Text;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Meetings go with their run, invitations and answers with their people. */
@Repository
class MeetingReferrerStore implements Referrer {

    private final JdbcClient jdbc;

    MeetingReferrerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Text> wouldMove(PartnerId from, PartnerId into) {
        return said(from.value(), "select count(*) from meeting where partner_id = :id");
    }

    @Override
    public void move(PartnerId from, PartnerId into) {
        Rows.move(
                jdbc,
                from.value(),
                into.value(),
                "update meeting set partner_id = :into where partner_id = :from",
                "update meeting_series set partner_id = :into where partner_id = :from",
                "update meeting_minutes set partner_id = :into where partner_id = :from",
                "update meeting_guest set partner_id = :into where partner_id = :from",
                "update meeting_answer set partner_id = :into where partner_id = :from",
                "update meeting_stand_in set partner_id = :into where partner_id = :from",
                "update meeting_move set partner_id = :into where partner_id = :from",
                "update meeting_proposal set partner_id = :into where partner_id = :from",
                "update sponsor_brief set partner_id = :into where partner_id = :from");
    }

    @Override
    public List<Text> wouldMove(ContactId from, ContactId into) {
        return said(from.value(), "select count(*) from meeting where :id = any(ours || theirs)");
    }

    /** Of two answers to one invitation, the one of the person who stays is kept. */
    @Override
    public void move(ContactId from, ContactId into) {
        Rows.move(
                jdbc,
                from.value(),
                into.value(),
                """
                update meeting
                   set ours = case when :into = any(ours) then array_remove(ours, :from)
                                   else array_replace(ours, :from, :into) end,
                       theirs = case when :into = any(theirs) then array_remove(theirs, :from)
                                     else array_replace(theirs, :from, :into) end,
                       required = case when :into = any(required) then array_remove(required, :from)
                                       else array_replace(required, :from, :into) end
                 where :from = any(ours || theirs)
                """,
                "delete from meeting_guest where contact_id = :from",
                "update meeting_minutes set present = array_replace(present, :from, :into) where :from = any(present)",
                """
                delete from meeting_answer a
                 where contact_id = :from
                   and exists (select 1 from meeting_answer b where b.target_id = a.target_id and b.contact_id = :into)
                """,
                "update meeting_answer set contact_id = :into where contact_id = :from",
                """
                delete from meeting_stand_in a
                 where contact_id = :from
                   and exists (select 1 from meeting_stand_in b
                                where b.target_id = a.target_id and b.contact_id = :into and b.address = a.address)
                """,
                "update meeting_stand_in set contact_id = :into where contact_id = :from",
                """
                delete from meeting_proposal a
                 where contact_id = :from
                   and exists (select 1 from meeting_proposal b
                                where b.meeting_id = a.meeting_id and b.contact_id = :into
                                  and b.local_start = a.local_start)
                """,
                "update meeting_proposal set contact_id = :into where contact_id = :from",
                "update sponsor_brief set contact_id = :into where contact_id = :from");
    }

    private List<Text> said(UUID id, String count) {
        return Rows.said(jdbc, id, count, meetings -> Text.of("meeting.would-move", "count", meetings));
    }
}
