package firstdeal.registration.internal;

import firstdeal.audit.Audit;
import firstdeal.audit.Subject;
import firstdeal.onboarding.FactStamp;
import firstdeal.registration.Registration;
import firstdeal.registration.RegistrationEvent;
import firstdeal.registration.RegistrationEvent.RegistrationApproved;
import firstdeal.registration.RegistrationEvent.RegistrationMoved;
import firstdeal.registration.RegistrationEvent.RegistrationSubmitted;
import firstdeal.registration.State;
import firstdeal.registration.internal.RegistrationHistoryStore.Entry;
import firstdeal.shared.Actor;
import firstdeal.shared.Side;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes down what happened, for people and for the audit, and tells those above. */
@Component
class RegistrationChronicle {

    private final RegistrationStore store;
    private final RegistrationHistoryStore history;
    private final RegistrationLetters letters;
    private final FactStamp stamp;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RegistrationChronicle(
            RegistrationStore store,
            RegistrationHistoryStore history,
            RegistrationLetters letters,
            FactStamp stamp,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.history = history;
        this.letters = letters;
        this.stamp = stamp;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Something that no gate asks about. */
    void tell(Actor actor, Registration it, String act, String note) {
        write(actor, it, act, note, false);
    }

    void submitted(Actor actor, Registration it) {
        write(actor, it, it.state() instanceof State.InLine ? "submitted-in-line" : "submitted", "", false);
        announce(new RegistrationSubmitted(it.partner(), it.id(), it.claim().synthetic(), store.isFirst(it)));
        letters.moved(it, "submitted", "");
    }

    /** One approval of several. */
    void step(Actor actor, Registration it, String note) {
        write(actor, it, "approved-step", note, true);
    }

    void approved(Actor actor, Registration it, String note) {
        write(actor, it, "approved", note, false);
        announce(new RegistrationApproved(it.partner(), it.id(), it.claim().synthetic()));
        letters.moved(it, "approved", note);
    }

    /** Between ourselves: the answer is late. */
    void escalated(Actor actor, Registration it) {
        write(actor, it, "escalated", "", true);
    }

    /** Between ourselves. */
    void objected(Actor actor, Registration it, String note) {
        write(actor, it, "objected", note, true);
    }

    void moved(Actor actor, Registration it, String act, String note) {
        write(actor, it, act, note, false);
        announce(new RegistrationMoved(it.partner(), it.id(), it.state().word()));
        letters.moved(it, act, note);
    }

    private void write(Actor actor, Registration it, String act, String note, boolean oursOnly) {
        var side = switch (act) {
            case "drafted", "redrafted", "submitted", "submitted-in-line", "informed", "withdrawn" ->
                it.claim().by();
            default -> Side.VENDOR;
        };
        history.add(it, new Entry(clock.instant(), actor.name(), side, act, note, oursOnly));
        var subject = it.run()
                .map(run -> Subject.of("registration", it.id(), it.partner(), run))
                .orElseGet(() -> Subject.of("registration", it.id(), it.partner()));
        audit.record(
                actor,
                "registration." + act,
                subject,
                Map.of(),
                Map.of(
                        "account",
                        it.claim().account().name(),
                        "state",
                        it.state().word(),
                        "note",
                        note));
    }

    private void announce(RegistrationEvent event) {
        stamp.touch(List.of(event.partner()));
        events.publishEvent(event);
    }
}
