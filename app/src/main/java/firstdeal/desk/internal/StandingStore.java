package firstdeal.desk.internal;

import firstdeal.desk.GateMark;
import firstdeal.desk.PortfolioFilter;
import firstdeal.desk.StandingRow;
import firstdeal.desk.Strip;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The read model standing_view: one row per onboarding, ready for the portfolio. It can be dropped and rebuilt. */
@Repository
class StandingStore {

    private static final String NEED = """
            case when life not in ('active', 'concluding') then 3
                 when decide_from <= :today then 0
                 when late_from <= :today then 1
                 else 2 end
            """;
    private static final String WHERE = """
             where (:ended or life <> 'ended')
               and (:pam = '' or pam_id = nullif(:pam, '')::uuid)
               and (:type = '' or partner_type = :type)
               and (:region = '' or region = :region)
               and (:phase = '' or phase = :phase)
               and (:q = '' or partner_name ilike '%' || :q || '%')
               and (:need < 0 or need = :need)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    StandingStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What is only read whole. */
    private record Picture(
            String program,
            boolean gated,
            String zone,
            String pamName,
            int readyDay,
            int length,
            List<GateMark> gates,
            List<Integer> due,
            int unowned,
            @Nullable Integer firstDeal,
            @Nullable Integer pausedOn,
            int settled,
            int asked) {}

    void save(StandingRow it) {
        var picture = new Picture(
                it.program(),
                it.gated(),
                it.zone().getId(),
                it.pamName(),
                it.readyDay(),
                it.length(),
                it.gates(),
                it.due(),
                it.unowned(),
                boxed(it.firstDeal()),
                boxed(it.pausedOn()),
                it.settled(),
                it.asked());
        jdbc.sql("""
                insert into standing_view (onboarding_id, partner_id, partner_name, partner_type, region, life, phase,
                                           pam_id, day0, decide_from, late_from, first_deal, picture)
                values (:id, :partner, :name, :type, :region, :life, :phase,
                        nullif(:pam, '')::uuid, :day0, :decideFrom, :lateFrom, :firstDeal, cast(:picture as jsonb))
                on conflict (onboarding_id) do update
                   set partner_id = excluded.partner_id, partner_name = excluded.partner_name,
                       partner_type = excluded.partner_type, region = excluded.region, life = excluded.life,
                       phase = excluded.phase, pam_id = excluded.pam_id, day0 = excluded.day0,
                       decide_from = excluded.decide_from, late_from = excluded.late_from,
                       first_deal = excluded.first_deal, picture = excluded.picture
                """)
                .param("id", it.id().value())
                .param("partner", it.partner().value())
                .param("name", it.partnerName())
                .param("type", it.partnerType())
                .param("region", it.region())
                .param("life", it.life())
                .param("phase", it.phase())
                .param("pam", it.pam())
                .param("day0", it.day0())
                .param("decideFrom", it.decideFrom().orElse(null))
                .param("lateFrom", it.lateFrom().orElse(null))
                .param("firstDeal", boxed(it.firstDeal()))
                .param("picture", json.writeValueAsString(picture))
                .update();
    }

    /** One page, in the order of the filter. */
    List<StandingRow> page(PortfolioFilter filter, LocalDate today, int offset, int limit) {
        return query(
                        "select * from (select *, " + NEED + " as need from standing_view) s" + WHERE
                                + order(filter.sort()) + " offset :offset limit :limit",
                        filter,
                        today)
                .param("offset", offset)
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    int count(PortfolioFilter filter, LocalDate today) {
        return query(
                        "select count(*) from (select *, " + NEED + " as need from standing_view) s" + WHERE,
                        filter,
                        today)
                .query(Integer.class)
                .single();
    }

    List<StandingRow> of(Collection<OnboardingId> ids) {
        return jdbc.sql("select * from standing_view where onboarding_id = any(:ids)")
                .param("ids", ids.stream().map(OnboardingId::value).toArray(UUID[]::new))
                .query(this::row)
                .list();
    }

    Strip strip(LocalDate today) {
        return jdbc.sql("""
                select count(*) filter (where life in ('active', 'concluding')) as active,
                       count(*) filter (where life in ('active', 'concluding') and decide_from <= :today) as decide,
                       count(*) filter (where life in ('active', 'concluding') and late_from <= :today
                                          and (decide_from is null or decide_from > :today)) as late,
                       count(*) filter (where life = 'preparing') as preparing,
                       count(*) filter (where life = 'paused') as paused,
                       count(*) filter (where first_deal <= 90) as won_by_90,
                       count(*) filter (where life <> 'preparing'
                                          and (day0 <= :today - 90 or first_deal is not null)) as begun_90,
                       count(*) filter (where first_deal is not null) as won
                  from standing_view
                """)
                .param("today", today)
                .query((row, n) -> new Strip(
                        row.getInt("active"),
                        row.getInt("decide"),
                        row.getInt("late"),
                        row.getInt("preparing"),
                        row.getInt("paused"),
                        row.getInt("won_by_90"),
                        row.getInt("begun_90"),
                        row.getInt("won")))
                .single();
    }

    /** What the filters offer: each pair is a column's value and how it is called. */
    List<String[]> choices() {
        return jdbc.sql("""
                select 'pam' as part, pam_id::text as value, max(picture ->> 'pamName') as name
                  from standing_view where pam_id is not null group by pam_id
                union all select 'type', partner_type, partner_type from standing_view group by partner_type
                union all select 'region', region, region from standing_view where region <> '' group by region
                union all select 'phase', phase, phase from standing_view where phase <> '' group by phase
                 order by 1, 3
                """)
                .query((row, n) -> new String[] {row.getString("part"), row.getString("value"), row.getString("name")})
                .list();
    }

    void clear() {
        jdbc.sql("delete from standing_view").update();
    }

    private JdbcClient.StatementSpec query(String sql, PortfolioFilter filter, LocalDate today) {
        return jdbc.sql(sql)
                .param("today", today)
                .param("ended", filter.ended())
                .param("pam", filter.pam())
                .param("type", filter.type())
                .param("region", filter.region())
                .param("phase", filter.phase())
                .param("q", filter.q().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_"))
                .param("need", filter.health().map(Enum::ordinal).orElse(-1));
    }

    private static String order(PortfolioFilter.Sort sort) {
        return switch (sort) {
            case NEED ->
                " order by need, case need when 0 then decide_from else late_from end, partner_name, onboarding_id";
            case NAME -> " order by partner_name, onboarding_id";
            case DAY -> " order by day0, onboarding_id";
        };
    }

    private StandingRow row(ResultSet row, int number) throws SQLException {
        var picture = json.readValue(row.getString("picture"), Picture.class);
        var pam = row.getString("pam_id");
        return new StandingRow(
                new OnboardingId(row.getObject("onboarding_id", UUID.class)),
                new PartnerId(row.getObject("partner_id", UUID.class)),
                row.getString("partner_name"),
                row.getString("partner_type"),
                row.getString("region"),
                picture.program(),
                picture.gated(),
                row.getString("life"),
                row.getObject("day0", LocalDate.class),
                ZoneId.of(picture.zone()),
                pam == null ? "" : pam,
                picture.pamName(),
                row.getString("phase"),
                picture.readyDay(),
                picture.length(),
                picture.gates(),
                picture.due(),
                picture.unowned(),
                optional(picture.firstDeal()),
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
