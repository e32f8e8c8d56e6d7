package firstdeal.intervention.internal;

import static firstdeal.intervention.internal.InterventionForm.text;

import firstdeal.platform.actor.Needs;
import firstdeal.platform.screen.Flash;
import firstdeal.shared.Actor;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.Permission;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/onboardings/{id}/retrospective")
class RetrospectiveController {

    private final RetrospectiveService service;
    private final InterventionPages pages;

    RetrospectiveController(RetrospectiveService service, InterventionPages pages) {
        this.service = service;
        this.pages = pages;
    }

    /** What both sides say to one question. */
    record AnswerForm(
            @Nullable String question,
            @Nullable String ours,
            @Nullable String theirs) {}

    record AskedForm(@Nullable String side, @Nullable String on) {}

    record ConclusionForm(
            @Nullable String cause,
            @Nullable String decision,
            @Nullable String note) {}

    @GetMapping
    @Needs(Permission.READ)
    String show(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("page", pages.retrospective(actor, new OnboardingId(id)));
        return "intervention/retrospective";
    }

    @PostMapping("/answers")
    @Needs(Permission.WORK)
    String answer(Actor actor, @PathVariable UUID id, AnswerForm form, HttpServletResponse response) {
        var says = new EnumMap<Side, String>(Side.class);
        says.put(Side.VENDOR, text(form.ours()));
        says.put(Side.PARTNER, text(form.theirs()));
        service.answer(actor, new OnboardingId(id), text(form.question()), says);
        Flash.say(response, Text.of("intervention.answer-kept"));
        return back(id);
    }

    @PostMapping("/requests")
    @Needs(Permission.WORK)
    String asked(Actor actor, @PathVariable UUID id, AskedForm form, HttpServletResponse response) {
        var side = switch (text(form.side())) {
            case "VENDOR" -> Side.VENDOR;
            case "PARTNER" -> Side.PARTNER;
            default -> throw InterventionForm.refused("side", Text.of("intervention.needs-side"));
        };
        var on = InterventionForm.day("on", form.on());
        service.asked(actor, new OnboardingId(id), side, on);
        Flash.say(response, Text.of("intervention.request-kept"));
        return back(id);
    }

    @PostMapping("/conclusion")
    @Needs(Permission.WORK)
    String conclude(Actor actor, @PathVariable UUID id, ConclusionForm form, HttpServletResponse response) {
        service.conclude(actor, new OnboardingId(id), text(form.cause()), text(form.decision()), text(form.note()));
        Flash.say(response, Text.of("intervention.conclusion-kept"));
        return back(id);
    }

    private static String back(UUID id) {
        return "redirect:/onboardings/" + id + "/retrospective";
    }
}
