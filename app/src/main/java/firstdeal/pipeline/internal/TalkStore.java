package firstdeal.pipeline.internal;

import firstdeal.meeting.MeetingId;
import firstdeal.pipeline.Opportunity;
import firstdeal.pipeline.OpportunityId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table opportunity_meeting. */
@Repository
class TalkStore {

    private final JdbcClient jdbc;

    TalkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<MeetingId> of(OpportunityId deal) {
        return Set.copyOf(jdbc.sql("select meeting_id from opportunity_meeting where opportunity_id = :deal")
                .param("deal", deal.value())
                .query((row, _) -> new MeetingId(row.getObject(1, UUID.class)))
                .list());
    }

    /** True when the two were not linked before. */
    boolean link(Opportunity deal, MeetingId meeting, String by, Instant at) {
        return jdbc.sql("""
                insert into opportunity_meeting (opportunity_id, meeting_id, partner_id, linked_by, linked_at)
                values (:deal, :meeting, :partner, :by, :at)
                on conflict do nothing
                """)
                        .param("deal", deal.id().value())
                        .param("meeting", meeting.value())
                        .param("partner", deal.partner().value())
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /** True when the two were linked. */
    boolean part(OpportunityId deal, MeetingId meeting) {
        return jdbc.sql("delete from opportunity_meeting where opportunity_id = :deal and meeting_id = :meeting")
                        .param("deal", deal.value())
                        .param("meeting", meeting.value())
                        .update()
                > 0;
    }
}
