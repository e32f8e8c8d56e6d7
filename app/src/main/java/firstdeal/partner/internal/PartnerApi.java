package firstdeal.partner.internal;

import firstdeal.partner.Company;
import firstdeal.partner.PartnerFilter;
import firstdeal.partner.PartnerFilter.Sort;
import firstdeal.partner.PartnerRow;
import firstdeal.partner.PartnerType;
import firstdeal.partner.Partners;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.api.Cursor;
import firstdeal.platform.api.Etag;
import firstdeal.platform.api.ItemList;
import firstdeal.platform.form.Fields;
import firstdeal.platform.words.Messages;
import firstdeal.platform.words.Reader;
import firstdeal.platform.words.Words;
import firstdeal.shared.Actor;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Permission;
import firstdeal.shared.Text;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class PartnerApi {

    private final Partners partners;
    private final PartnerLists lists;
    private final Words words;

    PartnerApi(Partners partners, PartnerLists lists, Messages messages) {
        this.partners = partners;
        this.lists = lists;
        this.words = new Words(messages, Reader.DEFAULT);
    }

    /** Partners by name; {@code next} goes on where this page ended. */
    @GetMapping("/partners")
    @Needs(Permission.READ)
    ItemList<PartnerJson.Row> list(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "") String tier,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int size = Cursor.limit(limit);
        var filter = new PartnerFilter(q, type, region, tier, false, Sort.NAME, false);
        var rows = lists.after(actor, filter, cursor == null ? "" : cursor, size);
        return ItemList.of(rows, size, PartnerJson.Row::of, PartnerApi::cursor);
    }

    private static String cursor(PartnerRow row) {
        return Cursor.of(Company.nameKey(row.company().name()), row.company().id());
    }

    @PostMapping("/partners")
    @Needs(Permission.RUN)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = PartnerJson.Body.class)))
    ResponseEntity<PartnerJson> add(Actor actor, @RequestBody Map<String, @Nullable Object> body) {
        var added = partners.add(actor, CompanyForm.parse(Fields.ofJson(body).only(CompanyForm.NAMES)));
        var company = partners.get(actor, added.id());
        return ResponseEntity.created(URI.create("/api/v1/partners/" + added.id()))
                .eTag(Etag.of(company.version()))
                .body(PartnerJson.of(company, said(added.warnings())));
    }

    @GetMapping("/partners/{id}")
    @Needs(Permission.READ)
    ResponseEntity<PartnerJson> get(Actor actor, @PathVariable PartnerId id) {
        return answer(partners.get(actor, id), List.of());
    }

    /** Our own company, whose contacts are found under its id like any partner's. */
    @GetMapping("/company")
    @Needs(Permission.READ)
    ResponseEntity<PartnerJson> ours(Actor actor) {
        return answer(partners.get(actor, Company.OURS), List.of());
    }

    @PatchMapping("/partners/{id}")
    @Needs(Permission.WORK)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = PartnerJson.Body.class)))
    ResponseEntity<PartnerJson> change(
            Actor actor,
            @PathVariable PartnerId id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Map<String, @Nullable Object> body) {
        int version = Etag.version(ifMatch);
        var stored = CompanyForm.typed(partners.get(actor, id).details());
        var warnings = partners.change(
                actor, id, version, CompanyForm.parse(Fields.patch(stored, body).only(CompanyForm.NAMES)));
        return answer(partners.get(actor, id), said(warnings));
    }

    private static ResponseEntity<PartnerJson> answer(Company company, List<String> warnings) {
        return ResponseEntity.ok().eTag(Etag.of(company.version())).body(PartnerJson.of(company, warnings));
    }

    private List<String> said(List<Text> texts) {
        return texts.stream().map(words::say).toList();
    }

    @GetMapping("/partner-types")
    @Needs(Permission.READ)
    ItemList<PartnerType> types() {
        return ItemList.of(partners.types());
    }

    /** Adds a type, or renames or retires the one of this key. */
    @PostMapping("/partner-types")
    @Needs(Permission.GOVERN)
    @ResponseStatus(HttpStatus.CREATED)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = PartnerType.class)))
    PartnerType putType(Actor actor, @RequestBody Map<String, @Nullable Object> body) {
        var fields = Fields.ofJson(body).only(Set.of("key", "title", "retired"));
        var type = new PartnerType(PeopleForm.key(fields, "key"), fields.need("title", 120), fields.flag("retired"));
        fields.requireRight();
        partners.putType(actor, type);
        return type;
    }
}
