package firstdeal.schedule.internal;

import firstdeal.partner.Referrer;
import firstdeal.platform.Rows;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Text;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The days on which a company rests go with it when two records are the same company. */
@Repository
class ClosureReferrerStore implements Referrer {

    private final JdbcClient jdbc;

    ClosureReferrerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Text> wouldMove(PartnerId from, PartnerId into) {
        return Rows.said(
                jdbc,
                from.value(),
                "select count(*) from closure where partner_id = :id",
                closures -> Text.of("schedule.would-move", "count", closures));
    }

    @Override
    public void move(PartnerId from, PartnerId into) {
        Rows.move(
                jdbc,
                from.value(),
                into.value(),
                """
                delete from closure a
                 where a.partner_id = :from
                   and exists (select 1 from closure b
                                where b.partner_id = :into and b.from_day = a.from_day and b.name = a.name)
                """,
                "update closure set partner_id = :into where partner_id = :from");
    }
}
