package firstdeal.milestone.internal;

import firstdeal.evaluation.Milestone;
import firstdeal.milestone.Reached;
import firstdeal.onboarding.Onboarding;
import firstdeal.partner.Referrer;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table milestone. */
@Repository
class MilestoneStore implements Referrer {

    private final JdbcClient jdbc;

    MilestoneStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Reached> of(Onboarding run) {
        return jdbc.sql("select * from milestone where onboarding_id = :onboarding order by reached_on, milestone")
                .param("onboarding", run.id().value())
                .query((row, _) -> new Reached(
                        Milestone.of(row.getString("milestone")).orElseThrow(),
                        row.getObject("reached_on", LocalDate.class),
                        Optional.ofNullable(row.getObject("reversed_on", LocalDate.class))))
                .list();
    }

    /** @return whether it is there for the first time */
    boolean save(Onboarding run, Reached it) {
        return jdbc.sql("""
                insert into milestone (onboarding_id, partner_id, milestone, reached_on, reversed_on)
                values (:onboarding, :partner, :milestone, :on, :reversed::date)
                on conflict (onboarding_id, milestone) do update
                   set reached_on = excluded.reached_on, reversed_on = excluded.reversed_on
                returning xmax = 0 as fresh
                """)
                .param("onboarding", run.id().value())
                .param("partner", run.partner().value())
                .param("milestone", it.milestone().key())
                .param("on", it.on())
                .param("reversed", it.reversedOn().orElse(null))
                .query((row, _) -> row.getBoolean("fresh"))
                .single();
    }

    /** They go with their run; who moves is said by the runs themselves. */
    @Override
    public List<Text> wouldMove(PartnerId from, PartnerId into) {
        return List.of();
    }

    @Override
    public void move(PartnerId from, PartnerId into) {
        jdbc.sql("update milestone set partner_id = :into where partner_id = :from")
                .param("from", from.value())
                .param("into", into.value())
                .update();
    }
}
