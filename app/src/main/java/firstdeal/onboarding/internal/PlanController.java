package firstdeal.onboarding.internal;

import firstdeal.audit.AuditLog;
import firstdeal.onboarding.ActivityPage;
import firstdeal.onboarding.Me;
import firstdeal.onboarding.OnboardingFrame.Tab;
import firstdeal.onboarding.PlanPage.Shown;
import firstdeal.onboarding.TaskWork;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.screen.Flash;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.Permission;
import firstdeal.shared.Text;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The plan, the ring before each of its tasks, and who and what stands around it. */
@Controller
@RequestMapping("/onboardings/{id}")
class PlanController {

    private static final int PAGE = 100;

    private final PlanPages pages;
    private final AuditLog history;
    private final Me me;
    private final TaskWork work;

    PlanController(PlanPages pages, AuditLog history, Me me, TaskWork work) {
        this.pages = pages;
        this.history = history;
        this.me = me;
        this.work = work;
    }

    @GetMapping("/plan")
    @Needs(Permission.READ)
    String plan(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String show, Model model) {
        var seen = pages.plan(actor, new OnboardingId(id));
        var shown = Shown.of(show);
        var mine = shown == Shown.MINE ? me.of(actor) : Optional.<ContactId>empty();
        model.addAttribute("page", seen.tab(shown, mine, actor.may(Permission.WORK)));
        return "onboarding/plantab";
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
        var seen = pages.plan(actor, run);
        var found = history.ofOnboarding(run, before, PAGE + 1);
        var entries = found.stream().limit(PAGE).toList();
        model.addAttribute(
                "page",
                new ActivityPage(
                        seen.frame(Tab.ACTIVITY),
                        new Deeds(seen.plan()).of(entries),
                        found.size() > PAGE ? OptionalLong.of(entries.getLast().number()) : OptionalLong.empty()));
        return "onboarding/activity";
    }

    @PostMapping("/tasks/{key}/completion")
    @Needs(Permission.WORK)
    String complete(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String key,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        work.complete(actor, new OnboardingId(id), key, OptionalInt.empty(), List.of());
        return answer(actor, id, key, Text.of("onboarding.said-done"), model, request, response);
    }

    @PostMapping("/tasks/{key}/undo")
    @Needs(Permission.WORK)
    String undo(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String key,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        work.undo(actor, new OnboardingId(id), key, OptionalInt.empty());
        return answer(actor, id, key, Text.of("onboarding.said-undone"), model, request, response);
    }

    /** The row alone for those with script, the page they came from for those without. */
    private String answer(
            Actor actor,
            UUID id,
            String key,
            Text said,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (request.getHeader("HX-Request") != null) {
            model.addAttribute("page", pages.plan(actor, new OnboardingId(id)).row(key));
            return "onboarding/swap";
        }
        Flash.say(response, said);
        return "redirect:" + back(request, id);
    }

    private static String back(HttpServletRequest request, UUID id) {
        var from = request.getParameter("_from");
        return from != null && from.startsWith("/") && !from.startsWith("//") ? from : "/onboardings/" + id + "/plan";
    }
}
