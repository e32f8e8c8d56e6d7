package firstdeal.pipeline.internal;

import firstdeal.audit.Audit;
import firstdeal.audit.Subject;
import firstdeal.onboarding.FactStamp;
import firstdeal.pipeline.History;
import firstdeal.pipeline.History.Kind;
import firstdeal.pipeline.Opportunity;
import firstdeal.pipeline.OpportunityEvent;
import firstdeal.pipeline.OpportunityEvent.OpportunityChanged;
import firstdeal.pipeline.OpportunityId;
import firstdeal.platform.Ids;
import firstdeal.shared.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes down what happened to a deal, in its history and in the audit, and tells everybody. */
@Component
class Journal {

    private final HistoryStore history;
    private final DealPeople people;
    private final FactStamp stamp;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    Journal(
            HistoryStore history,
            DealPeople people,
            FactStamp stamp,
            Audit audit,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.history = history;
        this.people = people;
        this.stamp = stamp;
        this.audit = audit;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    void write(
            Actor actor,
            Optional<Opportunity> before,
            Opportunity after,
            Kind kind,
            String note,
            OpportunityEvent event) {
        var differences =
                before.map(it -> History.between(it, after, people::name)).orElse(List.of());
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        history.add(
                after,
                new History(ids.next(), after.id(), kind, differences, note, today, actor.name(), clock.instant()));
        audit.record(
                actor,
                "pipeline." + kind.key(),
                subject(after),
                facts(differences, History.Difference::before),
                facts(differences, History.Difference::after));
        stamp.touch(after.run());
        events.publishEvent(event);
    }

    /** Something was said or done that changes no field. */
    void write(Actor actor, Opportunity deal, Kind kind, String note, LocalDate on) {
        history.add(deal, new History(ids.next(), deal.id(), kind, List.of(), note, on, actor.name(), clock.instant()));
        audit.record(actor, "pipeline." + kind.key(), subject(deal), Map.of(), Map.of("note", note));
        stamp.touch(deal.run());
        events.publishEvent(new OpportunityChanged(deal.id(), deal.run(), deal.partner(), deal.synthetic()));
    }

    List<History> of(OpportunityId id) {
        return history.of(id);
    }

    private static Map<String, String> facts(
            List<History.Difference> differences, Function<History.Difference, String> value) {
        return differences.stream().collect(Collectors.toMap(History.Difference::field, value));
    }

    private static Subject subject(Opportunity it) {
        return Subject.of("opportunity", it.id(), it.partner(), it.run());
    }
}
