package firstdeal.intervention.internal;

import firstdeal.partner.Referrer;
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
        return sentence(count("select count(*) from intervention where partner_id = :id", from.value()));
    }

    @Override
    public void move(PartnerId from, PartnerId into) {
        for (String sql : List.of(
                "update intervention set partner_id = :into where partner_id = :from",
                "update retrospective set partner_id = :into where partner_id = :from",
                "update retrospective_answer set partner_id = :into where partner_id = :from",
                "update retrospective_request set partner_id = :into where partner_id = :from")) {
            jdbc.sql(sql)
                    .param("from", from.value())
                    .param("into", into.value())
                    .update();
        }
    }

    @Override
    public List<Text> wouldMove(ContactId from, ContactId into) {
        return sentence(
                count("select count(*) from intervention where our_owner = :id or their_owner = :id", from.value()));
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

    private long count(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id).query(Long.class).single();
    }

    private static List<Text> sentence(long count) {
        return count == 0 ? List.of() : List.of(Text.of("intervention.would-move", "count", count));
    }
}
