package firstdeal.forecast.internal;

import firstdeal.forecast.Line;
import firstdeal.forecast.Note;
import firstdeal.forecast.Week;
import firstdeal.pipeline.Category;
import firstdeal.pipeline.Opportunity;
import firstdeal.pipeline.OpportunityId;
import firstdeal.shared.Money;
import firstdeal.shared.NotFound;
import firstdeal.shared.PartnerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables forecast_line and forecast_note. */
@Repository
class ForecastStore {

    private final JdbcClient jdbc;

    ForecastStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One call in one statement; what is no longer in it goes. */
    void record(Week week, Optional<PartnerId> partner, Collection<Opportunity> deals, LocalDate today, Said said) {
        jdbc.sql("""
                delete from forecast_line
                 where week = :week and (:partner::uuid is null or partner_id = :partner::uuid)
                """)
                .param("week", week.monday())
                .param("partner", partner.map(PartnerId::value).orElse(null))
                .update();
        var lines = deals.stream().map(it -> Line.of(it, today)).toList();
        jdbc.sql("""
                insert into forecast_line (week, opportunity_id, partner_id, category, stage, amount, currency, closes,
                                           recorded_by, recorded_at)
                select :week, u.* , :by, :at
                  from unnest(:deals::uuid[], :partners::uuid[], :categories::text[], :stages::text[], :amounts::numeric[],
                              :currencies::text[], :closes::date[]) as u
                """)
                .param("week", week.monday())
                .param("deals", lines.stream().map(it -> it.deal().value()).toArray(UUID[]::new))
                .param(
                        "partners",
                        deals.stream().map(it -> it.partner().value()).toArray(UUID[]::new))
                .param(
                        "categories",
                        lines.stream().map(it -> it.category().key()).toArray(String[]::new))
                .param("stages", lines.stream().map(Line::stage).toArray(String[]::new))
                .param(
                        "amounts",
                        texts(lines, it -> it.amount().map(m -> m.amount().toPlainString())))
                .param(
                        "currencies",
                        texts(lines, it -> it.amount().map(m -> m.currency().getCurrencyCode())))
                .param("closes", texts(lines, it -> it.closes().map(LocalDate::toString)))
                .param("by", said.by())
                .param("at", said.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Who recorded it, and when. */
    record Said(String by, Instant at) {}

    private static String[] texts(List<Line> lines, java.util.function.Function<Line, Optional<String>> of) {
        return lines.stream().map(it -> of.apply(it).orElse(null)).toArray(String[]::new);
    }

    /** The calls since a week, the latest first. */
    Map<Week, List<Line>> since(Week first, Optional<PartnerId> partner) {
        return jdbc
                .sql("""
                select * from forecast_line
                 where week >= :first and (:partner::uuid is null or partner_id = :partner::uuid)
                """)
                .param("first", first.monday())
                .param("partner", partner.map(PartnerId::value).orElse(null))
                .query((row, _) -> Map.entry(new Week(row.getObject("week", LocalDate.class)), line(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        () -> new TreeMap<Week, List<Line>>(java.util.Comparator.reverseOrder()),
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Line line(ResultSet row) throws SQLException {
        var amount = Optional.ofNullable(row.getBigDecimal("amount"));
        var currency = row.getString("currency");
        return new Line(
                new OpportunityId(row.getObject("opportunity_id", UUID.class)),
                Category.valueOf(
                        row.getString("category").toUpperCase(Locale.ROOT).replace('-', '_')),
                row.getString("stage"),
                amount.map(it -> new Money(it.stripTrailingZeros(), Currency.getInstance(currency))),
                Optional.ofNullable(row.getObject("closes", LocalDate.class)));
    }

    void add(Note it, PartnerId partner, Instant at) {
        jdbc.sql("""
                insert into forecast_note (id, week, opportunity_id, partner_id, question, answer, asked_by, answered_by, asked_at)
                values (:id, :week, :deal, :partner, :question, :answer, :by, :answeredBy, :at)
                """)
                .param("id", it.id())
                .param("week", it.week().monday())
                .param("deal", it.deal().value())
                .param("partner", partner.value())
                .param("question", it.question())
                .param("answer", it.answer())
                .param("by", it.askedBy())
                .param("answeredBy", it.answeredBy())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What was asked, with its answer. */
    Note answer(UUID id, String answer, String by) {
        return jdbc.sql("update forecast_note set answer = :answer, answered_by = :by where id = :id returning *")
                .param("answer", answer)
                .param("by", by)
                .param("id", id)
                .query(ForecastStore::note)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /** Of one week, and unanswered ones of the weeks before. */
    List<Note> notes(Week week) {
        return jdbc.sql("""
                select * from forecast_note where week = :week or (week < :week and answer = '') order by asked_at
                """)
                .param("week", week.monday())
                .query(ForecastStore::note)
                .list();
    }

    /** What was asked of these deals since a week, and before it without an answer so far. */
    List<Note> notes(Collection<OpportunityId> deals, Week since) {
        return jdbc.sql("""
                select * from forecast_note
                 where opportunity_id = any(:deals) and (week >= :since or answer = '') order by asked_at
                """)
                .param("deals", deals.stream().map(OpportunityId::value).toArray(UUID[]::new))
                .param("since", since.monday())
                .query(ForecastStore::note)
                .list();
    }

    private static Note note(ResultSet row, int number) throws SQLException {
        return new Note(
                row.getObject("id", UUID.class),
                new Week(row.getObject("week", LocalDate.class)),
                new OpportunityId(row.getObject("opportunity_id", UUID.class)),
                row.getString("question"),
                row.getString("answer"),
                row.getString("asked_by"),
                row.getString("answered_by"));
    }
}
