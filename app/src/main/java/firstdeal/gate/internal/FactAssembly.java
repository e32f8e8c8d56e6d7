package firstdeal.gate.internal;

import firstdeal.access.AccessFact;
import firstdeal.access.AccessFacts;
import firstdeal.cosell.CosellFacts;
import firstdeal.document.DocumentFacts;
import firstdeal.evaluation.Facts;
import firstdeal.gate.Board;
import firstdeal.gate.Decision;
import firstdeal.gate.OnboardingGates;
import firstdeal.intervention.Retrospective;
import firstdeal.intervention.RetrospectiveFacts;
import firstdeal.invite.CalledFacts;
import firstdeal.logbook.Entry;
import firstdeal.logbook.LogbookFacts;
import firstdeal.logbook.Logged;
import firstdeal.meeting.Meetings;
import firstdeal.meeting.RunCalendar;
import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.PlanFacts;
import firstdeal.onboarding.PlanFacts.PlanFact;
import firstdeal.onboarding.Stamp;
import firstdeal.onboarding.Workdays;
import firstdeal.outcome.Outcomes;
import firstdeal.partner.Contact;
import firstdeal.partner.PartnerFact;
import firstdeal.partner.PartnerFacts;
import firstdeal.pipeline.Opportunity;
import firstdeal.pipeline.OpportunityFacts;
import firstdeal.platform.Kept;
import firstdeal.program.Programs;
import firstdeal.registration.RegistrationFacts;
import firstdeal.schedule.BusinessCalendar;
import firstdeal.schedule.SideCalendars;
import firstdeal.shared.ContactId;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Brings together what every fact module knows: one statement each, for one run or for a hundred. */
@Component
class FactAssembly {

    private static final int KEPT_AT_MOST = 2_000;
    private static final SideCalendars WEEKDAYS =
            new SideCalendars(BusinessCalendar.WEEKDAYS, BusinessCalendar.WEEKDAYS);

    private final PlanFacts plans;
    private final Outcomes outcomes;
    private final PartnerFacts partners;
    private final DocumentFacts documents;
    private final AccessFacts access;
    private final LogbookFacts logbook;
    private final Meetings meetings;
    private final CalledFacts invitations;
    private final OpportunityFacts deals;
    private final RegistrationFacts registrations;
    private final CosellFacts cosells;
    private final RetrospectiveFacts retrospectives;
    private final DecisionStore decisions;
    private final Programs programs;
    private final Workdays workdays;
    private final Clock clock;
    private final Kept<OnboardingId, AsOf, Known> kept = new Kept<>(KEPT_AT_MOST);

    private record AsOf(long facts, LocalDate today) {}

    FactAssembly(
            PlanFacts plans,
            Outcomes outcomes,
            PartnerFacts partners,
            DocumentFacts documents,
            AccessFacts access,
            LogbookFacts logbook,
            Meetings meetings,
            CalledFacts invitations,
            OpportunityFacts deals,
            RegistrationFacts registrations,
            CosellFacts cosells,
            RetrospectiveFacts retrospectives,
            DecisionStore decisions,
            Programs programs,
            Workdays workdays,
            Clock clock) {
        this.plans = plans;
        this.outcomes = outcomes;
        this.partners = partners;
        this.documents = documents;
        this.access = access;
        this.logbook = logbook;
        this.meetings = meetings;
        this.invitations = invitations;
        this.deals = deals;
        this.registrations = registrations;
        this.cosells = cosells;
        this.retrospectives = retrospectives;
        this.decisions = decisions;
        this.programs = programs;
        this.workdays = workdays;
        this.clock = clock;
    }

    /** A run with everything by which it is judged: as its sources tell it, and put together. */
    record Known(Sources sources, Facts facts, Map<String, List<Decision>> decisions) {

        Known(Sources sources, Map<String, List<Decision>> decisions) {
            this(sources, sources.facts(), decisions);
        }

        /** Of all facts only the tasks are others. */
        Known with(PlanFact plan) {
            if (plan.equals(sources.plan())) {
                return this;
            }
            var other = sources.with(plan);
            return new Known(other, facts.with(other.tasks()), decisions);
        }

        OnboardingGates gates() {
            return new Board(sources.run(), sources.program(), sources.calendars(), facts, decisions, sources.today())
                    .gates();
        }
    }

    Map<OnboardingId, PlanFact> plans(Collection<OnboardingId> ids) {
        return plans.of(ids);
    }

    /** What is known besides the plan is kept: a completed task changes nothing of it. */
    Map<OnboardingId, Known> of(Map<OnboardingId, PlanFact> plans) {
        var found = new HashMap<OnboardingId, Known>();
        var open = new HashMap<OnboardingId, PlanFact>();
        plans.forEach((id, plan) -> kept.get(id, asOf(plan.onboarding()))
                .filter(it -> it.sources().knows(plan))
                .ifPresentOrElse(it -> found.put(id, it.with(plan)), () -> open.put(id, plan)));
        if (!open.isEmpty()) {
            read(open)
                    .forEach((id, known) ->
                            found.put(id, kept.keep(id, asOf(known.sources().run()), known)));
        }
        return found;
    }

    private AsOf asOf(Onboarding run) {
        return new AsOf(run.stamp().facts(), run.today(clock.instant()));
    }

    private Map<OnboardingId, Known> read(Map<OnboardingId, PlanFact> plan) {
        var companies =
                plan.values().stream().map(it -> it.onboarding().partner()).collect(Collectors.toSet());
        var facts = partners.of(companies);
        var papers = documents.of(companies);
        var ways = access.of(companies);
        var log = logbook.of(companies);
        var cadence = meetings.current(
                plan.values().stream().map(PlanFact::onboarding).toList());
        var stages = deals.stages();
        var worked = deals.of(companies);
        var claimed = registrations.of(companies);
        var together = cosells.of(companies);
        var told = told(plan.values());
        var metrics = told.isEmpty() ? Map.<OnboardingId, Integer>of() : outcomes.metrics(told);
        var called = told.isEmpty() ? Map.<OnboardingId, Set<CalledFacts.Called>>of() : invitations.of(told);
        var retrospective = told.isEmpty() ? Map.<OnboardingId, Retrospective>of() : retrospectives.of(told);
        var decided = told.isEmpty() ? Map.<OnboardingId, Map<String, List<Decision>>>of() : decisions.of(told);
        var days = workdays.of(companies);
        var named = partners.people(named(plan.values(), log, worked));
        var now = clock.instant();
        var known = new HashMap<OnboardingId, Known>();
        plan.forEach((id, fact) -> {
            var run = fact.onboarding();
            var who = Optional.ofNullable(facts.get(run.partner()));
            who.ifPresent(partner -> known.put(
                    id,
                    new Known(
                            sources(
                                    fact,
                                    metrics.getOrDefault(id, 0),
                                    partner,
                                    papers.getOrDefault(run.partner(), DocumentFacts.Documents.NONE),
                                    ways.getOrDefault(run.partner(), AccessFact.NONE),
                                    log.getOrDefault(run.partner(), List.of()),
                                    new Deals(
                                            worked.getOrDefault(run.partner(), List.of()),
                                            stages,
                                            claimed.getOrDefault(run.partner(), List.of()),
                                            Objects.requireNonNull(together.get(run.partner()))),
                                    Optional.ofNullable(retrospective.get(id)),
                                    Optional.ofNullable(days.get(run.partner()))
                                            .map(Workdays.Pair::calendars)
                                            .orElse(WEEKDAYS),
                                    cadence.getOrDefault(id, RunCalendar.none(id)),
                                    called.getOrDefault(id, Set.of()),
                                    named,
                                    now),
                            decided.getOrDefault(id, Map.of()))));
        });
        return known;
    }

    /** Whatever is told of a run stamps it; of one that has just begun nothing was. */
    private static Set<OnboardingId> told(Collection<PlanFact> plans) {
        return plans.stream()
                .map(PlanFact::onboarding)
                .filter(it -> it.stamp().facts() > Stamp.NEW.facts())
                .map(Onboarding::id)
                .collect(Collectors.toSet());
    }

    private Sources sources(
            PlanFact plan,
            int metrics,
            PartnerFact partner,
            DocumentFacts.Documents papers,
            AccessFact access,
            List<Logged> log,
            Deals deals,
            Optional<Retrospective> retrospective,
            SideCalendars sides,
            RunCalendar calendar,
            Set<CalledFacts.Called> called,
            Map<ContactId, Contact> named,
            Instant now) {
        var run = plan.onboarding();
        var program = programs.tailored(run.program(), run.partnerType());
        return new Sources(
                plan,
                metrics,
                program,
                partner,
                papers,
                access,
                log,
                deals,
                retrospective,
                sides,
                calendar,
                called,
                named,
                run.today(now));
    }

    /** Everybody who owns a task or a deal, or is named in the log. */
    private static Set<ContactId> named(
            Collection<PlanFact> plans, Map<PartnerId, List<Logged>> log, Map<PartnerId, List<Opportunity>> worked) {
        var owners = plans.stream().flatMap(PlanFact::owners);
        var logged = log.values().stream().flatMap(List::stream).flatMap(it -> who(it.entry()));
        var sellers = worked.values().stream()
                .flatMap(List::stream)
                .flatMap(it -> it.owners().theirs().stream())
                .map(it -> it.contact());
        return Stream.of(owners, logged, sellers).flatMap(it -> it).collect(Collectors.toSet());
    }

    private static Stream<ContactId> who(Entry entry) {
        return switch (entry) {
            case Entry.SessionDelivered it -> it.attendees().stream().map(Entry.Attendee::contact);
            case Entry.Certified it -> Stream.of(it.contact());
            case Entry.OpportunityStands it -> it.partnerOwner().stream();
            default -> Stream.empty();
        };
    }
}
