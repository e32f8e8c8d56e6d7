package firstdeal.intervention.internal;

import firstdeal.partner.Referrer;
import firstdeal.platform.Rows;
import firstdeal.shared.ContactId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Text;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Interventions and retrospectives go with their partner, and with the people who own them. */
@Repository
class InterventionReferrerStore implements Referrer {

    private final JdbcClient jdbc;

    InterventionReferrerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Text> wouldMove(PartnerId from, PartnerId into) {
        return said(from.value(), "select count(*) from intervention where partner_id = :id");
    }

    @Override
    public void move(PartnerId from, PartnerId into) {
        Rows.move(
                jdbc,
                from.value(),
                into.value(),
                "update intervention set partner_id = :into where partner_id = :from",
                "update retrospective set partner_id = :into where partner_id = :from",
                "update retrospective_answer set partner_id = :into where partner_id = :from",
                "update retrospective_request set partner_id = :into where partner_id = :from");
    }

    @Override
    public List<Text> wouldMove(ContactId from, ContactId into) {
        return said(from.value(), "select count(*) from intervention where our_owner = :id or their_owner = :id");
    }

    @Override
    public void move(ContactId from, ContactId into) {
        jdbc.sql("""
                update intervention
                   set our_owner = case our_owner when :from then :into else our_owner end,
                       their_owner = case their_owner when :from then :into else their_owner end
                 where our_owner = :from or their_owner = :from
                """).param("from", from.value()).param("into", into.value()).update();
    }

    private List<Text> said(UUID id, String count) {
        return Rows.said(jdbc, id, count, it -> Text.of("intervention.would-move", "count", it));
    }
}
