package firstdeal.registration.internal;

import firstdeal.platform.actor.Needs;
import firstdeal.platform.files.Tables;
import firstdeal.platform.files.Tables.Format;
import firstdeal.platform.form.Fields;
import firstdeal.platform.screen.Flash;
import firstdeal.registration.RegistrationFilter;
import firstdeal.registration.RegistrationFilter.Stand;
import firstdeal.registration.RegistrationId;
import firstdeal.registration.Registrations;
import firstdeal.registration.State;
import firstdeal.shared.Actor;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Permission;
import firstdeal.shared.Text;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is claimed: the list, one registration, and the form for a claim. */
@Controller
class RegistrationController {

    private final Registrations registrations;
    private final RegistrationPages pages;

    RegistrationController(Registrations registrations, RegistrationPages pages) {
        this.registrations = registrations;
        this.pages = pages;
    }

    @GetMapping("/deals")
    @Needs(Permission.READ)
    String list(Actor actor, @RequestParam Map<String, String> params, Model model) {
        model.addAttribute("page", pages.list(actor, filter(params)));
        return "registration/list";
    }

    @GetMapping("/deals/registrations/export")
    @Needs(Permission.READ)
    void export(Actor actor, @RequestParam Map<String, String> params, HttpServletResponse response)
            throws IOException {
        var fields = Fields.of(params);
        var format = fields.choice("format", Format.class, Format.CSV);
        fields.requireRight();
        Tables.send(response, pages.export(actor, filter(params)), format);
    }

    /** A filter that nobody knows is left out: an old link still opens. */
    private static RegistrationFilter filter(Map<String, String> params) {
        var fields = Fields.of(params);
        Optional<Stand> stand = fields.text("stand", 40).isEmpty()
                ? Optional.empty()
                : Optional.of(fields.choice("stand", Stand.class, Stand.WAITING));
        var partner = fields.value("partner", PartnerId::of);
        int from = fields.value("from", Integer::parseInt)
                .map(it -> Math.clamp(it, 0, 1_000_000))
                .orElse(0);
        return RegistrationFilter.page(
                fields.wrong().containsKey("stand") ? Optional.empty() : stand, partner, fields.text("q", 200), from);
    }

    @GetMapping("/onboardings/{id}/deals")
    @Needs(Permission.READ)
    String tab(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("page", pages.tab(actor, new OnboardingId(id)));
        return "registration/tab";
    }

    /** Every parameter fills its field. */
    @GetMapping("/deals/new")
    @Needs(Permission.WORK)
    String form(Actor actor, @RequestParam Map<String, String> given, Model model) {
        model.addAttribute("page", pages.form(actor, new LinkedHashMap<>(given), Optional.empty()));
        return "registration/form";
    }

    @PostMapping("/deals")
    @Needs(Permission.WORK)
    String add(Actor actor, @RequestParam Map<String, String> form, HttpServletResponse response) {
        var fields = Fields.of(form);
        var claim = ClaimForm.parse(fields);
        if (fields.flag("draft")) {
            var draft = registrations.draft(actor, claim);
            Flash.say(response, Text.of("registration.done.draft"));
            return "redirect:/deals/" + draft;
        }
        var submitted = registrations.submit(actor, claim);
        Flash.say(
                response,
                submitted.state() instanceof State.InLine
                        ? Text.of("registration.done.in-line")
                        : Text.of("registration.done.submitted"));
        return "redirect:/deals/" + submitted.id();
    }

    @GetMapping("/deals/{id}")
    @Needs(Permission.READ)
    String one(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("page", pages.one(actor, new RegistrationId(id)));
        return "registration/one";
    }

    @GetMapping("/deals/{id}/edit")
    @Needs(Permission.WORK)
    String edit(Actor actor, @PathVariable UUID id, Model model) {
        var it = registrations.get(actor, new RegistrationId(id));
        model.addAttribute("page", pages.form(actor, ClaimForm.typed(it), Optional.of(it)));
        return "registration/form";
    }

    @PostMapping("/deals/{id}")
    @Needs(Permission.WORK)
    String change(
            Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletResponse response) {
        var fields = Fields.of(form);
        var it = registrations.get(actor, new RegistrationId(id));
        int version = fields.value("version", Integer::parseInt).orElse(it.version());
        registrations.change(actor, it.id(), version, ClaimForm.parse(fields, it.partner()));
        Flash.say(response, Text.of("registration.done.draft"));
        return "redirect:/deals/" + id;
    }
}
