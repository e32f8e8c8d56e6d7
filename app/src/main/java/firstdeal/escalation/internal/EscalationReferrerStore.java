package firstdeal.escalation.internal;

import firstdeal.partner.Referrer;
import firstdeal.shared.ContactId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Text;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Escalations go with their partner and with the sponsors to whom they were put. */
@Repository
class EscalationReferrerStore implements Referrer {

    private final JdbcClient jdbc;

    EscalationReferrerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Text> wouldMove(PartnerId from, PartnerId into) {
        return said(jdbc.sql("select count(*) from escalation where partner_id = :id")
                .param("id", from.value())
                .query(Long.class)
                .single());
    }

    @Override
    public void move(PartnerId from, PartnerId into) {
        move("update escalation set partner_id = :into where partner_id = :from", from.value(), into.value());
        move("update escalation_sponsor set partner_id = :into where partner_id = :from", from.value(), into.value());
    }

    @Override
    public List<Text> wouldMove(ContactId from, ContactId into) {
        return said(jdbc.sql("select count(*) from escalation_sponsor where contact_id = :id")
                .param("id", from.value())
                .query(Long.class)
                .single());
    }

    @Override
    public void move(ContactId from, ContactId into) {
        move("update escalation_sponsor set contact_id = :into where contact_id = :from", from.value(), into.value());
    }

    private void move(String sql, UUID from, UUID into) {
        jdbc.sql(sql).param("from", from).param("into", into).update();
    }

    private static List<Text> said(long count) {
        return count == 0 ? List.of() : List.of(Text.of("escalation.would-move", "count", count));
    }
}
