package firstdeal.partner.internal;

import firstdeal.partner.Contact.Quota;
import firstdeal.partner.People;
import firstdeal.partner.Roles;
import firstdeal.partner.Sponsors;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.form.Fields;
import firstdeal.platform.screen.Flash;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Permission;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** People of a partnership, their roles and the sponsors. */
@Controller
@RequestMapping("/partners/{id}")
class PeopleController {

    private final PartnerPages pages;
    private final People people;
    private final Roles roles;
    private final Sponsors sponsors;
    private final Today today;

    PeopleController(PartnerPages pages, People people, Roles roles, Sponsors sponsors, Today today) {
        this.pages = pages;
        this.people = people;
        this.roles = roles;
        this.sponsors = sponsors;
        this.today = today;
    }

    @PostMapping("/contacts")
    @Needs(Permission.WORK)
    String add(Actor actor, @PathVariable PartnerId id, @RequestParam Map<String, String> params) {
        people.add(actor, id, ContactForm.parse(Fields.of(params)));
        return "redirect:/partners/" + id;
    }

    @GetMapping("/contacts/{contact}")
    @Needs(Permission.READ)
    String show(Actor actor, @PathVariable PartnerId id, @PathVariable ContactId contact, Model model) {
        model.addAttribute("page", pages.contact(actor, id, contact));
        return "partner/contact";
    }

    @PostMapping("/contacts/{contact}")
    @Needs(Permission.WORK)
    String change(
            Actor actor,
            @PathVariable PartnerId id,
            @PathVariable ContactId contact,
            @RequestParam int version,
            @RequestParam Map<String, String> params,
            HttpServletResponse response) {
        pages.contact(actor, id, contact);
        people.change(actor, contact, version, ContactForm.parse(Fields.of(params)));
        Flash.say(response, Text.of("partner.saved"));
        return "redirect:/partners/" + id;
    }

    @PostMapping("/contacts/{contact}/quota")
    @Needs(Permission.WORK)
    String quota(
            Actor actor,
            @PathVariable PartnerId id,
            @PathVariable ContactId contact,
            @RequestParam Map<String, String> params) {
        pages.contact(actor, id, contact);
        var fields = Fields.of(params);
        var quota = fields.choice("quota", Quota.class, Quota.NONE);
        fields.requireRight();
        people.setQuota(actor, contact, quota);
        return "redirect:/partners/%s/contacts/%s".formatted(id, contact);
    }

    @PostMapping("/roles")
    @Needs(Permission.WORK)
    String assign(Actor actor, @PathVariable PartnerId id, @RequestParam Map<String, String> params) {
        var given = PeopleForm.role(Fields.of(params), today.get());
        roles.assign(actor, id, given.side(), given.role(), given.rank(), given.contact(), given.from(), given.until());
        return "redirect:/partners/" + id;
    }

    @PostMapping("/roles/{assignment}/end")
    @Needs(Permission.WORK)
    String end(Actor actor, @PathVariable PartnerId id, @PathVariable UUID assignment) {
        roles.end(actor, id, assignment, today.get().minusDays(1));
        return "redirect:/partners/" + id;
    }

    @PostMapping("/sponsors")
    @Needs(Permission.WORK)
    String name(
            Actor actor,
            @PathVariable PartnerId id,
            @RequestParam Map<String, String> params,
            HttpServletResponse response) {
        var fields = Fields.of(params);
        var side = PeopleForm.side(fields);
        var contact = PeopleForm.contact(fields, "contact");
        fields.requireRight();
        say(response, sponsors.name(actor, id, side, contact));
        return "redirect:/partners/" + id;
    }

    @PostMapping("/sponsors/{side}/link")
    @Needs(Permission.WORK)
    String link(Actor actor, @PathVariable PartnerId id, @PathVariable Side side, HttpServletResponse response) {
        say(response, sponsors.inviteAgain(actor, id, side));
        return "redirect:/partners/" + id;
    }

    /** Without a mail address the personal link is said once, so that somebody can pass it on. */
    private static void say(HttpServletResponse response, Sponsors.Invited invited) {
        Flash.say(
                response,
                invited.mailedTo()
                        .map(to -> Text.of("partner.sponsor.invited", "to", to))
                        .orElseGet(() -> Text.of("partner.sponsor.link", "link", invited.link())));
    }

    @PostMapping("/sponsors/{side}/answer")
    @Needs(Permission.WORK)
    String answer(
            Actor actor,
            @PathVariable PartnerId id,
            @PathVariable Side side,
            @RequestParam Map<String, String> params) {
        var fields = Fields.of(params);
        fields.need("accepted", 10);
        var on = fields.date("on").orElse(today.get());
        var note = fields.text("note", 1000);
        fields.requireRight();
        sponsors.answer(actor, id, side, fields.flag("accepted"), on, note);
        return "redirect:/partners/" + id;
    }
}
