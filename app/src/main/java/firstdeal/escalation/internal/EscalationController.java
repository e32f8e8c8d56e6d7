package firstdeal.escalation.internal;

import firstdeal.escalation.Escalation;
import firstdeal.escalation.EscalationId;
import firstdeal.escalation.EscalationRules;
import firstdeal.escalation.Escalations;
import firstdeal.escalation.EscalationsPage;
import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.OnboardingFrame.Tab;
import firstdeal.onboarding.Onboardings;
import firstdeal.partner.Contact;
import firstdeal.partner.PartnerFacts;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.form.Fields;
import firstdeal.platform.screen.Flash;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.Permission;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was put to the sponsors of a run. */
@Controller
@RequestMapping("/onboardings/{id}/escalations")
class EscalationController {

    private static final int REASON = 2000;

    private final Escalations escalations;
    private final Onboardings onboardings;
    private final PartnerFacts partners;

    EscalationController(Escalations escalations, Onboardings onboardings, PartnerFacts partners) {
        this.escalations = escalations;
        this.onboardings = onboardings;
        this.partners = partners;
    }

    @GetMapping
    @Needs(Permission.READ)
    String list(Actor actor, @PathVariable UUID id, Model model) {
        var run = onboardings.get(actor, new OnboardingId(id));
        var all = escalations.of(actor, run.id());
        model.addAttribute(
                "page",
                new EscalationsPage(
                        onboardings.frame(actor, run.id(), Tab.INTERVENTIONS),
                        all,
                        names(all),
                        sponsors(run),
                        actor.may(Permission.RUN) && !run.isEnded()));
        return "escalation/list";
    }

    private Map<ContactId, String> names(List<Escalation> all) {
        var people = all.stream()
                .flatMap(it -> it.asked().stream().map(Escalation.Asked::contact))
                .collect(Collectors.toSet());
        return partners.people(people).values().stream().collect(Collectors.toMap(Contact::id, Contact::name));
    }

    private Map<Side, String> sponsors(Onboarding run) {
        var people = partners.of(run.partner());
        var sponsors = new EnumMap<Side, String>(Side.class);
        for (var side : List.of(Side.VENDOR, Side.PARTNER)) {
            EscalationRules.sponsor(side, people).ifPresent(it -> sponsors.put(side, it.name()));
        }
        return sponsors;
    }

    @PostMapping
    @Needs(Permission.RUN)
    String ask(
            Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletResponse response) {
        escalations.ask(actor, new OnboardingId(id), EscalationForm.draft(Fields.of(form)));
        return said(response, Text.of("escalation.said-asked"), id);
    }

    @PostMapping("/{escalation}/answers")
    @Needs(Permission.RUN)
    String told(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID escalation,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        var fields = Fields.of(form);
        var side = EscalationForm.side(fields);
        escalations.told(actor, new EscalationId(escalation), side, EscalationForm.answer(fields));
        return said(response, Text.of("escalation.said-told"), id);
    }

    @PostMapping("/{escalation}/reminders")
    @Needs(Permission.RUN)
    String again(Actor actor, @PathVariable UUID id, @PathVariable UUID escalation, HttpServletResponse response) {
        escalations.askAgain(actor, new EscalationId(escalation));
        return said(response, Text.of("escalation.said-again"), id);
    }

    @PostMapping("/{escalation}/withdrawal")
    @Needs(Permission.RUN)
    String withdraw(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID escalation,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        var fields = Fields.of(form);
        var why = fields.text("why", REASON);
        fields.requireRight();
        escalations.withdraw(actor, new EscalationId(escalation), why);
        return said(response, Text.of("escalation.said-withdrawn"), id);
    }

    private static String said(HttpServletResponse response, Text text, UUID id) {
        Flash.say(response, text);
        return "redirect:/onboardings/" + id + "/escalations";
    }
}
