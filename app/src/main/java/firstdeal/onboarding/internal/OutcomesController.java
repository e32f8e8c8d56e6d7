package firstdeal.onboarding.internal;

import firstdeal.audit.AuditLog;
import firstdeal.onboarding.ActivityPage;
import firstdeal.onboarding.OnboardingFrame.Tab;
import firstdeal.onboarding.OutcomesPage;
import firstdeal.platform.Fields;
import firstdeal.platform.Flash;
import firstdeal.platform.Ids;
import firstdeal.platform.Needs;
import firstdeal.shared.Actor;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.Permission;
import firstdeal.shared.Text;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Weekly outcomes, measures, people and history of a run. */
@Controller
@RequestMapping("/onboardings/{id}")
class OutcomesController {

    private static final int TEXT = 4000;
    private static final int PAGE = 100;

    private final PlanPages pages;
    private final MeasureService measures;
    private final AuditLog history;
    private final Ids ids;

    OutcomesController(PlanPages pages, MeasureService measures, AuditLog history, Ids ids) {
        this.pages = pages;
        this.measures = measures;
        this.history = history;
        this.ids = ids;
    }

    @GetMapping("/outcomes")
    @Needs(Permission.READ)
    String outcomes(Actor actor, @PathVariable UUID id, Model model) {
        var run = new OnboardingId(id);
        model.addAttribute(
                "page",
                new OutcomesPage(
                        pages.frame(actor, run, Tab.OUTCOMES),
                        measures.weeks(actor, run),
                        measures.metrics(actor, run),
                        actor.may(Permission.WORK)));
        return "onboarding/outcomes";
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
        measures.record(actor, new OnboardingId(id), week, fields.flag("reached"), why);
        return said(response, Text.of("onboarding.said-written"), id);
    }

    @PostMapping("/outcomes/metrics")
    @Needs(Permission.WORK)
    String add(
            Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletResponse response) {
        measures.add(actor, OnboardingForm.metric(Fields.of(form), ids.next(), new OnboardingId(id), 0));
        return said(response, Text.of("onboarding.said-agreed"), id);
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
        measures.change(actor, OnboardingForm.metric(Fields.of(typed), metric, new OnboardingId(id), version));
        return said(response, Text.of("onboarding.said-changed"), id);
    }

    @PostMapping("/outcomes/metrics/{metric}/removal")
    @Needs(Permission.WORK)
    String remove(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID metric,
            @RequestParam(defaultValue = "0") int version,
            HttpServletResponse response) {
        measures.remove(actor, new OnboardingId(id), metric, version);
        return said(response, Text.of("onboarding.said-removed"), id);
    }

    @GetMapping("/people")
    @Needs(Permission.READ)
    String people(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("page", pages.people(actor, new OnboardingId(id)));
        return "onboarding/people";
    }

    @GetMapping("/activity")
    @Needs(Permission.READ)
    String activity(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "" + AuditLog.LATEST) long before,
            Model model) {
        var run = new OnboardingId(id);
        var frame = pages.frame(actor, run, Tab.ACTIVITY);
        var found = history.ofOnboarding(run, before, PAGE + 1);
        var entries = found.stream().limit(PAGE).toList();
        model.addAttribute(
                "page",
                new ActivityPage(
                        frame,
                        entries,
                        found.size() > PAGE ? OptionalLong.of(entries.getLast().number()) : OptionalLong.empty()));
        return "onboarding/activity";
    }

    private static String said(HttpServletResponse response, Text text, UUID id) {
        Flash.say(response, text);
        return "redirect:/onboardings/" + id + "/outcomes";
    }
}
