package firstdeal.lifecycle.internal;

import firstdeal.lifecycle.Start;
import firstdeal.lifecycle.StartPage;
import firstdeal.lifecycle.StartPreview;
import firstdeal.lifecycle.Starts;
import firstdeal.partner.Partners;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.form.Fields;
import firstdeal.platform.screen.Flash;
import firstdeal.program.MeetingTemplate;
import firstdeal.program.Programs;
import firstdeal.shared.Actor;
import firstdeal.shared.Permission;
import firstdeal.shared.Text;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Starting a run: choose, see what it makes, confirm. */
@Controller
@RequestMapping("/onboardings")
class StartController {

    private final Starts starts;
    private final Partners partners;
    private final Programs programs;
    private final OurPeople people;

    StartController(Starts starts, Partners partners, Programs programs, OurPeople people) {
        this.starts = starts;
        this.partners = partners;
        this.programs = programs;
        this.people = people;
    }

    @GetMapping("/new")
    @Needs(Permission.RUN)
    String form(Actor actor, @RequestParam Map<String, String> typed, Model model) {
        model.addAttribute("page", page(actor, typed, Optional.empty()));
        return "lifecycle/start";
    }

    @PostMapping("/preview")
    @Needs(Permission.RUN)
    String preview(
            Actor actor,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) List<String> passedBefore,
            Model model) {
        var preview = starts.preview(actor, order(typed, passedBefore));
        model.addAttribute("page", page(actor, typed, Optional.of(preview)));
        return "lifecycle/start";
    }

    @PostMapping
    @Needs(Permission.RUN)
    String start(
            Actor actor,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) List<String> passedBefore,
            HttpServletResponse response) {
        var id = starts.start(actor, order(typed, passedBefore));
        Flash.say(response, Text.of("lifecycle.said-started"));
        return "redirect:/onboardings/" + id + "/plan";
    }

    private static Start order(
            Map<String, String> typed, @org.jspecify.annotations.Nullable List<String> passedBefore) {
        var form = new HashMap<>(typed);
        form.remove("passedBefore");
        if (form.remove("expected") != null) {
            form.put("expectedDay0", form.getOrDefault("day0", ""));
            form.remove("day0");
        }
        return RunForm.start(Fields.of(form), passedBefore == null ? List.of() : passedBefore, key -> Optional.empty());
    }

    private StartPage page(Actor actor, Map<String, String> typed, Optional<StartPreview> preview) {
        var all = new LinkedHashMap<String, String>();
        all.put("", "");
        partners.all(actor).forEach(it -> all.put(it.id().toString(), it.name()));
        var programChoice = new LinkedHashMap<>(Map.of("", ""));
        programChoice.putAll(StartPage.choice(programs.published()));
        return new StartPage(
                all,
                programChoice,
                people.choice(actor),
                typed,
                preview,
                preview.map(it -> meetings(it)).orElse(Map.of()),
                all.getOrDefault(typed.getOrDefault("partner", ""), ""),
                actor.may(Permission.GOVERN));
    }

    private Map<String, String> meetings(StartPreview preview) {
        return programs
                .tailored(preview.onboarding().program(), preview.onboarding().partnerType())
                .meetings()
                .stream()
                .collect(Collectors.toMap(MeetingTemplate::key, MeetingTemplate::title, (a, b) -> a));
    }
}
