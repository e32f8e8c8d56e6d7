package firstdeal.document.internal;

import firstdeal.document.Agreement;
import firstdeal.document.AgreementId;
import firstdeal.document.Documents;
import firstdeal.document.Documents.AgreementDraft;
import firstdeal.document.Signature;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.api.Etag;
import firstdeal.platform.api.ItemList;
import firstdeal.shared.Actor;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Permission;
import firstdeal.shared.Refused;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/partners/{partner}/agreements")
class AgreementApi {

    private final Documents documents;

    AgreementApi(Documents documents) {
        this.documents = documents;
    }

    record AgreementBody(
            @Nullable String kind,
            @Nullable String title,
            @Nullable String reference,
            @Nullable Boolean namesPartnerSponsor) {

        AgreementDraft parse() {
            var key = text(kind);
            return new AgreementDraft(
                    key, title == null ? key : title, text(reference), Boolean.TRUE.equals(namesPartnerSponsor));
        }

        /** What is said here, and for the rest what stood before. The kind stays. */
        AgreementDraft over(AgreementDraft before) {
            return new AgreementDraft(
                    before.kind(),
                    title == null ? before.title() : title,
                    reference == null ? before.reference() : reference,
                    namesPartnerSponsor == null ? before.namesPartnerSponsor() : namesPartnerSponsor);
        }
    }

    record SignatureBody(
            @Nullable Side side,
            @Nullable String signatory,
            @Nullable String authority,
            @Nullable LocalDate signedOn) {}

    record SignatureJson(Side side, String signatory, String authority, LocalDate signedOn) {}

    record AgreementJson(
            UUID id,
            String kind,
            String title,
            String reference,
            boolean namesPartnerSponsor,
            @Nullable LocalDate executedOn,
            List<SignatureJson> signatures) {

        static AgreementJson of(Agreement it) {
            return new AgreementJson(
                    it.id().value(),
                    it.kind(),
                    it.title(),
                    it.reference(),
                    it.namesPartnerSponsor(),
                    it.executedOn().orElse(null),
                    it.signatures().stream().map(AgreementJson::signature).toList());
        }

        private static SignatureJson signature(Signature it) {
            return new SignatureJson(it.side(), it.signatory(), it.authority(), it.signedOn());
        }
    }

    @GetMapping
    @Needs(Permission.READ)
    ItemList<AgreementJson> list(Actor actor, @PathVariable UUID partner) {
        return ItemList.of(documents.agreements(actor, new PartnerId(partner)).stream()
                .map(AgreementJson::of)
                .toList());
    }

    @GetMapping("/{id}")
    @Needs(Permission.READ)
    ResponseEntity<AgreementJson> get(Actor actor, @PathVariable UUID partner, @PathVariable UUID id) {
        return answer(documents.agreement(actor, new PartnerId(partner), new AgreementId(id)));
    }

    @PostMapping
    @Needs(Permission.WORK)
    ResponseEntity<AgreementJson> add(Actor actor, @PathVariable UUID partner, @RequestBody AgreementBody body) {
        var company = new PartnerId(partner);
        var id = documents.add(actor, company, body.parse());
        return ResponseEntity.created(URI.create("/api/v1/partners/" + partner + "/agreements/" + id))
                .body(AgreementJson.of(documents.agreement(actor, company, id)));
    }

    @PatchMapping("/{id}")
    @Needs(Permission.WORK)
    ResponseEntity<AgreementJson> change(
            Actor actor,
            @PathVariable UUID partner,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody AgreementBody body) {
        var company = new PartnerId(partner);
        var agreement = new AgreementId(id);
        var now = documents.agreement(actor, company, agreement).draft();
        documents.change(actor, company, agreement, Etag.version(ifMatch), body.over(now));
        return answer(documents.agreement(actor, company, agreement));
    }

    @PostMapping("/{id}/signatures")
    @Needs(Permission.WORK)
    ResponseEntity<AgreementJson> sign(
            Actor actor, @PathVariable UUID partner, @PathVariable UUID id, @RequestBody SignatureBody body) {
        var company = new PartnerId(partner);
        var agreement = new AgreementId(id);
        if (body.side() == null || body.side() == Side.JOINT) {
            throw missing("side");
        }
        if (body.signedOn() == null) {
            throw missing("signedOn");
        }
        documents.sign(
                actor,
                company,
                agreement,
                body.side(),
                text(body.signatory()),
                text(body.authority()),
                body.signedOn());
        return answer(documents.agreement(actor, company, agreement));
    }

    @DeleteMapping("/{id}/signatures/{side}")
    @Needs(Permission.WORK)
    ResponseEntity<AgreementJson> withdraw(
            Actor actor, @PathVariable UUID partner, @PathVariable UUID id, @PathVariable Side side) {
        var company = new PartnerId(partner);
        documents.withdrawSignature(actor, company, new AgreementId(id), side);
        return answer(documents.agreement(actor, company, new AgreementId(id)));
    }

    private static ResponseEntity<AgreementJson> answer(Agreement it) {
        return ResponseEntity.ok().eTag(Etag.of(it.version())).body(AgreementJson.of(it));
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    static Refused missing(String field) {
        var text = Text.of("document.missing", "field", field);
        return new Refused(text, Map.of(field, text));
    }
}
