package firstdeal.cosell.internal;

import firstdeal.account.AccountName;
import firstdeal.cosell.AccountsPage;
import firstdeal.cosell.CosellFacts;
import firstdeal.cosell.Cosells;
import firstdeal.document.Documents;
import firstdeal.onboarding.OnboardingFrame.Tab;
import firstdeal.onboarding.Onboardings;
import firstdeal.partner.Company;
import firstdeal.partner.People;
import firstdeal.pipeline.Opportunities;
import firstdeal.pipeline.Opportunity;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.form.Fields;
import firstdeal.platform.screen.Flash;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Permission;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The accounts tab of an onboarding. */
@Controller
@RequestMapping("/onboardings/{id}/accounts")
class CosellController {

    private final Cosells cosells;
    private final CosellFacts facts;
    private final Onboardings onboardings;
    private final Opportunities deals;
    private final Documents documents;
    private final People people;
    private final Clock clock;

    CosellController(
            Cosells cosells,
            CosellFacts facts,
            Onboardings onboardings,
            Opportunities deals,
            Documents documents,
            People people,
            Clock clock) {
        this.cosells = cosells;
        this.facts = facts;
        this.onboardings = onboardings;
        this.deals = deals;
        this.documents = documents;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping
    @Needs(Permission.READ)
    String show(Actor actor, @PathVariable UUID id, Model model) {
        var run = onboardings.get(actor, new OnboardingId(id));
        var known = Objects.requireNonNull(facts.of(List.of(run.partner())).get(run.partner()));
        var open = choice();
        deals.of(actor, run.id()).stream()
                .filter(Opportunity::isOpen)
                .forEach(it -> open.put(it.id().toString(), it.account().name()));
        var playbooks = choice();
        documents.artifacts(actor, run.partner()).forEach(it -> playbooks.put(it.key(), it.title()));
        model.addAttribute(
                "page",
                new AccountsPage(
                        onboardings.frame(actor, run.id(), Tab.ACCOUNTS),
                        known.list(),
                        known.motions().stream()
                                .filter(it -> it.run().equals(run.id()))
                                .toList(),
                        known.reviews().stream()
                                .filter(it -> it.run().equals(run.id()))
                                .toList(),
                        people(actor, Company.OURS),
                        people(actor, run.partner()),
                        open,
                        playbooks,
                        run.today(clock.instant()),
                        actor.may(Permission.WORK)));
        return "cosell/accounts";
    }

    private Map<String, String> people(Actor actor, PartnerId company) {
        var choice = choice();
        people.of(actor, List.of(company)).stream()
                .filter(it -> !it.hasLeft())
                .forEach(it -> choice.put(it.id().toString(), it.name()));
        return choice;
    }

    private static Map<String, String> choice() {
        var choice = new LinkedHashMap<String, String>();
        choice.put("", "");
        return choice;
    }

    @PostMapping
    @Needs(Permission.WORK)
    String add(
            Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletResponse response) {
        var fields = Fields.of(form);
        var named = new AccountName(fields.need("name", 200), fields.text("domain", 300), fields.text("country", 2));
        fields.requireRight();
        cosells.add(actor, partner(actor, id), named);
        return said(response, Text.of("cosell.said-added", "account", named.name()), id);
    }

    @PostMapping("/{account}")
    @Needs(Permission.WORK)
    String own(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID account,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        var fields = Fields.of(form);
        var ours = fields.value("ourOwner", ContactId::of);
        var theirs = fields.value("theirOwner", ContactId::of);
        var note = fields.text("note", 1000);
        fields.requireRight();
        cosells.own(actor, partner(actor, id), account, ours, theirs, note);
        return said(response, Text.of("cosell.said-changed"), id);
    }

    /** An empty place takes it out of the order. */
    @PostMapping("/{account}/rank")
    @Needs(Permission.WORK)
    String rank(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID account,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        var fields = Fields.of(form);
        var place = fields.value("place", Integer::valueOf).filter(it -> it > 0);
        fields.requireRight();
        cosells.rank(actor, partner(actor, id), account, place);
        return said(response, Text.of("cosell.said-ranked"), id);
    }

    @PostMapping("/{account}/removal")
    @Needs(Permission.WORK)
    String remove(Actor actor, @PathVariable UUID id, @PathVariable UUID account, HttpServletResponse response) {
        cosells.remove(actor, partner(actor, id), account);
        return said(response, Text.of("cosell.said-removed"), id);
    }

    @PostMapping("/confirmation")
    @Needs(Permission.WORK)
    String confirm(Actor actor, @PathVariable UUID id, @RequestParam Side side, HttpServletResponse response) {
        cosells.confirm(actor, partner(actor, id), side);
        return said(response, Text.of("cosell.said-confirmed"), id);
    }

    @PostMapping("/motions")
    @Needs(Permission.WORK)
    String motion(
            Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletResponse response) {
        cosells.record(actor, new OnboardingId(id), CosellForm.motion(Fields.of(form)));
        return said(response, Text.of("cosell.said-recorded"), id);
    }

    @PostMapping("/reviews")
    @Needs(Permission.WORK)
    String review(
            Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletResponse response) {
        cosells.record(actor, new OnboardingId(id), CosellForm.review(Fields.of(form)));
        return said(response, Text.of("cosell.said-recorded"), id);
    }

    private PartnerId partner(Actor actor, UUID run) {
        return onboardings.get(actor, new OnboardingId(run)).partner();
    }

    private static String said(HttpServletResponse response, Text text, UUID id) {
        Flash.say(response, text);
        return "redirect:/onboardings/" + id + "/accounts";
    }
}
