package firstdeal.desk;

import firstdeal.partner.Region;
import firstdeal.shared.OnboardingId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * All standings at one moment. Even ten thousand are small, so they are filtered, ordered and counted in memory, and an answer
 * is kept for whoever asks the same again before anything changes.
 */
public final class Portfolio {

    public static final Portfolio EMPTY = new Portfolio(Map.of());

    private static final int ANSWERS_AT_MOST = 50;

    private final Map<OnboardingId, StandingRow> rows;
    private final List<StandingRow> all;
    private final Map<Question, List<StandingRow>> answers = new ConcurrentHashMap<>();
    private final Map<LocalDate, Strip> strips = new ConcurrentHashMap<>();
    private final Map<Question, List<PortfolioRow>> lines = new ConcurrentHashMap<>();

    private Portfolio(Map<OnboardingId, StandingRow> rows) {
        this.rows = rows;
        this.all = List.copyOf(rows.values());
    }

    private record Placed(StandingRow row, Place place) {}

    private record Question(PortfolioFilter filter, LocalDate today) {}

    /** The same with these in place of what was known of them. */
    public Portfolio with(Collection<StandingRow> changed) {
        var all = new HashMap<>(rows);
        changed.forEach(it -> all.put(it.id(), it));
        return new Portfolio(all);
    }

    /** What another sees of it. */
    public Portfolio only(Predicate<StandingRow> visible) {
        var all = new HashMap<>(rows);
        all.values().removeIf(visible.negate());
        return new Portfolio(all);
    }

    /** Those that the filter lets through, in its order. */
    public List<StandingRow> find(PortfolioFilter filter, LocalDate today) {
        return bounded(answers)
                .computeIfAbsent(
                        new Question(filter, today),
                        it -> rows.values().stream()
                                .filter(row -> filter.shows(row, today))
                                .map(row -> new Placed(row, Place.of(row, today)))
                                .sorted(Comparator.comparing(Placed::place, Place.order(filter.sort())))
                                .map(Placed::row)
                                .toList());
    }

    /** The same, each decided for today. */
    public List<PortfolioRow> lines(PortfolioFilter filter, LocalDate today, int offset, int limit) {
        var all = bounded(lines)
                .computeIfAbsent(
                        new Question(filter, today),
                        it -> find(filter, today).stream()
                                .map(row -> PortfolioRow.of(row, today))
                                .toList());
        return all.subList(Math.min(offset, all.size()), Math.min(offset + limit, all.size()));
    }

    /** All of them, in no order; the very same list each time. */
    public List<StandingRow> rows() {
        return all;
    }

    public Strip strip(LocalDate today) {
        return strips.computeIfAbsent(today, this::counted);
    }

    private Strip counted(LocalDate today) {
        return new Strip(
                count(it -> !it.isResting()),
                count(it -> it.need(today) == Need.DECIDE),
                count(it -> it.need(today) == Need.LATE),
                count(it -> it.life().equals("preparing")),
                count(it -> it.life().equals("paused")),
                count(it -> it.firstDeal().orElse(Integer.MAX_VALUE) <= Strip.DAYS),
                count(it -> !it.life().equals("preparing")
                        && (it.day(today) >= Strip.DAYS || it.firstDeal().isPresent())),
                count(it -> it.firstDeal().isPresent()));
    }

    private int count(Predicate<StandingRow> which) {
        return (int) rows.values().stream().filter(which).count();
    }

    /** What the filters offer: by part of the filter, each value and how it is called, in the order of the names. */
    public Map<String, Map<String, String>> choices() {
        return Map.of(
                "pam", offered(StandingRow::pam, StandingRow::pamName),
                "type", offered(StandingRow::partnerType, StandingRow::partnerType),
                "region", offered(StandingRow::region, it -> Region.nameOf(it.region())),
                "phase", offered(StandingRow::phase, StandingRow::phase));
    }

    private Map<String, String> offered(Function<StandingRow, String> value, Function<StandingRow, String> name) {
        var byName = new TreeMap<String, String>();
        rows.values().stream()
                .filter(it -> !value.apply(it).isEmpty())
                .forEach(it -> byName.put(name.apply(it) + '\u0000' + value.apply(it), value.apply(it)));
        var choices = new LinkedHashMap<String, String>();
        byName.forEach((key, it) -> choices.put(it, key.substring(0, key.indexOf('\u0000'))));
        return choices;
    }

    /** The same, behind a place: what has moved there since is there, what has moved away is not. */
    public List<StandingRow> findAfter(PortfolioFilter filter, LocalDate today, Place last) {
        var order = Place.order(filter.sort());
        return find(filter, today).stream()
                .dropWhile(row -> order.compare(Place.of(row, today), last) <= 0)
                .toList();
    }

    private static <K, V> Map<K, V> bounded(Map<K, V> map) {
        if (map.size() > ANSWERS_AT_MOST) {
            map.clear();
        }
        return map;
    }
}
