package firstdeal.logbook.internal;

import firstdeal.audit.Audit;
import firstdeal.audit.Subject;
import firstdeal.logbook.Entry;
import firstdeal.logbook.EntryId;
import firstdeal.logbook.EntryKind;
import firstdeal.logbook.EntryRules;
import firstdeal.logbook.Logbook;
import firstdeal.logbook.LogbookEvent;
import firstdeal.logbook.LogbookEvent.FactRecorded;
import firstdeal.logbook.LogbookEvent.FactWithdrawn;
import firstdeal.logbook.Logged;
import firstdeal.logbook.Logged.Withdrawal;
import firstdeal.onboarding.FactStamp;
import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.Onboardings;
import firstdeal.onboarding.Workdays;
import firstdeal.partner.Company;
import firstdeal.partner.Contact;
import firstdeal.partner.People;
import firstdeal.platform.Ids;
import firstdeal.shared.Actor;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.Refused;
import firstdeal.shared.Text;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class LogbookService implements Logbook {

    private final LogbookStore log;
    private final Onboardings onboardings;
    private final People people;
    private final Workdays workdays;
    private final FactStamp stamp;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    LogbookService(
            LogbookStore log,
            Onboardings onboardings,
            People people,
            Workdays workdays,
            FactStamp stamp,
            Audit audit,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.log = log;
        this.onboardings = onboardings;
        this.people = people;
        this.workdays = workdays;
        this.stamp = stamp;
        this.audit = audit;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public EntryId record(Actor actor, OnboardingId onboarding, Entry written, Circumstances around) {
        var run = onboardings.get(actor, onboarding);
        run.requireGoing();
        var rules = rules(actor, run);
        var entry = rules.completed(written);
        rules.require(entry, around);
        var logged = new Logged(
                new EntryId(ids.next()),
                onboarding,
                run.partner(),
                around.on(),
                entry,
                around.note().strip(),
                around.link().strip(),
                actor.name(),
                clock.instant(),
                0,
                Optional.empty());
        log.add(logged);
        audit.record(actor, "logbook.recorded", subject(logged), Map.of(), entry);
        tell(new FactRecorded(logged.id(), onboarding, run.partner(), EntryKind.of(entry)));
        return logged.id();
    }

    private EntryRules rules(Actor actor, Onboarding run) {
        var everybody = people.of(actor, List.of(run.partner(), Company.OURS)).stream()
                .collect(Collectors.toMap(Contact::id, Contact::side));
        var held = log.ofOnboarding(run.id()).stream()
                .filter(it -> it.counts() && it.entry() instanceof Entry.MeetingHeld)
                .collect(Collectors.toMap(Logged::id, it -> LocalDate.ofInstant(it.at(), run.zone())));
        return new EntryRules(
                onboardings.program(run),
                everybody,
                held,
                workdays.of(run.partner()).calendars(),
                LocalDate.ofInstant(clock.instant(), run.zone()));
    }

    @Override
    public void withdraw(Actor actor, OnboardingId onboarding, EntryId entry, String reason) {
        var run = onboardings.get(actor, onboarding);
        run.requireGoing();
        var logged = log.get(onboarding, entry);
        if (reason.isBlank()) {
            var text = Text.of("logbook.wrong.why");
            throw new Refused(text, Map.of("reason", text));
        }
        log.withdraw(logged, new Withdrawal(reason.strip(), actor.name(), clock.instant()));
        audit.record(actor, "logbook.withdrawn", subject(logged), logged.entry(), Map.of("reason", reason.strip()));
        tell(new FactWithdrawn(entry, onboarding, run.partner(), EntryKind.of(logged.entry())));
    }

    private void tell(LogbookEvent event) {
        stamp.touch(event.onboarding());
        events.publishEvent(event);
    }

    private static Subject subject(Logged logged) {
        return Subject.of("logbook-entry", logged.id(), logged.partner(), logged.onboarding());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Logged> of(Actor actor, OnboardingId onboarding) {
        return log.ofOnboarding(onboardings.get(actor, onboarding).id());
    }
}
