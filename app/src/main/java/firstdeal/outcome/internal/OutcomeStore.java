package firstdeal.outcome.internal;

import firstdeal.onboarding.Onboarding;
import firstdeal.outcome.SuccessMetric;
import firstdeal.outcome.WeekStatus.Recorded;
import firstdeal.shared.NotFound;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.StaleData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables weekly_record and success_metric. */
@Repository
class OutcomeStore {

    private final JdbcClient jdbc;

    OutcomeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<Integer, Recorded> weeks(OnboardingId onboarding) {
        return jdbc
                .sql("select * from weekly_record where onboarding_id = :onboarding")
                .param("onboarding", onboarding.value())
                .query((row, _) -> new Recorded(
                        row.getInt("week"),
                        Optional.ofNullable(row.getObject("reached_on", LocalDate.class)),
                        row.getBoolean("automatic"),
                        row.getString("why"),
                        row.getString("recorded_by")))
                .list()
                .stream()
                .collect(Collectors.toMap(Recorded::week, Function.identity()));
    }

    /** Records these weeks as reached by themselves; answers those that were not before. */
    List<Integer> reach(Onboarding run, Collection<Integer> weeks, LocalDate on) {
        return weeks.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        insert into weekly_record as w (onboarding_id, partner_id, week, reached_on, automatic, recorded_by)
                        select :onboarding, :partner, u.week, :on, true, '' from unnest(:weeks::int[]) as u (week)
                        on conflict (onboarding_id, week) do update
                           set reached_on = excluded.reached_on, automatic = true
                         where w.reached_on is null
                        returning week
                        """)
                        .param("onboarding", run.id().value())
                        .param("partner", run.partner().value())
                        .param("on", on)
                        .param("weeks", weeks.stream().map(String::valueOf).toArray(String[]::new))
                        .query((row, _) -> row.getInt("week"))
                        .list();
    }

    void record(Onboarding run, Recorded it) {
        jdbc.sql("""
                insert into weekly_record (onboarding_id, partner_id, week, reached_on, automatic, why, recorded_by)
                values (:onboarding, :partner, :week, :on::date, :automatic, :why, :by)
                on conflict (onboarding_id, week) do update
                   set reached_on = excluded.reached_on, automatic = excluded.automatic, why = excluded.why,
                       recorded_by = excluded.recorded_by
                """)
                .param("onboarding", run.id().value())
                .param("partner", run.partner().value())
                .param("week", it.week())
                .param("on", it.reachedOn().orElse(null))
                .param("automatic", it.automatic())
                .param("why", it.why())
                .param("by", it.by())
                .update();
    }

    Map<OnboardingId, Integer> count(Collection<OnboardingId> onboardings) {
        return jdbc
                .sql("""
                select onboarding_id, count(*) as metrics from success_metric
                 where onboarding_id = any(:ids::uuid[]) group by onboarding_id
                """)
                .param("ids", onboardings.stream().map(OnboardingId::toString).toArray(String[]::new))
                .query((row, _) ->
                        Map.entry(new OnboardingId(row.getObject("onboarding_id", UUID.class)), row.getInt("metrics")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<SuccessMetric> metrics(OnboardingId onboarding) {
        return jdbc.sql("select * from success_metric where onboarding_id = :onboarding order by by_day, id")
                .param("onboarding", onboarding.value())
                .query(OutcomeStore::metric)
                .list();
    }

    SuccessMetric metric(OnboardingId onboarding, UUID id) {
        return jdbc.sql("select * from success_metric where onboarding_id = :onboarding and id = :id")
                .param("onboarding", onboarding.value())
                .param("id", id)
                .query(OutcomeStore::metric)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    void add(Onboarding run, SuccessMetric it) {
        jdbc.sql("""
                insert into success_metric (id, onboarding_id, partner_id, name, target, by_day, reporter)
                values (:id, :onboarding, :partner, :name, :target, :by, :reporter)
                """)
                .param("id", it.id())
                .param("onboarding", run.id().value())
                .param("partner", run.partner().value())
                .param("name", it.name())
                .param("target", it.target())
                .param("by", it.by())
                .param("reporter", it.reporter())
                .update();
    }

    void save(SuccessMetric it) {
        int updated = jdbc.sql("""
                update success_metric
                   set name = :name, target = :target, by_day = :by, reporter = :reporter, value = :value,
                       value_on = :on::date, version = version + 1
                 where id = :id and version = :version
                """)
                .param("name", it.name())
                .param("target", it.target())
                .param("by", it.by())
                .param("reporter", it.reporter())
                .param("value", value(it))
                .param("on", it.value().map(SuccessMetric.Value::on).orElse(null))
                .param("id", it.id())
                .param("version", it.version())
                .update();
        if (updated == 0) {
            throw new StaleData(it.id());
        }
    }

    void remove(SuccessMetric it) {
        int removed = jdbc.sql("delete from success_metric where id = :id and version = :version")
                .param("id", it.id())
                .param("version", it.version())
                .update();
        if (removed == 0) {
            throw new StaleData(it.id());
        }
    }

    private static @Nullable String value(SuccessMetric it) {
        return it.value().map(SuccessMetric.Value::text).orElse(null);
    }

    private static SuccessMetric metric(ResultSet row, int number) throws SQLException {
        var value = row.getString("value");
        return new SuccessMetric(
                row.getObject("id", UUID.class),
                new OnboardingId(row.getObject("onboarding_id", UUID.class)),
                row.getString("name"),
                row.getString("target"),
                row.getObject("by_day", LocalDate.class),
                row.getString("reporter"),
                value == null
                        ? Optional.empty()
                        : Optional.of(new SuccessMetric.Value(value, row.getObject("value_on", LocalDate.class))),
                row.getInt("version"));
    }
}
