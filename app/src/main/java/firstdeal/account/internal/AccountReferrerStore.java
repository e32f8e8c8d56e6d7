package firstdeal.account.internal;

import firstdeal.partner.Referrer;
import firstdeal.shared.ContactId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Text;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts go with their owner when two records turn out to be one person. */
@Repository
class AccountReferrerStore implements Referrer {

    private final JdbcClient jdbc;

    AccountReferrerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Text> wouldMove(PartnerId from, PartnerId into) {
        return List.of();
    }

    @Override
    public void move(PartnerId from, PartnerId into) {
        // Accounts are ours.
    }

    @Override
    public List<Text> wouldMove(ContactId from, ContactId into) {
        long owned = jdbc.sql("select count(*) from account where owner_id = :id")
                .param("id", from.value())
                .query(Long.class)
                .single();
        return owned == 0 ? List.of() : List.of(Text.of("account.would-move", "count", owned));
    }

    @Override
    public void move(ContactId from, ContactId into) {
        jdbc.sql("update account set owner_id = :into, version = version + 1 where owner_id = :from")
                .param("into", into.value())
                .param("from", from.value())
                .update();
    }
}
