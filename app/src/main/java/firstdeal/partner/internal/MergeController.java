package firstdeal.partner.internal;

import firstdeal.partner.MergePage;
import firstdeal.partner.Merging;
import firstdeal.partner.PartnerFilter;
import firstdeal.partner.Partners;
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
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Two records that are the same: which they are, what would move, and the merge. */
@Controller
@RequestMapping("/partners/{id}")
class MergeController {

    private static final int OTHERS = 20_000;

    private final Partners partners;
    private final PartnerPages pages;
    private final PartnerLists lists;
    private final MergeService merges;

    MergeController(Partners partners, PartnerPages pages, PartnerLists lists, MergeService merges) {
        this.partners = partners;
        this.pages = pages;
        this.lists = lists;
        this.merges = merges;
    }

    @GetMapping("/merge")
    @Needs(Permission.RUN)
    String company(Actor actor, @PathVariable PartnerId id, @RequestParam(defaultValue = "") String into, Model model) {
        var other = Fields.of(Map.of("into", into)).value("into", PartnerId::of);
        model.addAttribute(
                "page",
                MergePage.of(
                        partners.get(actor, id),
                        lists.page(actor, PartnerFilter.ALL, 0, OTHERS),
                        other.map((PartnerId it) -> partners.get(actor, it)),
                        other.map(it -> merges.look(actor, id, it)).orElse(Merging.NOTHING)));
        return "partner/merge";
    }

    @PostMapping("/merge")
    @Needs(Permission.RUN)
    String mergeCompany(
            Actor actor, @PathVariable PartnerId id, @RequestParam PartnerId into, HttpServletResponse response) {
        var gone = partners.get(actor, id);
        merges.merge(actor, id, into);
        Flash.say(response, Text.of("partner.merged", "name", gone.name()));
        return "redirect:/partners/" + into;
    }

    @GetMapping("/contacts/{contact}/merge")
    @Needs(Permission.RUN)
    String person(
            Actor actor,
            @PathVariable PartnerId id,
            @PathVariable ContactId contact,
            @RequestParam(defaultValue = "") String into,
            Model model) {
        var other = Fields.of(Map.of("into", into)).value("into", ContactId::of);
        pages.person(actor, id, contact);
        var merging = other.map(it -> merges.look(actor, contact, it)).orElse(Merging.NOTHING);
        model.addAttribute("page", pages.merge(actor, id, contact, other, merging));
        return "partner/contactmerge";
    }

    @PostMapping("/contacts/{contact}/merge")
    @Needs(Permission.RUN)
    String mergePerson(
            Actor actor,
            @PathVariable PartnerId id,
            @PathVariable ContactId contact,
            @RequestParam ContactId into,
            HttpServletResponse response) {
        var gone = pages.person(actor, id, contact);
        merges.merge(actor, contact, into);
        Flash.say(response, Text.of("partner.merged", "name", gone.name()));
        return "redirect:/partners/%s/contacts/%s".formatted(id, into);
    }
}
