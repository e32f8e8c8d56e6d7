package firstdeal.pipeline.internal;

import firstdeal.account.AccountName;
import firstdeal.account.Accounts;
import firstdeal.onboarding.OnboardingFilter;
import firstdeal.onboarding.Onboardings;
import firstdeal.partner.Company;
import firstdeal.partner.PartnerFacts;
import firstdeal.partner.People;
import firstdeal.pipeline.OpenPage;
import firstdeal.pipeline.Opening;
import firstdeal.pipeline.Opportunities;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.form.Amounts;
import firstdeal.platform.form.Fields;
import firstdeal.platform.screen.Flash;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Permission;
import firstdeal.shared.Text;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A deal begins by hand. */
@Controller
class OpenController {

    private final Opportunities deals;
    private final StageStore stages;
    private final Onboardings onboardings;
    private final PartnerFacts partners;
    private final People people;
    private final Accounts accounts;

    OpenController(
            Opportunities deals,
            StageStore stages,
            Onboardings onboardings,
            PartnerFacts partners,
            People people,
            Accounts accounts) {
        this.deals = deals;
        this.stages = stages;
        this.onboardings = onboardings;
        this.partners = partners;
        this.people = people;
        this.accounts = accounts;
    }

    @GetMapping("/opportunities/new")
    @Needs(Permission.WORK)
    String form(Actor actor, @RequestParam(required = false) @Nullable UUID run, Model model) {
        var chosen = Optional.ofNullable(run).map(it -> onboardings.get(actor, new OnboardingId(it)));
        model.addAttribute(
                "page",
                new OpenPage(
                        chosen.map(it -> it.id().toString()).orElse(""),
                        chosen.isPresent() ? Map.of() : runs(actor),
                        chosen.isPresent() ? choice(actor, Company.OURS) : Map.of(),
                        chosen.map(it -> choice(actor, it.partner())).orElse(Map.of()),
                        stages.stages(),
                        stages.rates().into().getCurrencyCode()));
        return "pipeline/open";
    }

    private Map<String, String> runs(Actor actor) {
        var running = onboardings.find(actor, OnboardingFilter.RUNNING).stream()
                .filter(it -> it.gated())
                .toList();
        var names = partners.companies(running.stream().map(it -> it.partner()).collect(Collectors.toSet()));
        var choice = new LinkedHashMap<String, String>();
        running.stream()
                .flatMap(it -> Optional.ofNullable(names.get(it.partner())).stream()
                        .map(company -> Map.entry(it.id().toString(), company.name())))
                .sorted(Map.Entry.comparingByValue())
                .forEach(it -> choice.put(it.getKey(), it.getValue()));
        return choice;
    }

    private Map<String, String> choice(Actor actor, PartnerId company) {
        var choice = new LinkedHashMap<String, String>();
        choice.put("", "");
        people.of(actor, List.of(company)).stream()
                .filter(it -> !it.hasLeft())
                .forEach(it -> choice.put(it.id().toString(), it.name()));
        return choice;
    }

    @PostMapping("/opportunities")
    @Needs(Permission.WORK)
    String open(Actor actor, @RequestParam Map<String, String> form, HttpServletResponse response) {
        var fields = Fields.of(form);
        fields.need("run", 40);
        var run = fields.value("run", OnboardingId::of);
        var named = new AccountName(fields.need("name", 200), fields.text("domain", 300), "");
        accounts.wrong(named).forEach(fields::wrong);
        var offering = fields.text("offering", 200);
        var amount = Amounts.read(fields, "amount");
        var closes = fields.date("closes");
        var ours = fields.value("ourOwner", ContactId::of);
        var theirs = fields.value("theirOwner", ContactId::of);
        var stage = Optional.of(fields.text("stage", 60)).filter(it -> !it.isEmpty());
        boolean synthetic = fields.flag("synthetic");
        fields.requireRight();
        var account = accounts.findOrAdd(actor, named);
        var opening = new Opening(
                run.orElseThrow(),
                account.id(),
                offering,
                synthetic,
                amount,
                closes,
                ours,
                theirs,
                stage,
                new Opening.Origin.ByHand());
        var id = deals.open(actor, opening);
        Flash.say(response, Text.of("pipeline.said-opened", "account", account.name()));
        return "redirect:/opportunities/" + id;
    }
}
