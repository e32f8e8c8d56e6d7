package firstdeal.desk.internal;

import firstdeal.desk.GateMark;
import firstdeal.desk.StandingRow;
import firstdeal.evaluation.Milestone;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The read model standing_view: one row per onboarding, ready for the portfolio. It can be dropped and rebuilt. */
@Repository
class StandingStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    StandingStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What is only read whole. */
    private record Picture(
            String partnerType,
            String region,
            String program,
            boolean gated,
            LocalDate day0,
            boolean proven,
            String zone,
            String pam,
            String pamName,
            String phase,
            int readyDay,
            int length,
            List<GateMark> gates,
            List<Integer> due,
            int unowned,
            @Nullable Integer firstDeal,
            Map<Milestone, Integer> milestones,
            int begunOn,
            @Nullable Integer pausedOn,
            int settled,
            int asked) {}

    void save(StandingRow it) {
        var picture = new Picture(
                it.partnerType(),
                it.region(),
                it.program(),
                it.gated(),
                it.day0(),
                it.proven(),
                it.zone().getId(),
                it.pam(),
                it.pamName(),
                it.phase(),
                it.readyDay(),
                it.length(),
                it.gates(),
                it.due(),
                it.unowned(),
                boxed(it.firstDeal()),
                it.milestones(),
                it.begunOn(),
                boxed(it.pausedOn()),
                it.settled(),
                it.asked());
        jdbc.sql("""
                insert into standing_view (onboarding_id, partner_id, partner_name, life, picture)
                values (:id, :partner, :name, :life, cast(:picture as jsonb))
                on conflict (onboarding_id) do update
                   set partner_id = excluded.partner_id, partner_name = excluded.partner_name, life = excluded.life,
                       picture = excluded.picture, tx = excluded.tx
                """)
                .param("id", it.id().value())
                .param("partner", it.partner().value())
                .param("name", it.partnerName())
                .param("life", it.life())
                .param("picture", json.writeValueAsString(picture))
                .update();
    }

    /**
     * Rows written lately, and where to go on from next time.
     *
     * @param horizon every transaction with a lower number has ended: those not among these rows were seen before
     */
    record News(long database, long horizon, List<StandingRow> rows) {}

    /** Every row that a transaction of this number or a later one wrote. */
    News since(long horizon) {
        var news = jdbc.sql("""
                select d.oid::bigint as database, pg_snapshot_xmin(pg_current_snapshot())::text::bigint as horizon, s.*
                  from pg_database d left join standing_view s on s.tx >= :since
                 where d.datname = current_database()
                """)
                .param("since", horizon)
                .query((row, number) -> new News(
                        row.getLong("database"),
                        row.getLong("horizon"),
                        row.getObject("onboarding_id") == null ? List.of() : List.of(row(row, number))))
                .list();
        return new News(
                news.getFirst().database(),
                news.getFirst().horizon(),
                news.stream().flatMap(it -> it.rows().stream()).toList());
    }

    List<StandingRow> of(Collection<OnboardingId> ids) {
        return jdbc.sql("select * from standing_view where onboarding_id = any(:ids)")
                .param("ids", ids.stream().map(OnboardingId::value).toArray(UUID[]::new))
                .query(this::row)
                .list();
    }

    private StandingRow row(ResultSet row, int number) throws SQLException {
        var picture = json.readValue(row.getString("picture"), Picture.class);
        return new StandingRow(
                new OnboardingId(row.getObject("onboarding_id", UUID.class)),
                new PartnerId(row.getObject("partner_id", UUID.class)),
                row.getString("partner_name"),
                picture.partnerType(),
                picture.region(),
                picture.program(),
                picture.gated(),
                row.getString("life"),
                picture.day0(),
                picture.proven(),
                ZoneId.of(picture.zone()),
                picture.pam(),
                picture.pamName(),
                picture.phase(),
                picture.readyDay(),
                picture.length(),
                picture.gates(),
                picture.due(),
                picture.unowned(),
                optional(picture.firstDeal()),
                picture.milestones(),
                picture.begunOn(),
                optional(picture.pausedOn()),
                picture.settled(),
                picture.asked());
    }

    private static @Nullable Integer boxed(OptionalInt it) {
        return it.isPresent() ? it.getAsInt() : null;
    }

    private static OptionalInt optional(@Nullable Integer it) {
        return it == null ? OptionalInt.empty() : OptionalInt.of(it);
    }
}
