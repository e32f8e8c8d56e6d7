package firstdeal.identity.internal;

import firstdeal.identity.KeysPage;
import firstdeal.identity.PeoplePage;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.form.Fields;
import firstdeal.platform.screen.Flash;
import firstdeal.shared.Actor;
import firstdeal.shared.Permission;
import firstdeal.shared.StaffId;
import firstdeal.shared.StaffRole;
import firstdeal.shared.Text;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** People and keys. */
@Controller
@RequestMapping("/settings")
class SettingsController {

    private final StaffService people;
    private final FreshKeys freshKeys;
    private final Clock clock;

    SettingsController(StaffService people, FreshKeys freshKeys, Clock clock) {
        this.freshKeys = freshKeys;
        this.people = people;
        this.clock = clock;
    }

    @Needs(Permission.READ)
    @GetMapping
    String start() {
        return "redirect:/settings/people";
    }

    @Needs(Permission.READ)
    @GetMapping("/people")
    String people(Actor actor, Model model) {
        model.addAttribute("page", new PeoplePage(people.all(), Zones.all(), actor.may(Permission.ADMINISTER)));
        return "identity/people";
    }

    @Needs(Permission.ADMINISTER)
    @PostMapping("/people")
    String add(Actor actor, @RequestParam Map<String, String> form, HttpServletResponse response) {
        var fields = Fields.of(form);
        var role = fields.choice("role", StaffRole.class, StaffRole.VIEWER);
        fields.requireRight();
        people.add(
                actor,
                fields.text("name", 200),
                fields.text("email", 200),
                role,
                Zones.parse(fields.text("zone", 100)),
                Locale.UK);
        Flash.say(response, Text.of("identity.person-added", "name", fields.text("name", 200)));
        return "redirect:/settings/people";
    }

    @Needs(Permission.ADMINISTER)
    @PostMapping("/people/{id}")
    String change(
            Actor actor,
            @PathVariable StaffId id,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        var fields = Fields.of(form);
        var role = fields.choice("role", StaffRole.class, StaffRole.VIEWER);
        int seen = fields.value("version", Integer::valueOf).orElse(0);
        fields.requireRight();
        people.change(
                actor,
                id,
                seen,
                fields.text("name", 200),
                role,
                Zones.parse(fields.text("zone", 100)),
                fields.flag("active"));
        Flash.say(response, Text.of("identity.person-changed", "name", fields.text("name", 200)));
        return "redirect:/settings/people";
    }

    @Needs(Permission.ADMINISTER)
    @GetMapping("/keys")
    String keys(Actor.Staff actor, Model model, HttpServletRequest request) {
        var fresh = SignedIn.session(request).flatMap(session -> freshKeys.take(actor.id(), session));
        model.addAttribute(
                "page",
                new KeysPage(people.keys(), List.copyOf(EnumSet.copyOf(actor.permissions())), clock.instant(), fresh));
        return "identity/keys";
    }

    @Needs(Permission.ADMINISTER)
    @PostMapping("/keys")
    String make(
            Actor.Staff actor,
            @RequestParam Map<String, String> form,
            @RequestParam(defaultValue = "") List<String> scopes,
            HttpServletRequest request) {
        var fields = Fields.of(form);
        var ends = fields.date("ends");
        fields.requireRight();
        var secret = people.mintKey(
                actor,
                actor.id(),
                fields.text("name", 200),
                scopes(scopes),
                ends.map(SettingsController::after).orElse(null));
        SignedIn.session(request).ifPresent(session -> freshKeys.keep(actor.id(), session, secret));
        return "redirect:/settings/keys";
    }

    private static @Nullable Instant after(LocalDate lastDay) {
        return lastDay.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Set<Permission> scopes(List<String> names) {
        var scopes = EnumSet.noneOf(Permission.class);
        for (var permission : Permission.values()) {
            if (names.contains(permission.scope())) {
                scopes.add(permission);
            }
        }
        return scopes;
    }

    @Needs(Permission.ADMINISTER)
    @PostMapping("/keys/{id}/revocation")
    String revoke(Actor actor, @PathVariable UUID id, HttpServletResponse response) {
        people.revoke(actor, id);
        Flash.say(response, Text.of("identity.key-revoked"));
        return "redirect:/settings/keys";
    }
}
