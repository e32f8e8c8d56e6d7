package firstdeal.onboarding.internal;

import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.OnboardingEvent.OwnersResolved;
import firstdeal.onboarding.OnboardingFilter;
import firstdeal.onboarding.Task;
import firstdeal.partner.Assignment.Rank;
import firstdeal.partner.PartnerFact;
import firstdeal.partner.PartnerFact.Holder;
import firstdeal.partner.PartnerFacts;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the owners of open tasks and the managers of runs anew, in a fixed number of statements. */
@Service
@Transactional
class OwnerService {

    private static final Actor ITSELF = new Actor.System("Firstdeal");

    private final OnboardingStore onboardings;
    private final TaskStore tasks;
    private final PartnerFacts partners;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Map<OnboardingId, LocalDate> turned = new ConcurrentHashMap<>();

    OwnerService(
            OnboardingStore onboardings,
            TaskStore tasks,
            PartnerFacts partners,
            ApplicationEventPublisher events,
            Clock clock) {
        this.onboardings = onboardings;
        this.tasks = tasks;
        this.partners = partners;
        this.events = events;
        this.clock = clock;
    }

    void touch(Collection<PartnerId> concerned) {
        onboardings.touch(concerned);
    }

    void touchAll() {
        onboardings.touchAll();
    }

    /** @param gone who has left, so owns nothing any more */
    void resolve(Collection<PartnerId> concerned, Optional<ContactId> gone) {
        var runs = onboardings.running(concerned);
        if (!runs.isEmpty()) {
            var people = partners.of(concerned);
            save(runs, people, changed(runs, people, gone));
        }
    }

    /** Roles begin and end by the day alone: whoever holds them on the new day of a run owns what belongs to them. */
    void turn() {
        var now = clock.instant();
        var runs = onboardings.find(ITSELF, OnboardingFilter.RUNNING).stream()
                .filter(run -> !run.today(now).equals(turned.get(run.id())))
                .toList();
        var people = partners.of(runs.stream().map(Onboarding::partner).collect(Collectors.toSet()));
        var changed = changed(runs, people, Optional.empty());
        var concerned = changed.stream().map(Task::onboarding).collect(Collectors.toSet());
        var others = runs.stream()
                .filter(run -> concerned.contains(run.id()) || !isCarried(run, people.get(run.partner())))
                .toList();
        if (!others.isEmpty()) {
            var theirs = others.stream().map(Onboarding::partner).collect(Collectors.toSet());
            save(others, partners.of(theirs), changed);
        }
        runs.forEach(run -> turned.put(run.id(), run.today(now)));
    }

    private List<Task> changed(List<Onboarding> runs, Map<PartnerId, PartnerFact> people, Optional<ContactId> gone) {
        var byId = runs.stream().collect(Collectors.toMap(Onboarding::id, Function.identity()));
        var changed = new ArrayList<Task>();
        for (var task : tasks.openOf(byId.keySet())) {
            var fact = people.get(task.partner());
            var run = byId.get(task.onboarding());
            if (fact != null && run != null) {
                var left = gone.map(it -> task.owners().replaced(it, Optional.empty()))
                        .orElse(task.owners());
                var owners = left.resolved(fact, run.today(clock.instant()));
                if (!owners.equals(task.owners())) {
                    changed.add(task.owned(owners));
                }
            }
        }
        return changed;
    }

    private void save(List<Onboarding> runs, Map<PartnerId, PartnerFact> people, List<Task> changed) {
        tasks.save(changed);
        onboardings.carry(carriers(people.values(), runs));
        onboardings.touch(people.keySet());
        runs.forEach(it -> events.publishEvent(new OwnersResolved(it.id(), it.partner())));
    }

    private boolean isCarried(Onboarding run, @Nullable PartnerFact people) {
        if (people == null) {
            return true;
        }
        var carrier = carriers(List.of(people), List.of(run)).getFirst();
        return carrier.pam().equals(run.pam()) && carrier.coPams().equals(run.coPams());
    }

    private List<OnboardingStore.Carrier> carriers(Collection<PartnerFact> people, List<Onboarding> runs) {
        return people.stream()
                .map(it -> {
                    var today = today(it.partner(), runs);
                    var managers = it.holding(Side.VENDOR, Role.PAM, today);
                    return new OnboardingStore.Carrier(
                            it.partner(),
                            managers.stream()
                                    .filter(holder -> holder.rank() == Rank.MAIN)
                                    .map(Holder::contact)
                                    .findFirst(),
                            managers.stream()
                                    .filter(holder -> holder.rank() == Rank.CO)
                                    .map(Holder::contact)
                                    .toList());
                })
                .toList();
    }

    private LocalDate today(PartnerId partner, List<Onboarding> runs) {
        return runs.stream()
                .filter(it -> it.partner().equals(partner))
                .findFirst()
                .map(it -> it.today(clock.instant()))
                .orElseGet(() -> LocalDate.now(clock));
    }
}
