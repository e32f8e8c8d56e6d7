package firstdeal.meeting.internal;

import firstdeal.meeting.Recording.Said;
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

/** A sponsor's brief, opened by its secret. */
@Controller
@RequestMapping("/brief/{secret}")
class BriefController {

    private static final int TEXT = 2000;

    private final BriefService briefs;

    BriefController(BriefService briefs) {
        this.briefs = briefs;
    }

    @GetMapping
    @Open
    String show(@PathVariable String secret, Model model, HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
        model.addAttribute("page", RequestScope.asProduct(() -> briefs.page(secret)));
        return "meeting/brief";
    }

    @PostMapping
    @Open
    String answer(@PathVariable String secret, @RequestParam Map<String, String> params) {
        var fields = Fields.of(params);
        var said = new Said(fields.text("choice", TEXT), fields.text("answer", TEXT));
        fields.requireRight();
        RequestScope.asProduct(() -> {
            briefs.answer(secret, said);
            return true;
        });
        return "redirect:/brief/" + secret;
    }
}
