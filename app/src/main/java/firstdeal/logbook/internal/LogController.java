package firstdeal.logbook.internal;

import firstdeal.logbook.EntryId;
import firstdeal.logbook.EntryKind;
import firstdeal.logbook.EntryWords;
import firstdeal.logbook.LogChoices;
import firstdeal.logbook.LogPage;
import firstdeal.onboarding.OnboardingFrame;
import firstdeal.onboarding.OnboardingFrame.Tab;
import firstdeal.onboarding.Onboardings;
import firstdeal.partner.Company;
import firstdeal.partner.Partners;
import firstdeal.partner.People;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.form.Fields;
import firstdeal.platform.screen.Flash;
import firstdeal.shared.Actor;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.Permission;
import firstdeal.shared.Text;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The log of a run, and what is recorded in it by hand. */
@Controller
@RequestMapping("/onboardings/{id}/log")
class LogController {

    private static final int REASON = 1000;

    private final LogbookService log;
    private final Onboardings onboardings;
    private final Partners partners;
    private final People people;
    private final Clock clock;

    LogController(LogbookService log, Onboardings onboardings, Partners partners, People people, Clock clock) {
        this.log = log;
        this.onboardings = onboardings;
        this.partners = partners;
        this.people = people;
        this.clock = clock;
    }

    /** Every other parameter fills a field of the chosen form. */
    @GetMapping
    @Needs(Permission.READ)
    String page(Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> given, Model model) {
        var run = onboardings.get(actor, new OnboardingId(id));
        var company = partners.get(actor, run.partner());
        var program = onboardings.program(run);
        var everybody = people.of(actor, List.of(Company.OURS, run.partner()));
        var entries = log.of(actor, run.id());
        var words = EntryWords.of(program, everybody, entries);
        model.addAttribute(
                "page",
                new LogPage(
                        new OnboardingFrame(run.id(), run.partner(), company.name(), run.gated(), Tab.LOG),
                        LogPage.rows(entries, words),
                        EntryKind.of(given.getOrDefault("kind", "")),
                        Map.copyOf(given),
                        LogChoices.of(program, everybody, entries),
                        words,
                        run.today(clock.instant()),
                        actor.may(Permission.WORK) && !run.isEnded()));
        return "logbook/log";
    }

    @PostMapping
    @Needs(Permission.WORK)
    String record(
            Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletResponse response) {
        var onboarding = new OnboardingId(id);
        var run = onboardings.get(actor, onboarding);
        var recording = EntryForm.parse(Fields.of(form), run.today(clock.instant()));
        log.record(actor, onboarding, recording.entry(), recording.around());
        Flash.say(response, Text.of("logbook.recorded"));
        return "redirect:/onboardings/" + id + "/log";
    }

    @PostMapping("/{entry}/withdrawal")
    @Needs(Permission.WORK)
    String withdraw(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID entry,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        var fields = Fields.of(form);
        var reason = fields.text("reason", REASON);
        fields.requireRight();
        log.withdraw(actor, new OnboardingId(id), new EntryId(entry), reason);
        Flash.say(response, Text.of("logbook.withdrawn-now"));
        return "redirect:/onboardings/" + id + "/log";
    }
}
