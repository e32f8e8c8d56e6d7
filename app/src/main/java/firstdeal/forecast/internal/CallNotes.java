package firstdeal.forecast.internal;

import firstdeal.forecast.Note;
import firstdeal.forecast.Week;
import firstdeal.meeting.AgendaItems;
import firstdeal.pipeline.Opportunities;
import firstdeal.pipeline.Opportunity;
import firstdeal.shared.Actor;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What was asked of a run's deals in the forecast call stands in its meetings, with the answers. */
@Component
class CallNotes implements AgendaItems {

    private final ForecastStore forecasts;
    private final Opportunities deals;

    CallNotes(ForecastStore forecasts, Opportunities deals) {
        this.forecasts = forecasts;
        this.deals = deals;
    }

    @Override
    public List<Item> of(Actor actor, OnboardingId run, LocalDate since) {
        var known = deals.of(actor, run).stream()
                .filter(it -> !it.synthetic())
                .collect(Collectors.toMap(Opportunity::id, Function.identity()));
        return known.isEmpty()
                ? List.of()
                : forecasts.notes(known.keySet(), Week.of(since)).stream()
                        .flatMap(it -> Optional.ofNullable(known.get(it.deal())).map(deal -> item(it, deal)).stream())
                        .toList();
    }

    private static Item item(Note it, Opportunity deal) {
        var asked = Text.of("forecast.agenda", "account", deal.account().name())
                .with("question", it.question())
                .with("answer", it.answer());
        return new Item(
                asked.with("answered", !it.answer().isEmpty()),
                it.answer().isEmpty(),
                "/deals/forecast?week=" + it.week().monday());
    }
}
