package firstdeal.registration.internal;

import firstdeal.platform.actor.Needs;
import firstdeal.platform.form.Fields;
import firstdeal.platform.screen.Flash;
import firstdeal.registration.PolicyPage;
import firstdeal.registration.Registrations;
import firstdeal.shared.Actor;
import firstdeal.shared.Permission;
import firstdeal.shared.Text;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The rules of registration. */
@Controller
@RequestMapping("/settings/registrations")
class PolicyController {

    private final Registrations registrations;

    PolicyController(Registrations registrations) {
        this.registrations = registrations;
    }

    @GetMapping
    @Needs(Permission.READ)
    String page(Model model) {
        model.addAttribute("page", new PolicyPage(PolicyForm.typed(registrations.policy())));
        return "registration/policy";
    }

    @PostMapping
    @Needs(Permission.GOVERN)
    String change(Actor actor, @RequestParam Map<String, String> form, HttpServletResponse response) {
        registrations.change(actor, PolicyForm.parse(Fields.of(form)));
        Flash.say(response, Text.of("registration.policy.saved"));
        return "redirect:/settings/registrations";
    }
}
