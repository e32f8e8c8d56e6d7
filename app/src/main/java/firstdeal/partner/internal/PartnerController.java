package firstdeal.partner.internal;

import firstdeal.partner.CompanyPage;
import firstdeal.partner.LegalPage;
import firstdeal.partner.OverviewPage;
import firstdeal.partner.Partners;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.form.Fields;
import firstdeal.platform.screen.Flash;
import firstdeal.shared.Actor;
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

/** One partner: overview, details, legal profile. */
@Controller
@RequestMapping("/partners/{id}")
class PartnerController {

    private final Partners partners;
    private final PartnerPages pages;
    private final PartnersController all;

    PartnerController(Partners partners, PartnerPages pages, PartnersController all) {
        this.partners = partners;
        this.pages = pages;
        this.all = all;
    }

    /** A record that was merged away leads to the one that goes on. */
    @GetMapping
    @Needs(Permission.READ)
    String overview(Actor actor, @PathVariable PartnerId id, Model model) {
        var into = pages.mergedInto(actor, id);
        if (into.isPresent()) {
            return "redirect:/partners/" + into.get();
        }
        OverviewPage page = pages.overview(actor, id);
        model.addAttribute("page", page);
        return "partner/overview";
    }

    @GetMapping("/details")
    @Needs(Permission.WORK)
    String details(Actor actor, @PathVariable PartnerId id, Model model) {
        var company = partners.get(actor, id);
        model.addAttribute(
                "page",
                CompanyPage.of(
                        company,
                        CompanyForm.typed(company.details()),
                        PartnersController.types(partners.types()),
                        all.parents(actor)));
        return "partner/edit";
    }

    @PostMapping
    @Needs(Permission.WORK)
    String change(
            Actor actor,
            @PathVariable PartnerId id,
            @RequestParam int version,
            @RequestParam Map<String, String> params,
            HttpServletResponse response) {
        var warnings = partners.change(actor, id, version, CompanyForm.parse(Fields.of(params)));
        Flash.say(response, warnings.isEmpty() ? Text.of("partner.saved") : warnings.getFirst());
        return "redirect:/partners/" + id;
    }

    @GetMapping("/legal")
    @Needs(Permission.READ)
    String legal(Actor actor, @PathVariable PartnerId id, Model model) {
        var profile = partners.legalProfile(actor, id);
        model.addAttribute("page", LegalPage.of(partners.get(actor, id), profile, CompanyForm.typed(profile)));
        return "partner/legal";
    }

    @PostMapping("/legal")
    @Needs(Permission.WORK)
    String changeLegal(
            Actor actor,
            @PathVariable PartnerId id,
            @RequestParam int version,
            @RequestParam Map<String, String> params,
            HttpServletResponse response) {
        partners.change(actor, id, CompanyForm.parseLegal(Fields.of(params), version));
        Flash.say(response, Text.of("partner.saved"));
        return "redirect:/partners/" + id + "/legal";
    }
}
