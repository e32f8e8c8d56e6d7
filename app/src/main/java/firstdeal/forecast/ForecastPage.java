package firstdeal.forecast;

import firstdeal.pipeline.Card;
import firstdeal.pipeline.Category;
import firstdeal.pipeline.OpportunityId;
import firstdeal.pipeline.Stages;
import firstdeal.shared.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One call: what the forecast says, what changed since the call before, and what was asked.
 *
 * @param partner whose deals, or empty for all
 * @param recorded whether this week's call was recorded; before that the page shows how things stand now
 * @param last the call to which it is compared
 * @param history earlier calls, the latest first
 */
public record ForecastPage(
        Week week,
        boolean now,
        Optional<String> partner,
        List<Row> rows,
        Totals totals,
        boolean recorded,
        Optional<Week> last,
        List<Past> history,
        Map<String, String> partners,
        Stages stages,
        boolean mayWork) {

    /** The order in which a call goes through the deals. */
    public static final List<Category> ORDER =
            List.of(Category.COMMIT, Category.BEST_CASE, Category.PIPELINE, Category.CLOSED);

    /**
     * One deal.
     *
     * @param line what the forecast says, or said last when it is gone
     * @param gone it is in this call no more
     */
    public record Row(Card card, Line line, boolean gone, List<Shift> shifts, List<Note> notes) {}

    /** A call of before. */
    public record Past(Week week, Totals totals) {}

    /** Puts each deal together with what was said of it in the last call. */
    public static List<Row> rows(
            List<Line> lines,
            Map<OpportunityId, Line> last,
            boolean compared,
            Map<OpportunityId, Card> cards,
            Map<OpportunityId, List<Note>> notes) {
        var rows = new ArrayList<Row>();
        for (var line : lines) {
            Optional.ofNullable(cards.get(line.deal()))
                    .ifPresent(card -> rows.add(new Row(
                            card,
                            line,
                            false,
                            compared
                                    ? Shift.between(Optional.ofNullable(last.get(line.deal())), Optional.of(line))
                                    : List.of(),
                            notes.getOrDefault(line.deal(), List.of()))));
        }
        var there = lines.stream().map(Line::deal).toList();
        last.values().stream()
                .filter(it -> !there.contains(it.deal()) && it.category() != Category.CLOSED)
                .forEach(it -> Optional.ofNullable(cards.get(it.deal()))
                        .ifPresent(card -> rows.add(new Row(
                                card, it, true, List.of(new Shift.Gone()), notes.getOrDefault(it.deal(), List.of())))));
        return rows;
    }

    public List<Row> of(Category category) {
        return rows.stream()
                .filter(it -> !it.gone() && it.line().category() == category)
                .toList();
    }

    public List<Row> gone() {
        return rows.stream().filter(Row::gone).toList();
    }

    public long changed() {
        return rows.stream().filter(it -> !it.shifts().isEmpty()).count();
    }

    public Text headline() {
        if (rows.isEmpty()) {
            return Text.of("forecast.headline.none");
        }
        return Text.of(
                "forecast.headline",
                "commit",
                totals.count(Category.COMMIT),
                "sum",
                new ArrayList<Object>(totals.sum(Category.COMMIT)),
                "changed",
                changed());
    }

    public String path() {
        return path(week);
    }

    public String path(Week other) {
        return "/deals/forecast?week=" + other
                + partner.map(it -> "&partner=" + it).orElse("");
    }

    public String forPartner(String id) {
        return "/deals/forecast?week=" + week + (id.isEmpty() ? "" : "&partner=" + id);
    }
}
