package firstdeal.invite.internal;

import firstdeal.meeting.Answer.Reply;
import firstdeal.meeting.MeetingId;
import firstdeal.platform.actor.Open;
import firstdeal.platform.form.Fields;
import firstdeal.platform.scope.RequestScope;
import firstdeal.platform.screen.Flash;
import firstdeal.shared.Text;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Answers to invitations by the link in the mail. Looking at it answers nothing, so a scanner that follows links does not either. */
@Controller
@RequestMapping("/invitation/{sealed}")
class ReplyController {

    private final ReplyService replies;

    ReplyController(ReplyService replies) {
        this.replies = replies;
    }

    @GetMapping
    @Open
    String show(
            @PathVariable String sealed,
            @RequestParam(defaultValue = "") String say,
            Model model,
            HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
        model.addAttribute("page", RequestScope.asProduct(() -> replies.page(sealed, reply(say))));
        return "invite/invitation";
    }

    @PostMapping
    @Open
    String answer(@PathVariable String sealed, @RequestParam Map<String, String> form, HttpServletResponse response) {
        var fields = Fields.of(form);
        fields.need("say", 20);
        var reply = fields.choice("say", Reply.class, Reply.TENTATIVE);
        fields.requireRight();
        RequestScope.asProduct(() -> {
            replies.answer(sealed, reply);
            return true;
        });
        Flash.say(response, Text.of("invite.thanks"));
        return "redirect:/invitation/" + sealed;
    }

    @PostMapping("/proposal")
    @Open
    String propose(@PathVariable String sealed, @RequestParam Map<String, String> form, HttpServletResponse response) {
        var fields = Fields.of(form);
        var meeting = fields.value("meeting", MeetingId::of);
        var start = fields.value("start", ReplyController::moment);
        fields.need("start", 40);
        fields.need("meeting", 40);
        var note = fields.text("note", 500);
        fields.requireRight();
        RequestScope.asProduct(() -> {
            replies.propose(sealed, meeting.orElseThrow(), start.orElseThrow(), note);
            return true;
        });
        Flash.say(response, Text.of("invite.proposed"));
        return "redirect:/invitation/" + sealed;
    }

    private static LocalDateTime moment(String text) {
        try {
            return LocalDateTime.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Optional<Reply> reply(String say) {
        return Arrays.stream(Reply.values()).filter(it -> it.key().equals(say)).findFirst();
    }
}
