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

/**
 * Every deal that is worked, in its column; won ones stand in the last.
 *
 * @param cards those that the filter shows, the nearest close date first
 * @param total of what is open, in the common currency, if every currency has a rate
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
        boolean mayWork) {

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
            boolean mayWork) {
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
                choice(all, it -> Optional.of(it.partner().toString()), it -> names.company(it.partner())),
                choice(
                        all,
                        it -> it.owners().ours().map(o -> o.contact().toString()),
                        it -> it.owners()
                                .ours()
                                .map(o -> names.person(o.contact()))
                                .orElse("")),
                !all.isEmpty(),
                mayWork);
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

    private static Map<String, String> choice(
            Collection<Opportunity> all,
            Function<Opportunity, Optional<String>> key,
            Function<Opportunity, String> name) {
        var choice = new LinkedHashMap<String, String>();
        all.stream()
                .filter(it -> key.apply(it).isPresent())
                .sorted(Comparator.comparing(name))
                .forEach(it -> choice.put(key.apply(it).orElseThrow(), name.apply(it)));
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

    public String export(String format) {
        return filter.with("/deals/export", "format", format);
    }
}
