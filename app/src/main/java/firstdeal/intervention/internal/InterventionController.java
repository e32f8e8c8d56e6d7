package firstdeal.intervention.internal;

import firstdeal.intervention.InterventionId;
import firstdeal.intervention.InterventionsPage;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.screen.Flash;
import firstdeal.shared.Actor;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.Permission;
import firstdeal.shared.Text;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/onboardings/{id}/interventions")
class InterventionController {

    private final InterventionService service;
    private final InterventionPages pages;

    InterventionController(InterventionService service, InterventionPages pages) {
        this.service = service;
        this.pages = pages;
    }

    @GetMapping
    @Needs(Permission.READ)
    String list(Actor actor, @PathVariable UUID id, Model model) {
        InterventionsPage page = pages.list(actor, new OnboardingId(id));
        model.addAttribute("page", page);
        return "intervention/list";
    }

    @PostMapping
    @Needs(Permission.WORK)
    String open(Actor actor, @PathVariable UUID id, InterventionForm form, HttpServletResponse response) {
        service.open(
                actor,
                new OnboardingId(id),
                InterventionForm.text(form.group()),
                InterventionForm.text(form.cause()),
                form.review());
        Flash.say(response, Text.of("intervention.opened"));
        return back(id);
    }

    @PostMapping("/{intervention}/plan")
    @Needs(Permission.WORK)
    String plan(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID intervention,
            InterventionForm form,
            HttpServletResponse response) {
        service.plan(actor, new OnboardingId(id), new InterventionId(intervention), form.seen(), form.plan());
        Flash.say(response, Text.of("intervention.planned"));
        return back(id);
    }

    @PostMapping("/{intervention}/closing")
    @Needs(Permission.WORK)
    String close(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID intervention,
            InterventionForm form,
            HttpServletResponse response) {
        service.close(
                actor,
                new OnboardingId(id),
                new InterventionId(intervention),
                form.ended(),
                InterventionForm.text(form.note()));
        Flash.say(response, Text.of("intervention.closed"));
        return back(id);
    }

    private static String back(UUID id) {
        return "redirect:/onboardings/" + id + "/interventions";
    }
}
