package firstdeal.partner.internal;

import firstdeal.partner.Departures;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.form.Fields;
import firstdeal.platform.screen.Flash;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Permission;
import firstdeal.shared.Text;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A person leaves, hands over, or is back. */
@Controller
@RequestMapping("/partners/{id}/contacts/{contact}")
class DepartureController {

    private final PartnerPages pages;
    private final Departures departures;
    private final Today today;

    DepartureController(PartnerPages pages, Departures departures, Today today) {
        this.pages = pages;
        this.departures = departures;
        this.today = today;
    }

    @PostMapping("/departure")
    @Needs(Permission.WORK)
    String leave(
            Actor actor,
            @PathVariable PartnerId id,
            @PathVariable ContactId contact,
            @RequestParam Map<String, String> params,
            HttpServletResponse response) {
        var person = pages.person(actor, id, contact);
        var fields = Fields.of(params);
        var on = fields.date("on").orElse(today.get());
        var successor = fields.value("successor", ContactId::of);
        fields.requireRight();
        departures.leave(actor, contact, on, successor.orElse(null));
        Flash.say(response, Text.of("partner.contact.gone", "name", person.name()), path(id, contact) + "/return");
        return "redirect:" + path(id, contact);
    }

    @PostMapping("/hand-over")
    @Needs(Permission.WORK)
    String handOver(
            Actor actor,
            @PathVariable PartnerId id,
            @PathVariable ContactId contact,
            @RequestParam Map<String, String> params,
            HttpServletResponse response) {
        pages.person(actor, id, contact);
        var fields = Fields.of(params);
        var successor = fields.value("successor", ContactId::of);
        fields.requireRight();
        var taken = departures.handOver(actor, contact, successor.orElse(null));
        Flash.say(response, Text.of("partner.hand-over.done", "count", taken.size()));
        return "redirect:" + path(id, contact);
    }

    @PostMapping("/return")
    @Needs(Permission.WORK)
    String comeBack(
            Actor actor, @PathVariable PartnerId id, @PathVariable ContactId contact, HttpServletResponse response) {
        var person = pages.person(actor, id, contact);
        var stays = departures.comeBack(actor, contact);
        Flash.say(
                response,
                stays.isEmpty() ? Text.of("partner.contact.is-back", "name", person.name()) : stays.getFirst());
        return "redirect:" + path(id, contact);
    }

    private static String path(PartnerId id, ContactId contact) {
        return "/partners/%s/contacts/%s".formatted(id, contact);
    }
}
