package firstdeal.access.internal;

import firstdeal.access.AccessEntry;
import firstdeal.access.AccessEntry.Step;
import firstdeal.access.AccessEvent.AccessChanged;
import firstdeal.access.AccessGrid;
import firstdeal.access.AccessSystem;
import firstdeal.audit.Audit;
import firstdeal.audit.Subject;
import firstdeal.partner.Partners;
import firstdeal.partner.People;
import firstdeal.platform.Ids;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Refused;
import firstdeal.shared.Text;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Access is asked for, granted, verified and withdrawn. */
@Service
@Transactional
class AccessService implements AccessGrid {

    private final AccessStore access;
    private final Partners partners;
    private final People people;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    AccessService(
            AccessStore access,
            Partners partners,
            People people,
            Audit audit,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.access = access;
        this.partners = partners;
        this.people = people;
        this.audit = audit;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<AccessSystem> systems() {
        return access.systems();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Integer> peopleBySystem() {
        return access.peopleBySystem();
    }

    @Override
    public void putSystem(Actor actor, AccessSystem system) {
        var before = system(system.key());
        access.putSystem(system);
        audit.record(
                actor,
                "access.system-changed",
                Subject.of("system", system.key()),
                before == null ? Map.of() : before,
                system);
    }

    private @Nullable AccessSystem system(String key) {
        return access.systems().stream()
                .filter(it -> it.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    @Override
    public void step(
            Actor actor, PartnerId partner, ContactId contact, String system, Step step, LocalDate on, String note) {
        partners.get(actor, partner);
        var person = people.get(actor, contact);
        var known = system(system);
        if (known == null || (known.retired() && step != Step.WITHDRAWN)) {
            var text = Text.of("access.no-system", "system", system);
            throw new Refused(text, Map.of("system", text));
        }
        if (person.hasLeft() && step != Step.WITHDRAWN) {
            throw new Refused(Text.of("access.left", "name", person.name()));
        }
        var entry = new AccessEntry(partner, contact, system, step, on, actor.name(), note);
        @Nullable
        AccessEntry before = access.of(partner).stream()
                .filter(it -> it.contact().equals(contact) && it.system().equals(system))
                .findFirst()
                .orElse(null);
        entry.requireFollows(before, LocalDate.now(clock));
        record(actor, before, entry);
    }

    /** Whoever is gone gets in nowhere any more. */
    void withdrawAll(Actor actor, ContactId contact, LocalDate on) {
        for (var entry : access.of(contact)) {
            if (entry.step() != Step.WITHDRAWN) {
                var gone =
                        new AccessEntry(entry.partner(), contact, entry.system(), Step.WITHDRAWN, on, actor.name(), "");
                access.addByLeaving(ids.next(), gone);
                tell(actor, entry, gone);
            }
        }
    }

    /** Whoever is back has what their leaving took, as it was; what somebody withdrew stays withdrawn. */
    void giveBack(Actor actor, ContactId contact) {
        var now = access.of(contact).stream()
                .collect(Collectors.toMap(it -> new Cell(it.partner(), it.system()), Function.identity()));
        for (var was : access.takenByLeaving(contact)) {
            record(actor, now.get(new Cell(was.partner(), was.system())), was);
        }
    }

    private record Cell(PartnerId partner, String system) {}

    private void record(Actor actor, @Nullable AccessEntry before, AccessEntry entry) {
        access.add(ids.next(), entry);
        tell(actor, before, entry);
    }

    private void tell(Actor actor, @Nullable AccessEntry before, AccessEntry entry) {
        audit.record(
                actor,
                "access.changed",
                Subject.of("contact", entry.contact().toString(), entry.partner()),
                before == null ? Map.of() : before,
                entry);
        events.publishEvent(
                new AccessChanged(entry.partner(), entry.contact(), entry.system(), entry.step(), entry.on()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<AccessEntry> of(Actor actor, PartnerId partner) {
        partners.get(actor, partner);
        return access.of(partner);
    }
}
