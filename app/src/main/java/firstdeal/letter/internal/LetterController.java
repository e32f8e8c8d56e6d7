package firstdeal.letter.internal;

import firstdeal.letter.internal.LetterService.Written;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.form.Fields;
import firstdeal.platform.screen.Flash;
import firstdeal.shared.Actor;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.Permission;
import firstdeal.shared.Text;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The messages of a run, and the sending of one. */
@Controller
@RequestMapping("/onboardings/{id}/messages")
class LetterController {

    static final int SUBJECT = 200;
    static final int BODY = 20_000;

    private final LetterService letters;
    private final LetterPages pages;

    LetterController(LetterService letters, LetterPages pages) {
        this.letters = letters;
        this.pages = pages;
    }

    @GetMapping
    @Needs(Permission.READ)
    String all(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("page", pages.page(actor, new OnboardingId(id)));
        return "letter/all";
    }

    @GetMapping("/{key}")
    @Needs(Permission.READ)
    String one(Actor actor, @PathVariable UUID id, @PathVariable String key, Model model) {
        model.addAttribute("page", pages.page(actor, new OnboardingId(id), key));
        return "letter/one";
    }

    @PostMapping("/{key}")
    @Needs(Permission.WORK)
    String send(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String key,
            @RequestParam Map<String, String> form,
            @RequestParam(defaultValue = "") List<String> to,
            HttpServletResponse response) {
        var fields = Fields.of(form);
        var subject = fields.need("subject", SUBJECT);
        var body = form.getOrDefault("body", "").replace("\r\n", "\n").strip();
        if (body.isEmpty()) {
            fields.wrong("body", Text.of("platform.field.needed"));
        } else if (body.length() > BODY) {
            fields.wrong("body", Text.of("platform.field.too-long", "max", BODY, "length", body.length()));
        }
        fields.requireRight();
        int people = letters.send(actor, new OnboardingId(id), key, new Written(subject, body, Set.copyOf(to)));
        Flash.say(response, Text.of("letter.was-sent", "count", people));
        return "redirect:/onboardings/" + id + "/messages";
    }

    @PostMapping("/{key}/omission")
    @Needs(Permission.WORK)
    String leaveOut(Actor actor, @PathVariable UUID id, @PathVariable String key, HttpServletResponse response) {
        letters.leaveOut(actor, new OnboardingId(id), key);
        Flash.say(response, Text.of("letter.was-left-out"));
        return "redirect:/onboardings/" + id + "/messages";
    }
}
