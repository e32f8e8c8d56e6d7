package firstdeal.outcome.internal;

import firstdeal.onboarding.OnboardingFrame.Tab;
import firstdeal.onboarding.Onboardings;
import firstdeal.outcome.OutcomesPage;
import firstdeal.platform.Ids;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.form.Fields;
import firstdeal.platform.screen.Flash;
import firstdeal.shared.Actor;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.Permission;
import firstdeal.shared.Text;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Weekly outcomes, outcomes, people and history of a run. */
@Controller
@RequestMapping("/onboardings/{id}")
class OutcomesController {

    private static final int TEXT = 4000;

    private final Onboardings onboardings;
    private final OutcomeService outcomes;
    private final Ids ids;

    OutcomesController(Onboardings onboardings, OutcomeService outcomes, Ids ids) {
        this.onboardings = onboardings;
        this.outcomes = outcomes;
        this.ids = ids;
    }

    @GetMapping("/outcomes")
    @Needs(Permission.READ)
    String outcomes(Actor actor, @PathVariable UUID id, Model model) {
        var run = new OnboardingId(id);
        model.addAttribute(
                "page",
                new OutcomesPage(
                        onboardings.frame(actor, run, Tab.OUTCOMES),
                        outcomes.weeks(actor, run),
                        outcomes.metrics(actor, run),
                        actor.may(Permission.WORK)));
        return "outcome/outcomes";
    }

    @PostMapping("/outcomes/{week}")
    @Needs(Permission.WORK)
    String record(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable int week,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        var fields = Fields.of(form);
        var why = fields.text("why", TEXT);
        fields.requireRight();
        outcomes.record(actor, new OnboardingId(id), week, fields.flag("reached"), why);
        return said(response, Text.of("outcome.said-written"), id);
    }

    @PostMapping("/outcomes/metrics")
    @Needs(Permission.WORK)
    String add(
            Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletResponse response) {
        outcomes.add(actor, MetricForm.metric(Fields.of(form), ids.next(), new OnboardingId(id), 0));
        return said(response, Text.of("outcome.said-agreed"), id);
    }

    @PostMapping("/outcomes/metrics/{metric}")
    @Needs(Permission.WORK)
    String change(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID metric,
            @RequestParam Map<String, String> form,
            @RequestParam(defaultValue = "0") int version,
            HttpServletResponse response) {
        var typed = new HashMap<>(form);
        typed.remove("version");
        outcomes.change(actor, MetricForm.metric(Fields.of(typed), metric, new OnboardingId(id), version));
        return said(response, Text.of("outcome.said-changed"), id);
    }

    @PostMapping("/outcomes/metrics/{metric}/removal")
    @Needs(Permission.WORK)
    String remove(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID metric,
            @RequestParam(defaultValue = "0") int version,
            HttpServletResponse response) {
        outcomes.remove(actor, new OnboardingId(id), metric, version);
        return said(response, Text.of("outcome.said-removed"), id);
    }

    private static String said(HttpServletResponse response, Text text, UUID id) {
        Flash.say(response, text);
        return "redirect:/onboardings/" + id + "/outcomes";
    }
}
