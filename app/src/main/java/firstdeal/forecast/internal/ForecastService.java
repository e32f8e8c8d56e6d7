package firstdeal.forecast.internal;

import firstdeal.audit.Audit;
import firstdeal.audit.Subject;
import firstdeal.forecast.ForecastPage;
import firstdeal.forecast.ForecastPage.Past;
import firstdeal.forecast.Forecasts;
import firstdeal.forecast.Line;
import firstdeal.forecast.Note;
import firstdeal.forecast.Totals;
import firstdeal.forecast.Week;
import firstdeal.pipeline.Card;
import firstdeal.pipeline.Cards;
import firstdeal.pipeline.Opportunities;
import firstdeal.pipeline.Opportunity;
import firstdeal.pipeline.OpportunityId;
import firstdeal.platform.Ids;
import firstdeal.shared.Actor;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Permission;
import firstdeal.shared.Refused;
import firstdeal.shared.Text;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Forecast calls: recorded week by week, compared with the last one. */
@Service
@Transactional
class ForecastService implements Forecasts {

    /** A quarter of calls stands in the history. */
    private static final int WEEKS_OF_HISTORY = 13;

    /** What was won in the last quarter is part of the forecast. */
    private static final int WON_FOR = 90;

    private final ForecastStore forecasts;
    private final Cards cards;
    private final Opportunities deals;
    private final CallMinutes minutes;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    ForecastService(
            ForecastStore forecasts,
            Cards cards,
            Opportunities deals,
            CallMinutes minutes,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.forecasts = forecasts;
        this.cards = cards;
        this.deals = deals;
        this.minutes = minutes;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public int record(Actor actor, Optional<PartnerId> partner) {
        var today = today();
        var shown = worked(today).stream()
                .map(Card::deal)
                .filter(it -> partner.filter(id -> !id.equals(it.partner())).isEmpty())
                .toList();
        if (shown.isEmpty()) {
            throw new Refused(Text.of("forecast.wrong.nothing"));
        }
        var week = Week.of(today);
        forecasts.record(week, partner, shown, today, new ForecastStore.Said(actor.name(), clock.instant()));
        minutes.write(actor, shown, week);
        audit.record(
                actor,
                "forecast.recorded",
                partner.map(it -> Subject.of("forecast", week, it)).orElseGet(() -> Subject.of("forecast", week)),
                Map.of(),
                Map.of("deals", shown.size()));
        return shown.size();
    }

    @Override
    public UUID ask(Actor actor, Week week, OpportunityId id, String question, String answer) {
        var deal = deals.get(actor, id);
        var by = answer.isBlank() ? "" : actor.name();
        var note = new Note(ids.next(), week, id, question.strip(), answer.strip(), actor.name(), by);
        forecasts.add(note, deal.partner(), clock.instant());
        minutes.write(actor, List.of(deal), week);
        audit.record(actor, "forecast.asked", subject(deal), Map.of(), Map.of("question", note.question()));
        return note.id();
    }

    @Override
    public void answer(Actor actor, UUID note, String answer) {
        if (answer.isBlank()) {
            var text = Text.of("forecast.wrong.answer");
            throw new Refused(text, Map.of("answer", text));
        }
        var asked = forecasts.answer(note, answer.strip(), actor.name());
        minutes.write(actor, List.of(deals.get(actor, asked.deal())), asked.week());
        audit.record(
                actor,
                "forecast.answered",
                Subject.of("forecast-note", note),
                Map.of(),
                Map.of("answer", answer.strip()));
    }

    private static Subject subject(Opportunity it) {
        return Subject.of("opportunity", it.id(), it.partner(), it.run());
    }

    /** A week of before shows its call; this week shows how things stand. */
    @Transactional(readOnly = true)
    public ForecastPage page(Actor actor, Week week, Optional<PartnerId> partner) {
        var today = today();
        boolean now = week.equals(Week.of(today));
        var calls = forecasts.since(new Week(week.monday().minusWeeks(WEEKS_OF_HISTORY)), partner);
        var worked = worked(today);
        var lines = now ? lines(worked, partner, today) : calls.getOrDefault(week, List.of());
        var last = calls.keySet().stream().filter(it -> it.compareTo(week) < 0).findFirst();
        var before = last.map(it -> calls.getOrDefault(it, List.of())).orElse(List.of()).stream()
                .collect(Collectors.toMap(Line::deal, Function.identity(), (a, _) -> a, LinkedHashMap::new));
        var known = known(worked, lines, before.values(), today);
        var notes = forecasts.notes(week).stream().collect(Collectors.groupingBy(Note::deal));
        var ordered = lines.stream()
                .sorted(Comparator.comparing(it -> it.closes().orElse(LocalDate.MAX)))
                .toList();
        return new ForecastPage(
                week,
                now,
                partner.map(PartnerId::toString),
                ForecastPage.rows(ordered, before, last.isPresent(), known, notes),
                Totals.of(lines),
                calls.containsKey(week),
                last,
                calls.entrySet().stream()
                        .filter(it -> it.getKey().compareTo(week) < 0)
                        .map(it -> new Past(it.getKey(), Totals.of(it.getValue())))
                        .toList(),
                partners(worked),
                deals.stages(),
                actor.may(Permission.WORK));
    }

    private List<Card> worked(LocalDate today) {
        return cards.worked(today.minusDays(WON_FOR), today);
    }

    private static List<Line> lines(List<Card> worked, Optional<PartnerId> partner, LocalDate today) {
        return worked.stream()
                .map(Card::deal)
                .filter(it -> partner.filter(id -> !id.equals(it.partner())).isEmpty())
                .map(it -> Line.of(it, today))
                .toList();
    }

    /** Those that are worked, and those that a call of before speaks of. */
    private Map<OpportunityId, Card> known(
            List<Card> worked, List<Line> lines, Collection<Line> before, LocalDate today) {
        var known = new LinkedHashMap<OpportunityId, Card>();
        worked.forEach(it -> known.put(it.deal().id(), it));
        var missing = new LinkedHashSet<OpportunityId>();
        lines.forEach(it -> missing.add(it.deal()));
        before.forEach(it -> missing.add(it.deal()));
        missing.removeAll(known.keySet());
        cards.of(new ArrayList<>(missing), today)
                .forEach(it -> known.put(it.deal().id(), it));
        return known;
    }

    private static Map<String, String> partners(List<Card> worked) {
        var choice = new LinkedHashMap<String, String>();
        worked.stream()
                .sorted(Comparator.comparing(Card::partner))
                .forEach(it -> choice.put(it.deal().partner().toString(), it.partner()));
        return choice;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
