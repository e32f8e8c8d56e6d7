package firstdeal.pipeline.internal;

import firstdeal.meeting.MeetingId;
import firstdeal.pipeline.OpportunityId;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.form.Fields;
import firstdeal.platform.screen.Flash;
import firstdeal.shared.Actor;
import firstdeal.shared.Permission;
import firstdeal.shared.Text;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The meetings of a deal. */
@Controller
@RequestMapping("/opportunities/{id}/meetings")
class TalkController {

    private static final int ID = 60;

    private final TalkService talks;

    TalkController(TalkService talks) {
        this.talks = talks;
    }

    @PostMapping
    @Needs(Permission.WORK)
    String link(
            Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletResponse response) {
        var fields = Fields.of(form);
        fields.need("meeting", ID);
        var meeting = fields.value("meeting", MeetingId::of);
        fields.requireRight();
        talks.link(actor, new OpportunityId(id), meeting.orElseThrow());
        Flash.say(response, Text.of("pipeline.said-linked"));
        return "redirect:/opportunities/" + id + "#talks";
    }

    @PostMapping("/{meeting}/parting")
    @Needs(Permission.WORK)
    String part(Actor actor, @PathVariable UUID id, @PathVariable UUID meeting, HttpServletResponse response) {
        talks.part(actor, new OpportunityId(id), new MeetingId(meeting));
        Flash.say(response, Text.of("pipeline.said-parted"));
        return "redirect:/opportunities/" + id + "#talks";
    }
}
