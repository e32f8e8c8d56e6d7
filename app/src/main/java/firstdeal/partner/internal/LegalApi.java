package firstdeal.partner.internal;

import firstdeal.partner.LegalProfile;
import firstdeal.partner.LegalProfile.Address;
import firstdeal.partner.LegalProfile.Signatory;
import firstdeal.partner.Partners;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.api.Etag;
import firstdeal.platform.form.Fields;
import firstdeal.platform.words.Messages;
import firstdeal.platform.words.Reader;
import firstdeal.platform.words.Words;
import firstdeal.shared.Actor;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Permission;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The legal profile; one that nobody has filled in yet has version 0. */
@RestController
@RequestMapping("/api/v1/partners/{id}/legal-profile")
class LegalApi {

    private final Partners partners;
    private final Words words;

    LegalApi(Partners partners, Messages messages) {
        this.partners = partners;
        this.words = new Words(messages, Reader.DEFAULT);
    }

    record LegalJson(
            String registeredName,
            String form,
            String registerNumber,
            String taxNumber,
            Address address,
            List<SignatoryJson> signatories,
            String billingName,
            String billingEmail,
            boolean complete,
            List<String> missing,
            int version) {}

    /** @param authority signs alone ({@code SOLE}) or with a second person ({@code JOINT}) */
    record SignatoryJson(
            String name, @Nullable String title, @Nullable String email, LegalProfile.@Nullable Authority authority) {

        static SignatoryJson of(Signatory it) {
            return new SignatoryJson(it.name(), it.title(), it.mail(), it.authority());
        }
    }

    /** Any part of it; a list replaces the list. */
    record LegalBody(
            @Nullable String registeredName,
            @Nullable String form,
            @Nullable String registerNumber,
            @Nullable String taxNumber,
            @Nullable Address address,
            @Nullable List<SignatoryJson> signatories,
            @Nullable String billingName,
            @Nullable String billingEmail) {}

    @GetMapping
    @Needs(Permission.READ)
    ResponseEntity<LegalJson> get(Actor actor, @PathVariable PartnerId id) {
        return answer(partners.legalProfile(actor, id));
    }

    @PatchMapping
    @Needs(Permission.WORK)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = LegalBody.class)))
    ResponseEntity<LegalJson> change(
            Actor actor,
            @PathVariable PartnerId id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Map<String, @Nullable Object> body) {
        int version = Etag.version(ifMatch);
        var stored = CompanyForm.typed(partners.legalProfile(actor, id));
        var fields = Fields.patch(stored, body).only(CompanyForm.LEGAL_NAMES);
        partners.change(actor, id, CompanyForm.parseLegal(fields, version));
        return answer(partners.legalProfile(actor, id));
    }

    private ResponseEntity<LegalJson> answer(LegalProfile it) {
        var json = new LegalJson(
                it.registeredName(),
                it.form(),
                it.registerNumber(),
                it.taxNumber(),
                it.address(),
                it.signatories().stream().map(SignatoryJson::of).toList(),
                it.billingName(),
                it.billingMail(),
                it.isComplete(),
                it.missing().stream().map(words::say).toList(),
                it.version());
        return ResponseEntity.ok().eTag(Etag.of(it.version())).body(json);
    }
}
