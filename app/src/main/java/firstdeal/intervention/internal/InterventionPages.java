package firstdeal.intervention.internal;

import firstdeal.intervention.Finding;
import firstdeal.intervention.Findings;
import firstdeal.intervention.Intervention;
import firstdeal.intervention.InterventionsPage;
import firstdeal.intervention.Retrospective;
import firstdeal.intervention.RetrospectivePage;
import firstdeal.onboarding.Onboarding;
import firstdeal.partner.Company;
import firstdeal.partner.Contact;
import firstdeal.partner.People;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.Side;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the two pages print. */
@Service
@Transactional(readOnly = true)
class InterventionPages {

    private final InterventionStore interventions;
    private final RetrospectiveStore retrospectives;
    private final Runs runs;
    private final People people;
    private final List<Findings> findings;
    private final Clock clock;

    InterventionPages(
            InterventionStore interventions,
            RetrospectiveStore retrospectives,
            Runs runs,
            People people,
            List<Findings> findings,
            Clock clock) {
        this.interventions = interventions;
        this.retrospectives = retrospectives;
        this.runs = runs;
        this.people = people;
        this.findings = findings;
        this.clock = clock;
    }

    InterventionsPage list(Actor actor, OnboardingId id) {
        return list(actor, runs.get(id), interventions.of(id));
    }

    RetrospectivePage retrospective(Actor actor, OnboardingId id) {
        var run = runs.get(id);
        var list = list(actor, run, interventions.of(id));
        var standing = retrospectives.of(List.of(id)).getOrDefault(id, Retrospective.none(id, run.partner()));
        var all = new ArrayList<>(list.open());
        all.addAll(list.earlier());
        return RetrospectivePage.of(list.frame(), run, runs.program(run), standing, all, findings(run), list.today());
    }

    /** All that is known of a run, by topic. */
    private List<Finding> findings(Onboarding run) {
        return findings.stream()
                .flatMap(it -> it.of(run).stream())
                .sorted(Comparator.comparing(Finding::topic))
                .toList();
    }

    private InterventionsPage list(Actor actor, Onboarding run, List<Intervention> standing) {
        var names = new HashMap<ContactId, String>();
        var ours = new LinkedHashMap<String, String>();
        var theirs = new LinkedHashMap<String, String>();
        for (Contact person : people.of(actor, List.of(Company.OURS, run.partner()))) {
            names.put(person.id(), person.name());
            if (!person.hasLeft()) {
                (person.side() == Side.VENDOR ? ours : theirs).put(person.id().toString(), person.name());
            }
        }
        return InterventionsPage.of(
                runs.frame(run),
                runs.program(run),
                standing,
                names,
                Map.of(Side.VENDOR, ours, Side.PARTNER, theirs),
                run.today(clock.instant()));
    }
}
