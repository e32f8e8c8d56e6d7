package firstdeal.outcome.internal;

import firstdeal.partner.Referrer;
import firstdeal.platform.Rows;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Text;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What came of runs goes with them to another partner; who moves is said by the runs themselves. */
@Repository
class OutcomeReferrerStore implements Referrer {

    private final JdbcClient jdbc;

    OutcomeReferrerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Text> wouldMove(PartnerId from, PartnerId into) {
        return List.of();
    }

    @Override
    public void move(PartnerId from, PartnerId into) {
        Rows.move(
                jdbc,
                from.value(),
                into.value(),
                "update weekly_record set partner_id = :into where partner_id = :from",
                "update success_metric set partner_id = :into where partner_id = :from");
    }
}
