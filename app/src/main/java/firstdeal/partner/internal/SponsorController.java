package firstdeal.partner.internal;

import firstdeal.platform.actor.Open;
import firstdeal.platform.form.Fields;
import firstdeal.platform.scope.RequestScope;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A sponsor's personal page. Who holds the secret sees who asks and what for, may answer, and sees nothing else. */
@Controller
@RequestMapping("/sponsor/{secret}")
class SponsorController {

    private final SponsorService sponsors;

    SponsorController(SponsorService sponsors) {
        this.sponsors = sponsors;
    }

    @GetMapping
    @Open
    String show(@PathVariable String secret, Model model, HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
        model.addAttribute("page", RequestScope.asProduct(() -> sponsors.page(secret)));
        return "partner/sponsor";
    }

    @PostMapping
    @Open
    String answer(@PathVariable String secret, @RequestParam Map<String, String> params) {
        var fields = Fields.of(params);
        fields.need("accepted", 10);
        var note = fields.text("note", 1000);
        fields.requireRight();
        RequestScope.asProduct(() -> {
            sponsors.answer(secret, fields.flag("accepted"), note);
            return true;
        });
        return "redirect:/sponsor/" + secret;
    }
}
