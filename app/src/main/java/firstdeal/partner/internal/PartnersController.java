package firstdeal.partner.internal;

import firstdeal.partner.CompanyPage;
import firstdeal.partner.PartnerFilter;
import firstdeal.partner.PartnerFilter.Sort;
import firstdeal.partner.PartnerRow;
import firstdeal.partner.PartnerType;
import firstdeal.partner.Partners;
import firstdeal.partner.PartnersPage;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.files.Table;
import firstdeal.platform.files.Tables;
import firstdeal.platform.files.Tables.Format;
import firstdeal.platform.form.Fields;
import firstdeal.platform.screen.Flash;
import firstdeal.shared.Actor;
import firstdeal.shared.Permission;
import firstdeal.shared.Text;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of partners, and new ones. */
@Controller
class PartnersController {

    private static final int SIZE = 100;
    private static final int EXPORTED = 20_000;
    private static final int PAGES = 10_000;

    private final Partners partners;
    private final PartnerLists lists;

    PartnersController(Partners partners, PartnerLists lists) {
        this.partners = partners;
        this.lists = lists;
    }

    @GetMapping("/partners")
    @Needs(Permission.READ)
    String list(Actor actor, @RequestParam Map<String, String> params, Model model) {
        var filter = filter(params);
        int page = page(params.getOrDefault("page", "1"));
        var rows = lists.page(actor, filter, (page - 1) * SIZE, SIZE + 1);
        var choices = lists.choices(actor);
        model.addAttribute(
                "page",
                PartnersPage.of(
                        rows, filter, partners.types(), choices.regions(), choices.tiers(), choices.all(), page, SIZE));
        return "partner/list";
    }

    private static int page(String number) {
        return number.matches("[1-9][0-9]{0,3}") ? Math.min(Integer.parseInt(number), PAGES) : 1;
    }

    private static PartnerFilter filter(Map<String, String> params) {
        var fields = Fields.of(params);
        return new PartnerFilter(
                fields.text("q", 200),
                fields.text("type", 60),
                fields.text("region", 80),
                fields.text("tier", 80),
                fields.flag("unfinished"),
                fields.choice("sort", Sort.class, Sort.NAME),
                fields.flag("desc"));
    }

    @GetMapping("/partners.csv")
    @Needs(Permission.READ)
    void csv(Actor actor, @RequestParam Map<String, String> params, HttpServletResponse response) throws IOException {
        Tables.send(response, table(actor, params), Format.CSV);
    }

    @GetMapping("/partners.xlsx")
    @Needs(Permission.READ)
    void xlsx(Actor actor, @RequestParam Map<String, String> params, HttpServletResponse response) throws IOException {
        Tables.send(response, table(actor, params), Format.XLSX);
    }

    /** The columns are those that the import reads, then what only a reader wants. */
    private Table table(Actor actor, Map<String, String> params) {
        var rows = lists.page(actor, filter(params), 0, EXPORTED);
        return new Table(
                "partners",
                List.of(
                        "name",
                        "domain",
                        "type",
                        "region",
                        "tier",
                        "website",
                        "about",
                        "pam",
                        "partner manager",
                        "people",
                        "sponsors accepted"),
                rows.stream().map(PartnersController::cells).toList());
    }

    private static List<Object> cells(PartnerRow row) {
        var details = row.company().details();
        return List.of(
                details.name(),
                details.domain(),
                details.type(),
                details.region(),
                details.tier(),
                details.website(),
                details.about(),
                row.pam(),
                row.partnerManager(),
                row.people(),
                row.sponsorsAccepted());
    }

    @GetMapping("/partners/new")
    @Needs(Permission.RUN)
    String fresh(Actor actor, Model model) {
        model.addAttribute("page", CompanyPage.of(null, Map.of(), types(partners.types()), parents(actor)));
        return "partner/edit";
    }

    @PostMapping("/partners")
    @Needs(Permission.RUN)
    String add(Actor actor, @RequestParam Map<String, String> params, HttpServletResponse response) {
        var added = partners.add(actor, CompanyForm.parse(Fields.of(params)));
        Flash.say(
                response,
                added.warnings().isEmpty()
                        ? Text.of("partner.added")
                        : added.warnings().getFirst());
        return "redirect:/partners/" + added.id();
    }

    Map<String, String> parents(Actor actor) {
        var parents = new LinkedHashMap<String, String>();
        parents.put("", "");
        lists.page(actor, PartnerFilter.ALL, 0, EXPORTED)
                .forEach(it ->
                        parents.put(it.company().id().toString(), it.company().name()));
        return parents;
    }

    static Map<String, String> types(List<PartnerType> types) {
        var titles = new LinkedHashMap<String, String>();
        types.stream().filter(it -> !it.retired()).forEach(it -> titles.put(it.key(), it.title()));
        return titles;
    }
}
