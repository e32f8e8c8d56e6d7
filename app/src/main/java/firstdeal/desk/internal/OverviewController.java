package firstdeal.desk.internal;

import firstdeal.platform.actor.Needs;
import firstdeal.shared.Actor;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.Permission;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class OverviewController {

    private final OverviewService service;

    OverviewController(OverviewService service) {
        this.service = service;
    }

    @GetMapping("/onboardings/{id}")
    @Needs(Permission.READ)
    String overview(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String show, Model model) {
        model.addAttribute("page", service.page(actor, new OnboardingId(id), show));
        return "desk/overview";
    }
}
