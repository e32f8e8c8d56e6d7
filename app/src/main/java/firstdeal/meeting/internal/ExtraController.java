package firstdeal.meeting.internal;

import firstdeal.meeting.Extra;
import firstdeal.meeting.ExtraPage;
import firstdeal.meeting.Extras;
import firstdeal.meeting.Meeting;
import firstdeal.meeting.MeetingId;
import firstdeal.meeting.MeetingPage.Guest;
import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.OnboardingFrame.Tab;
import firstdeal.onboarding.Onboardings;
import firstdeal.partner.Company;
import firstdeal.partner.People;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.form.Fields;
import firstdeal.platform.screen.Flash;
import firstdeal.platform.words.Words;
import firstdeal.program.MeetingTemplate;
import firstdeal.shared.Actor;
import firstdeal.shared.NotFound;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.Permission;
import firstdeal.shared.Text;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Meetings outside the program: arranged and changed. */
@Controller
@RequestMapping("/onboardings/{id}/meetings")
class ExtraController {

    private final Extras extras;
    private final MeetingService meetings;
    private final Onboardings onboardings;
    private final People people;
    private final Clock clock;

    ExtraController(Extras extras, MeetingService meetings, Onboardings onboardings, People people, Clock clock) {
        this.extras = extras;
        this.meetings = meetings;
        this.onboardings = onboardings;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/new")
    @Needs(Permission.WORK)
    String blank(Actor actor, @PathVariable UUID id, Model model) {
        var run = onboardings.get(actor, new OnboardingId(id));
        model.addAttribute("page", page(actor, run, Optional.empty()));
        return "meeting/extra";
    }

    @GetMapping("/{meeting}/arrangement")
    @Needs(Permission.WORK)
    String show(Actor actor, @PathVariable UUID id, @PathVariable UUID meeting, Model model) {
        var run = onboardings.get(actor, new OnboardingId(id));
        var it = meetings.get(actor, new MeetingId(meeting));
        if (!it.extra() || !it.onboarding().equals(run.id())) {
            throw new NotFound(meeting);
        }
        model.addAttribute("page", page(actor, run, Optional.of(it)));
        return "meeting/extra";
    }

    private ExtraPage page(Actor actor, Onboarding run, Optional<Meeting> meeting) {
        var known = people.of(actor, List.of(run.partner(), Company.OURS)).stream()
                .filter(it -> !it.hasLeft())
                .map(it -> new Guest(
                        it.id().value(),
                        it.name(),
                        it.side(),
                        true,
                        Optional.empty(),
                        List.of(),
                        meeting.flatMap(m -> m.invitee(it.id())).isPresent()))
                .toList();
        var day = meeting.map(Meeting::day).orElse(run.today(clock.instant()).plusDays(1));
        return new ExtraPage(
                onboardings.frame(actor, run.id(), Tab.CALENDAR),
                meeting,
                day.toString(),
                Words.nameOf(run.zone()),
                kinds(onboardings.program(run).meetings(), Extra.kinds(onboardings.program(run))),
                known);
    }

    /** A kind that the program knows once is called as there; another by its key. */
    private static Map<String, String> kinds(List<MeetingTemplate> templates, List<String> kinds) {
        var named = new LinkedHashMap<String, String>();
        kinds.forEach(kind -> {
            var titles = templates.stream()
                    .filter(it -> it.kind().equals(kind))
                    .map(MeetingTemplate::title)
                    .toList();
            named.put(kind, titles.size() == 1 ? titles.getFirst() : kind.replace('-', ' '));
        });
        return named;
    }

    @PostMapping
    @Needs(Permission.WORK)
    String arrange(
            Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletResponse response) {
        var made = extras.add(actor, new OnboardingId(id), extra(Fields.of(form)));
        Flash.say(response, Text.of("meeting.said.arranged"));
        return "redirect:/onboardings/" + id + "/meetings/" + made;
    }

    @PostMapping("/{meeting}")
    @Needs(Permission.WORK)
    String change(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID meeting,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        var fields = Fields.of(form);
        var version =
                fields.value("version", Integer::valueOf).map(OptionalInt::of).orElse(OptionalInt.empty());
        extras.change(actor, new MeetingId(meeting), version, extra(fields));
        Flash.say(response, Text.of("meeting.said.changed"));
        return "redirect:/onboardings/" + id + "/meetings/" + meeting;
    }

    private static Extra extra(Fields fields) {
        var start = MeetingForm.start(fields);
        if (start.isEmpty()) {
            fields.wrong("day", Text.of("platform.field.needed"));
        }
        var people = fields.under("people").keySet().stream()
                .flatMap(it -> MeetingForm.contact(fields, "people", it).stream())
                .toList();
        return CalendarJson.extra(fields, start.orElse(LocalDateTime.MIN), people);
    }
}
