package firstdeal.gate.internal;

import firstdeal.gate.DecisionId;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.form.Fields;
import firstdeal.platform.screen.Flash;
import firstdeal.shared.Actor;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.Permission;
import firstdeal.shared.Text;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The gates of a run, and the room in which each is decided. Who may decide is for the rules, so READ lets in. */
@Controller
@RequestMapping("/onboardings/{id}/gates")
class GateController {

    private final GateRoom rooms;
    private final GateService service;

    GateController(GateRoom rooms, GateService service) {
        this.rooms = rooms;
        this.service = service;
    }

    @GetMapping
    @Needs(Permission.READ)
    String list(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("page", rooms.list(actor, new OnboardingId(id)));
        return "gate/list";
    }

    @GetMapping("/{key}")
    @Needs(Permission.READ)
    String room(Actor actor, @PathVariable UUID id, @PathVariable String key, Model model) {
        model.addAttribute("page", rooms.room(actor, new OnboardingId(id), key));
        return "gate/room";
    }

    @PostMapping("/{key}/decisions")
    @Needs(Permission.READ)
    String decide(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String key,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        var wish = WishForm.parse(Fields.of(form));
        var made = service.decide(actor, new OnboardingId(id), key, wish.wish(), wish.seen());
        Flash.say(
                response,
                Text.of("gate.said", "kind", made.kind().name().toLowerCase(Locale.ROOT)),
                room(id, key) + "/decisions/" + made.id() + "/reversal");
        return "redirect:" + room(id, key);
    }

    @PostMapping("/{key}/decisions/{decision}/reversal")
    @Needs(Permission.READ)
    String undo(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String key,
            @PathVariable UUID decision,
            HttpServletResponse response) {
        service.undo(actor, new OnboardingId(id), key, new DecisionId(decision));
        Flash.say(response, Text.of("gate.said.undone"));
        return "redirect:" + room(id, key);
    }

    private static String room(UUID id, String key) {
        return "/onboardings/" + id + "/gates/" + key;
    }
}
