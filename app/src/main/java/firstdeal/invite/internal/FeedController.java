package firstdeal.invite.internal;

import firstdeal.meeting.MeetingId;
import firstdeal.meeting.Meetings;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.actor.Open;
import firstdeal.platform.form.Fields;
import firstdeal.platform.scope.RequestScope;
import firstdeal.platform.screen.Flash;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.Permission;
import firstdeal.shared.Text;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;

/** Calendars to subscribe to: the page that gives them out, and the calendars themselves. */
@Controller
class FeedController {

    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");

    private final FeedService feeds;
    private final FeedTexts texts;
    private final Meetings meetings;

    FeedController(FeedService feeds, FeedTexts texts, Meetings meetings) {
        this.feeds = feeds;
        this.texts = texts;
        this.meetings = meetings;
    }

    @GetMapping("/feeds/{sealed}.ics")
    @Open
    ResponseEntity<byte[]> feed(
            @PathVariable String sealed,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String encodings,
            WebRequest request) {
        var file = RequestScope.asProduct(() -> texts.feed(sealed));
        if (request.checkNotModified(file.tag())) {
            return ResponseEntity.status(304).eTag(file.tag()).build();
        }
        boolean zipped = encodings.contains("gzip");
        var answer = ResponseEntity.ok()
                .eTag(file.tag())
                .varyBy(HttpHeaders.ACCEPT_ENCODING)
                .header("Cache-Control", "private, no-cache")
                .header("X-Robots-Tag", "noindex")
                .contentType(CALENDAR);
        if (zipped) {
            answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return answer.body(zipped ? file.gzip() : file.plain());
    }

    @GetMapping("/meetings/{id}/calendar.ics")
    @Needs(Permission.READ)
    ResponseEntity<String> meeting(Actor actor, @PathVariable UUID id) {
        var it = meetings.get(actor, new MeetingId(id));
        return ResponseEntity.ok()
                .header("Content-Disposition", "attachment; filename=\"meeting.ics\"")
                .contentType(CALENDAR)
                .body(texts.meeting(actor, it));
    }

    @GetMapping("/onboardings/{id}/feeds")
    @Needs(Permission.READ)
    String page(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("page", feeds.page(actor, new OnboardingId(id)));
        return "invite/feeds";
    }

    @PostMapping("/onboardings/{id}/feeds")
    @Needs(Permission.WORK)
    String make(
            Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletResponse response) {
        var fields = Fields.of(form);
        var contact = fields.value("contact", it -> new ContactId(UUID.fromString(it)));
        fields.requireRight();
        feeds.make(actor, new OnboardingId(id), contact);
        Flash.say(response, Text.of("invite.feed-made"));
        return "redirect:/onboardings/" + id + "/feeds";
    }

    @PostMapping("/onboardings/{id}/feeds/{feed}/revocation")
    @Needs(Permission.WORK)
    String end(Actor actor, @PathVariable UUID id, @PathVariable UUID feed, HttpServletResponse response) {
        feeds.end(actor, feed);
        Flash.say(response, Text.of("invite.feed-revoked"));
        return "redirect:/onboardings/" + id + "/feeds";
    }
}
