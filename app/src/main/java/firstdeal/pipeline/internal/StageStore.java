package firstdeal.pipeline.internal;

import firstdeal.pipeline.Rates;
import firstdeal.pipeline.Stage;
import firstdeal.pipeline.Stages;
import java.util.Currency;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables opportunity_stage, exchange_rate and pipeline_setting. */
@Repository
class StageStore {

    private final JdbcClient jdbc;

    StageStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Stages stages() {
        return new Stages(jdbc.sql("select * from opportunity_stage order by position, key")
                .query((row, _) -> new Stage(
                        row.getString("key"),
                        row.getString("title"),
                        row.getInt("position"),
                        row.getInt("probability"),
                        row.getBoolean("qualified")))
                .list());
    }

    /** How many deals stand in each stage, whatever became of them. */
    Map<String, Long> inUse() {
        return jdbc
                .sql("select stage, count(*) as deals from opportunity group by stage")
                .query((row, _) -> Map.entry(row.getString("stage"), row.getLong("deals")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void save(Stages stages) {
        jdbc.sql("delete from opportunity_stage where key <> all(:keys)")
                .param("keys", stages.all().stream().map(Stage::key).toArray(String[]::new))
                .update();
        for (var it : stages.all()) {
            jdbc.sql("""
                    insert into opportunity_stage (key, title, position, probability, qualified)
                    values (:key, :title, :position, :probability, :qualified)
                    on conflict (key) do update
                       set title = excluded.title, position = excluded.position, probability = excluded.probability,
                           qualified = excluded.qualified
                    """)
                    .param("key", it.key())
                    .param("title", it.title())
                    .param("position", it.position())
                    .param("probability", it.probability())
                    .param("qualified", it.qualified())
                    .update();
        }
    }

    Rates rates() {
        var into = jdbc.sql("select currency from pipeline_setting")
                .query((row, _) -> Currency.getInstance(row.getString("currency")))
                .single();
        return new Rates(
                into,
                jdbc.sql("select * from exchange_rate order by currency, from_on desc")
                        .query((row, _) -> new Rates.Rate(
                                Currency.getInstance(row.getString("currency")),
                                row.getObject("from_on", java.time.LocalDate.class),
                                row.getBigDecimal("value")))
                        .list());
    }

    void save(Rates.Rate it) {
        jdbc.sql("""
                insert into exchange_rate (currency, from_on, value) values (:currency, :from, :value)
                on conflict (currency, from_on) do update set value = excluded.value
                """)
                .param("currency", it.currency().getCurrencyCode())
                .param("from", it.from())
                .param("value", it.value())
                .update();
    }

    /** Rates are in the common currency, so another one begins without any. */
    void saveCurrency(Currency into) {
        int changed = jdbc.sql("update pipeline_setting set currency = :into where currency <> :into")
                .param("into", into.getCurrencyCode())
                .update();
        if (changed > 0) {
            jdbc.sql("delete from exchange_rate").update();
        }
    }
}
