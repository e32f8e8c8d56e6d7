package firstdeal.lifecycle.internal;

import firstdeal.lifecycle.LifePage;
import firstdeal.lifecycle.Lifecycle;
import firstdeal.lifecycle.VersionMoves;
import firstdeal.onboarding.OnboardingFrame.Tab;
import firstdeal.onboarding.Onboardings;
import firstdeal.onboarding.Plan;
import firstdeal.onboarding.PlanTab;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.form.Fields;
import firstdeal.platform.screen.Flash;
import firstdeal.program.Programs;
import firstdeal.shared.Actor;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.Permission;
import firstdeal.shared.Text;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Day 0, rest, move and end of a run. */
@Controller
@RequestMapping("/onboardings/{id}")
class LifeController {

    private static final int TEXT = 4000;

    private final Onboardings onboardings;
    private final OurPeople people;
    private final Lifecycle lifecycle;
    private final VersionMoves moves;
    private final Programs programs;

    LifeController(
            Onboardings onboardings, OurPeople people, Lifecycle lifecycle, VersionMoves moves, Programs programs) {
        this.onboardings = onboardings;
        this.people = people;
        this.lifecycle = lifecycle;
        this.moves = moves;
        this.programs = programs;
    }

    /** With {@code version} or {@code day0} it shows what choosing that would change. */
    @GetMapping("/life")
    @Needs(Permission.READ)
    String life(Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> asked, Model model) {
        var run = new OnboardingId(id);
        var frame = onboardings.frame(actor, run, Tab.PLAN);
        var plan = onboardings.plan(actor, run);
        var fields = Fields.of(asked);
        var version = fields.value("programVersion", firstdeal.program.ProgramVersionId::of);
        var day0 = fields.date("day0");
        boolean mayRun = actor.may(Permission.RUN);
        model.addAttribute(
                "page",
                new LifePage(
                        frame,
                        PlanTab.headline(frame.partnerName(), plan),
                        plan.onboarding(),
                        plan.onboarding().rest(plan.today()).isPresent(),
                        mayRun,
                        actor.may(Permission.GOVERN),
                        versions(plan),
                        version.map(Object::toString).orElse(""),
                        version.filter(it -> mayRun).map(it -> moves.preview(actor, run, it)),
                        day0.map(Object::toString).orElse(""),
                        day0.filter(it -> mayRun).map(it -> lifecycle.previewDay0(actor, run, it)),
                        people.choice(actor)));
        return "lifecycle/life";
    }

    private Map<String, String> versions(Plan plan) {
        var versions = new LinkedHashMap<String, String>();
        programs.published().stream()
                .filter(it -> it.program().key().equals(plan.program().key()))
                .filter(it -> !it.id().equals(plan.onboarding().program()))
                .forEach(it -> versions.put(it.id().toString(), it.program().title() + " · " + it.number()));
        return versions;
    }

    @PostMapping("/signature")
    @Needs(Permission.RUN)
    String sign(
            Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletResponse response) {
        lifecycle.sign(actor, new OnboardingId(id), RunForm.day(Fields.of(form), "day0"));
        return said(response, Text.of("lifecycle.said-signed"), id);
    }

    @PostMapping("/day0-correction")
    @Needs(Permission.GOVERN)
    String correct(
            Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletResponse response) {
        var fields = Fields.of(form);
        var reason = fields.text("reason", TEXT);
        lifecycle.correctDay0(actor, new OnboardingId(id), RunForm.day(fields, "day0"), reason);
        return said(response, Text.of("lifecycle.said-corrected"), id);
    }

    @PostMapping("/pause")
    @Needs(Permission.RUN)
    String pause(
            Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletResponse response) {
        var fields = Fields.of(form);
        var reason = fields.text("reason", TEXT);
        lifecycle.pause(actor, new OnboardingId(id), RunForm.day(fields, "resume"), reason);
        return said(response, Text.of("lifecycle.said-paused"), "/onboardings/" + id + "/resumption", id);
    }

    @PostMapping("/resumption")
    @Needs(Permission.RUN)
    String resume(Actor actor, @PathVariable UUID id, HttpServletResponse response) {
        lifecycle.resume(actor, new OnboardingId(id));
        return said(response, Text.of("lifecycle.said-resumed"), id);
    }

    @PostMapping("/cancellation")
    @Needs(Permission.GOVERN)
    String cancel(
            Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletResponse response) {
        lifecycle.cancel(actor, new OnboardingId(id), RunForm.reason(Fields.of(form)));
        return said(response, Text.of("lifecycle.said-cancelled"), id);
    }

    @PostMapping("/end")
    @Needs(Permission.RUN)
    String end(
            Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletResponse response) {
        var end = RunForm.end(Fields.of(form));
        lifecycle.end(actor, new OnboardingId(id), end.outcome(), end.note(), end.handOverTo());
        return said(response, Text.of("lifecycle.said-ended"), id);
    }

    @PostMapping("/move")
    @Needs(Permission.RUN)
    String move(
            Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletResponse response) {
        var to = RunForm.version(Fields.of(form));
        moves.move(actor, List.of(new OnboardingId(id)), to);
        return said(response, Text.of("lifecycle.said-moved"), id);
    }

    private static String said(HttpServletResponse response, Text text, UUID id) {
        return said(response, text, "", id);
    }

    private static String said(HttpServletResponse response, Text text, String undo, UUID id) {
        Flash.say(response, text, undo);
        return "redirect:/onboardings/" + id + "/plan";
    }
}
