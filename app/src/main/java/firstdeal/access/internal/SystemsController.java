package firstdeal.access.internal;

import firstdeal.access.AccessGrid;
import firstdeal.access.AccessSystem;
import firstdeal.access.SystemsPage;
import firstdeal.partner.Keys;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.form.Fields;
import firstdeal.platform.screen.Flash;
import firstdeal.shared.Actor;
import firstdeal.shared.Permission;
import firstdeal.shared.Text;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Settings: the systems that people need to get into, the columns of the access grid. */
@Controller
@RequestMapping("/settings/systems")
class SystemsController {

    private final AccessGrid grid;

    SystemsController(AccessGrid grid) {
        this.grid = grid;
    }

    @GetMapping
    @Needs(Permission.READ)
    String show(Model model) {
        model.addAttribute("page", SystemsPage.of(grid.systems(), grid.peopleBySystem()));
        return "access/systems";
    }

    @PostMapping
    @Needs(Permission.RUN)
    String add(Actor actor, @RequestParam Map<String, String> params, HttpServletResponse response) {
        var fields = Fields.of(params);
        var title = fields.need("title", 120);
        var key = fields.text("key", 60);
        var system = new AccessSystem(key.isEmpty() ? Keys.of(title) : key, title, false);
        if (!title.isEmpty() && !Keys.isKey(system.key())) {
            fields.wrong("key", Text.of("access.key"));
        }
        if (grid.systems().stream().anyMatch(it -> it.key().equals(system.key()))) {
            fields.wrong("title", Text.of("access.systems.taken", "key", system.key()));
        }
        fields.requireRight();
        grid.putSystem(actor, system);
        Flash.say(response, Text.of("access.systems.added", "title", title));
        return "redirect:/settings/systems";
    }

    @PostMapping("/{key}")
    @Needs(Permission.RUN)
    String change(
            Actor actor,
            @PathVariable String key,
            @RequestParam Map<String, String> params,
            HttpServletResponse response) {
        var fields = Fields.of(params);
        var system = new AccessSystem(key, fields.need("title", 120), !fields.flag("used"));
        if (!Keys.isKey(key)) {
            fields.wrong("key", Text.of("access.key"));
        }
        fields.requireRight();
        grid.putSystem(actor, system);
        Flash.say(response, Text.of("access.saved"));
        return "redirect:/settings/systems";
    }
}
