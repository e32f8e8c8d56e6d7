package firstdeal.partner.internal;

import firstdeal.partner.Keys;
import firstdeal.partner.PartnerType;
import firstdeal.partner.Partners;
import firstdeal.partner.TypesPage;
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

/** Settings: the types that a partner may have. */
@Controller
@RequestMapping("/settings/partner-types")
class TypesController {

    private final Partners partners;
    private final PartnerLists lists;

    TypesController(Partners partners, PartnerLists lists) {
        this.partners = partners;
        this.lists = lists;
    }

    @GetMapping
    @Needs(Permission.READ)
    String show(Actor actor, Model model) {
        model.addAttribute("page", TypesPage.of(partners.types(), lists.countByType(actor)));
        return "partner/types";
    }

    @PostMapping
    @Needs(Permission.GOVERN)
    String add(Actor actor, @RequestParam Map<String, String> params, HttpServletResponse response) {
        var fields = Fields.of(params);
        var title = fields.need("title", 120);
        var key = fields.text("key", 60);
        var type = new PartnerType(key.isEmpty() ? Keys.of(title) : key, title, false);
        if (!title.isEmpty() && !Keys.isKey(type.key())) {
            fields.wrong("key", Text.of("partner.key.form"));
        }
        if (partners.types().stream().anyMatch(it -> it.key().equals(type.key()))) {
            fields.wrong("title", Text.of("partner.types.taken", "key", type.key()));
        }
        fields.requireRight();
        partners.putType(actor, type);
        Flash.say(response, Text.of("partner.types.added", "title", title));
        return "redirect:/settings/partner-types";
    }

    @PostMapping("/{key}")
    @Needs(Permission.GOVERN)
    String change(
            Actor actor,
            @PathVariable String key,
            @RequestParam Map<String, String> params,
            HttpServletResponse response) {
        var fields = Fields.of(params);
        if (!Keys.isKey(key)) {
            fields.wrong("key", Text.of("partner.key.form"));
        }
        var type = new PartnerType(key, fields.need("title", 120), !fields.flag("used"));
        fields.requireRight();
        partners.putType(actor, type);
        Flash.say(response, Text.of("partner.saved"));
        return "redirect:/settings/partner-types";
    }
}
