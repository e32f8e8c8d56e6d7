package firstdeal.escalation.internal;

import firstdeal.escalation.Escalations.Answer;
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

/** The question put to a sponsor, opened by its secret. */
@Controller
@RequestMapping("/escalation/{secret}")
class QuestionController {

    private static final int TEXT = 2000;

    private final QuestionService questions;

    QuestionController(QuestionService questions) {
        this.questions = questions;
    }

    @GetMapping
    @Open
    String show(@PathVariable String secret, Model model, HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
        model.addAttribute("page", RequestScope.asProduct(() -> questions.page(secret)));
        return "escalation/question";
    }

    @PostMapping
    @Open
    String answer(@PathVariable String secret, @RequestParam Map<String, String> params) {
        var fields = Fields.of(params);
        var answer = new Answer(fields.text("choice", TEXT), fields.text("answer", TEXT));
        fields.requireRight();
        RequestScope.asProduct(() -> {
            questions.answer(secret, answer);
            return true;
        });
        return "redirect:/escalation/" + secret;
    }
}
