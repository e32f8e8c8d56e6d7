package firstdeal.onboarding.internal;

import firstdeal.onboarding.FactStamp;
import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.OnboardingFilter;
import firstdeal.onboarding.OnboardingFrame;
import firstdeal.onboarding.OnboardingFrame.Tab;
import firstdeal.onboarding.Onboardings;
import firstdeal.onboarding.Plan;
import firstdeal.onboarding.Task;
import firstdeal.onboarding.Workdays;
import firstdeal.partner.PartnerFacts;
import firstdeal.program.Program;
import firstdeal.program.Programs;
import firstdeal.schedule.SideCalendars;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds runs and their plans. */
@Service
@Transactional(readOnly = true)
class OnboardingService implements Onboardings, FactStamp {

    private final OnboardingStore onboardings;
    private final TaskStore tasks;
    private final Programs programs;
    private final Workdays workdays;
    private final PartnerFacts partners;
    private final Clock clock;
    private final KeptPlans kept;

    OnboardingService(
            OnboardingStore onboardings,
            TaskStore tasks,
            Programs programs,
            Workdays workdays,
            PartnerFacts partners,
            Clock clock,
            KeptPlans kept) {
        this.onboardings = onboardings;
        this.tasks = tasks;
        this.programs = programs;
        this.workdays = workdays;
        this.partners = partners;
        this.clock = clock;
        this.kept = kept;
    }

    @Override
    public Onboarding get(Actor actor, OnboardingId id) {
        return onboardings.get(actor, id);
    }

    @Override
    public List<Onboarding> all(Collection<OnboardingId> ids) {
        return ids.isEmpty() ? List.of() : onboardings.of(ids);
    }

    @Override
    public List<Onboarding> of(Actor actor, PartnerId partner) {
        return onboardings.find(
                actor,
                new OnboardingFilter(
                        Optional.of(partner), false, Optional.empty(), Optional.empty(), Integer.MAX_VALUE));
    }

    @Override
    public List<Onboarding> find(Actor actor, OnboardingFilter filter) {
        return onboardings.find(actor, filter);
    }

    @Override
    @Transactional(propagation = org.springframework.transaction.annotation.Propagation.SUPPORTS)
    public Program program(Onboarding onboarding) {
        return programs.tailored(onboarding.program(), onboarding.partnerType());
    }

    @Override
    public OnboardingFrame frame(Actor actor, OnboardingId id, Tab here) {
        var run = onboardings.get(actor, id);
        var partner = partners.companies(List.of(run.partner())).get(run.partner());
        return new OnboardingFrame(id, run.partner(), partner == null ? "" : partner.name(), run.gated(), here);
    }

    @Override
    public Plan plan(Actor actor, OnboardingId id) {
        var run = onboardings.get(actor, id);
        return kept.get(run).orElseGet(() -> kept.keep(run, program(run), tasks.of(id)));
    }

    /** The plan of a run that was just written need not be read. */
    void begun(Onboarding run, List<Task> first) {
        onboardings.saw(run);
        kept.keep(run, program(run), first);
    }

    @Override
    public List<Plan> ownedBy(Actor actor, ContactId person) {
        var byRun = tasks.openOwnedBy(person).stream().collect(Collectors.groupingBy(Task::onboarding));
        var runs = onboardings.of(byRun.keySet());
        var days = workdays.of(runs.stream().map(Onboarding::partner).distinct().toList());
        return runs.stream()
                .filter(run -> days.containsKey(run.partner()))
                .filter(run -> actor.scope().covers(run.partner()))
                .filter(run ->
                        !run.isEnded() && run.rest(run.today(clock.instant())).isEmpty())
                .map(run -> owned(
                        run,
                        byRun.getOrDefault(run.id(), List.of()),
                        Objects.requireNonNull(days.get(run.partner())).calendars()))
                .filter(plan -> !plan.lines().isEmpty())
                .toList();
    }

    private Plan owned(Onboarding run, List<Task> mine, SideCalendars calendars) {
        var plan = Plan.of(run, program(run), mine, calendars, run.today(clock.instant()));
        return new Plan(
                run,
                plan.program(),
                plan.expected(),
                plan.lines().stream().filter(Plan.Line::phaseOpen).toList(),
                plan.today());
    }

    @Override
    @Transactional
    public void touch(OnboardingId onboarding) {
        onboardings.touch(onboarding);
    }

    @Override
    @Transactional
    public void touch(Collection<PartnerId> partners) {
        onboardings.touch(partners);
    }
}
