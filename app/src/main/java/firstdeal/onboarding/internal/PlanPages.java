package firstdeal.onboarding.internal;

import firstdeal.message.Mailings;
import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.OnboardingFrame;
import firstdeal.onboarding.OnboardingFrame.Tab;
import firstdeal.onboarding.PeoplePage;
import firstdeal.onboarding.Plan;
import firstdeal.onboarding.PlanPage;
import firstdeal.onboarding.PlanPage.Shown;
import firstdeal.onboarding.PlanTab;
import firstdeal.onboarding.PlanTab.RowAnswer;
import firstdeal.onboarding.Task;
import firstdeal.onboarding.Vacancies;
import firstdeal.onboarding.Workdays;
import firstdeal.partner.Company;
import firstdeal.partner.Contact;
import firstdeal.partner.PartnerFact.Backer;
import firstdeal.partner.PartnerFact.Holder;
import firstdeal.partner.PartnerFacts;
import firstdeal.program.Programs;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.NotFound;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what pages of a run show, in a fixed number of statements. */
@Service
@Transactional(readOnly = true)
class PlanPages {

    private final OnboardingStore onboardings;
    private final TaskStore tasks;
    private final Programs programs;
    private final Workdays workdays;
    private final PartnerFacts partners;
    private final Mailings mailings;
    private final Clock clock;

    PlanPages(
            OnboardingStore onboardings,
            TaskStore tasks,
            Programs programs,
            Workdays workdays,
            PartnerFacts partners,
            Mailings mailings,
            Clock clock) {
        this.onboardings = onboardings;
        this.tasks = tasks;
        this.programs = programs;
        this.workdays = workdays;
        this.partners = partners;
        this.mailings = mailings;
        this.clock = clock;
    }

    /** A plan with the names that stand in it. */
    record Seen(Plan plan, Company partner, Map<ContactId, String> names) {

        OnboardingFrame frame(Tab here) {
            var run = plan.onboarding();
            return new OnboardingFrame(run.id(), run.partner(), partner.name(), run.gated(), here);
        }

        PlanTab tab(Shown shown, Optional<ContactId> me, boolean mayWork) {
            return PlanTab.of(frame(Tab.PLAN), plan, PlanPage.of(plan, names, shown, me, mayWork));
        }

        RowAnswer row(String key) {
            var line = plan.line(key).orElseThrow(() -> new NotFound(key));
            return new RowAnswer("/onboardings/" + plan.onboarding().id(), PlanPage.row(plan, line, names));
        }
    }

    Seen plan(Actor actor, OnboardingId id) {
        var run = onboardings.get(actor, id);
        var program = programs.tailored(run.program(), run.partnerType());
        var pair = workdays.of(run.partner());
        var known = tasks.of(id);
        var plan = Plan.of(run, program, known, pair.calendars(), run.today(clock.instant()));
        return new Seen(plan, pair.partner(), names(owners(known, run)));
    }

    PeoplePage people(Actor actor, OnboardingId id) {
        var run = onboardings.get(actor, id);
        var today = run.today(clock.instant());
        var fact = partners.of(List.of(run.partner())).get(run.partner());
        if (fact == null) {
            throw new NotFound(id);
        }
        var holders = fact.holders().stream().filter(it -> it.holdsOn(today)).toList();
        return new PeoplePage(
                new OnboardingFrame(
                        id, run.partner(), workdays.of(run.partner()).partner().name(), run.gated(), Tab.PEOPLE),
                holders.stream().filter(it -> it.side() == Side.VENDOR).toList(),
                holders.stream().filter(it -> it.side() == Side.PARTNER).toList(),
                fact.sponsors(),
                Vacancies.of(programs.tailored(run.program(), run.partnerType()), fact, today),
                troubles(holders, fact.sponsors()));
    }

    private List<Text> troubles(List<Holder> holders, List<Backer> sponsors) {
        var people = Stream.concat(
                        holders.stream().map(Holder::contact), sponsors.stream().map(Backer::contact))
                .distinct()
                .toList();
        var addresses = partners.people(people).values().stream()
                .map(it -> it.details().mail())
                .filter(it -> !it.isEmpty())
                .toList();
        return mailings.troubles(addresses).values().stream()
                .map(it -> Text.of("message.trouble", "address", it.to(), "why", it.why()))
                .toList();
    }

    private static List<ContactId> owners(List<Task> known, Onboarding run) {
        return Stream.concat(
                        run.pam().stream(),
                        known.stream()
                                .flatMap(it ->
                                        Stream.concat(it.owners().vendor().stream(), it.owners().partner().stream())))
                .distinct()
                .toList();
    }

    Map<ContactId, String> names(Collection<ContactId> people) {
        return people.isEmpty()
                ? Map.of()
                : partners.people(people).values().stream().collect(Collectors.toMap(Contact::id, Contact::name));
    }
}
