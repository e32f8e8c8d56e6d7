package firstdeal.meeting.internal;

import firstdeal.meeting.CalendarPage.View;
import firstdeal.meeting.Replan;
import firstdeal.meeting.ReplanPage;
import firstdeal.meeting.RunCalendar;
import firstdeal.meeting.Scheduling;
import firstdeal.onboarding.OnboardingFrame.Tab;
import firstdeal.onboarding.Onboardings;
import firstdeal.platform.actor.ActorToken;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.form.Fields;
import firstdeal.platform.screen.Flash;
import firstdeal.platform.words.Reader;
import firstdeal.shared.Actor;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.Permission;
import firstdeal.shared.Text;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The calendar of a run: seen as agenda, week or month; planned anew after a look at what that moves. */
@Controller
@RequestMapping("/onboardings/{id}/calendar")
class CalendarController {

    private final CalendarPages pages;
    private final MeetingService meetings;
    private final Scheduling scheduling;
    private final Onboardings onboardings;

    CalendarController(CalendarPages pages, MeetingService meetings, Scheduling scheduling, Onboardings onboardings) {
        this.pages = pages;
        this.meetings = meetings;
        this.scheduling = scheduling;
        this.onboardings = onboardings;
    }

    @GetMapping
    @Needs(Permission.READ)
    String calendar(Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> query, Model model) {
        var fields = Fields.of(query);
        var view = fields.choice("view", View.class, View.AGENDA);
        var on = fields.date("on");
        fields.requireRight();
        model.addAttribute("page", pages.page(actor, new OnboardingId(id), view, on, zone()));
        return "meeting/calendar";
    }

    static ZoneId zone() {
        return ActorToken.current()
                .map(ActorToken::reader)
                .orElse(Reader.DEFAULT)
                .zone();
    }

    /** With a series and an hour it shows what choosing them would move; without, what the plan of today would. */
    @GetMapping("/replan")
    @Needs(Permission.WORK)
    String preview(Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> query, Model model) {
        var run = new OnboardingId(id);
        var calendar = meetings.calendar(actor, run);
        var wishes = ReplanForm.wishes(Fields.of(query), calendar);
        model.addAttribute(
                "page",
                new ReplanPage(
                        onboardings.frame(actor, run, Tab.CALENDAR),
                        calendar.series(),
                        query.getOrDefault("series", ""),
                        query.getOrDefault("weekday", ""),
                        wishes,
                        scheduling.preview(actor, run, wishes)));
        return "meeting/replan";
    }

    @PostMapping("/replan")
    @Needs(Permission.WORK)
    String replan(
            Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletResponse response) {
        var run = new OnboardingId(id);
        RunCalendar calendar = meetings.calendar(actor, run);
        Map<String, Replan.Wish> wishes = ReplanForm.wishes(Fields.of(form), calendar);
        scheduling.replan(actor, run, wishes);
        Flash.say(response, Text.of("meeting.said.replanned"));
        return "redirect:/onboardings/" + id + "/calendar";
    }
}
