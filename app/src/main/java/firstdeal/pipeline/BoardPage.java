package firstdeal.pipeline;

import firstdeal.shared.Money;
import firstdeal.shared.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Every deal that is worked, in its column; won ones stand in the last.
 *
 * @param cards those that the filter shows, the nearest close date first
 * @param total of what is open, in the common currency, if every currency has a rate
 * @param moving whether the form that moves a card without a script is asked for
 */
public record BoardPage(
        BoardFilter filter,
        Stages stages,
        List<Card> cards,
        List<Column> columns,
        Optional<Money> total,
        List<Money> byCurrency,
        Map<String, String> partners,
        Map<String, String> owners,
        boolean any,
        boolean mayWork,
        boolean moving) {

    /** The key of the column in which won deals stand. */
    public static final String WON = "won";

    /** @param sums one for each currency */
    public record Column(String key, String title, List<Card> cards, List<Money> sums) {}

    /** How many days a won deal stays on the board. */
    public static final int WON_FOR = 90;

    public static BoardPage of(
            Collection<Opportunity> all,
            BoardFilter filter,
            Stages stages,
            Names names,
            Rates rates,
            LocalDate today,
            boolean mayWork,
            boolean moving) {
        var cards = all.stream()
                .filter(it -> filter.shows(it, today))
                .map(it -> Card.of(it, names, today))
                .sorted(Comparator.comparing(it -> it.deal().closes().orElse(LocalDate.MAX)))
                .toList();
        var open = cards.stream()
                .filter(it -> it.deal().isOpen())
                .flatMap(it -> it.amount().stream())
                .toList();
        return new BoardPage(
                filter,
                stages,
                cards,
                columns(cards, stages),
                rates.sum(open, today),
                Rates.byCurrency(open),
                choice(all.stream().map(Opportunity::partner), names::company),
                choice(
                        all.stream().flatMap(it -> it.owners().ours().stream()).map(Owners.Owner::contact),
                        names::person),
                !all.isEmpty(),
                mayWork,
                mayWork && moving);
    }

    private static List<Column> columns(List<Card> cards, Stages stages) {
        var byKey = new HashMap<String, List<Card>>();
        for (var card : cards) {
            var key = card.deal().isWon()
                    ? WON
                    : stages.of(card.deal().terms().stage()).key();
            byKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(card);
        }
        var columns = new ArrayList<Column>();
        stages.all().forEach(it -> columns.add(column(it.key(), it.title(), byKey)));
        columns.add(column(WON, "", byKey));
        return columns;
    }

    private static Column column(String key, String title, Map<String, List<Card>> byKey) {
        var cards = byKey.getOrDefault(key, List.of());
        return new Column(
                key,
                title,
                cards,
                Rates.byCurrency(
                        cards.stream().flatMap(it -> it.amount().stream()).toList()));
    }

    private static <T> Map<String, String> choice(Stream<T> of, Function<T, String> name) {
        var choice = new LinkedHashMap<String, String>();
        of.distinct().sorted(Comparator.comparing(name)).forEach(it -> choice.put(it.toString(), name.apply(it)));
        return choice;
    }

    public long open() {
        return cards.stream().filter(it -> it.deal().isOpen()).count();
    }

    /** The answer: what stands in commit, else how much is open. */
    public Text headline() {
        long committed =
                cards.stream().filter(it -> it.category() == Category.COMMIT).count();
        long late = cards.stream().filter(it -> it.tone() == Card.Tone.LATE).count();
        return Text.of("pipeline.board.headline", "open", open(), "commit", committed, "late", late);
    }

    public String with(String part, String value) {
        return filter.with("/deals/board", part, value);
    }

    /** The same board with the form that moves a card. */
    public String toMove() {
        return filter.with("/deals/board", "move", "yes") + "#move";
    }

    public String export(String format) {
        return filter.with("/deals/export", "format", format);
    }
}
