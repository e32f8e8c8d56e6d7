package firstdeal.document.internal;

import static firstdeal.document.internal.AgreementApi.missing;
import static firstdeal.document.internal.AgreementApi.text;

import firstdeal.document.Artifact;
import firstdeal.document.Documents;
import firstdeal.document.Documents.Writing;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.api.ItemList;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Permission;
import firstdeal.shared.Side;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/partners/{partner}/artifacts")
class ArtifactApi {

    private final Documents documents;
    private final Clock clock;

    ArtifactApi(Documents documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    record VersionBody(
            @Nullable String title,
            @Nullable String body,
            @Nullable String link) {}

    record ApprovalBody(
            @Nullable Side side,
            @Nullable UUID contact,
            @Nullable Integer version,
            @Nullable LocalDate on) {}

    record VersionJson(int number, String body, String link, String writtenBy, LocalDate writtenOn) {}

    record ApprovalJson(int version, Side side, UUID contact, String name, LocalDate on) {}

    record ArtifactJson(
            String key, String title, int latest, List<VersionJson> versions, List<ApprovalJson> approvals) {

        static ArtifactJson of(Artifact it) {
            return new ArtifactJson(
                    it.key(),
                    it.title(),
                    it.latest(),
                    it.versions().stream()
                            .map(v -> new VersionJson(v.number(), v.body(), v.link(), v.writtenBy(), v.writtenOn()))
                            .toList(),
                    it.approvals().stream()
                            .map(a -> new ApprovalJson(a.number(), a.side(), a.by().value(), a.name(), a.on()))
                            .toList());
        }
    }

    @GetMapping
    @Needs(Permission.READ)
    ItemList<ArtifactJson> list(Actor actor, @PathVariable UUID partner) {
        return ItemList.of(documents.artifacts(actor, new PartnerId(partner)).stream()
                .map(ArtifactJson::of)
                .toList());
    }

    @GetMapping("/{key}")
    @Needs(Permission.READ)
    ArtifactJson get(Actor actor, @PathVariable UUID partner, @PathVariable String key) {
        return ArtifactJson.of(documents.artifact(actor, new PartnerId(partner), key));
    }

    @PostMapping("/{key}/versions")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.WORK)
    ArtifactJson write(
            Actor actor, @PathVariable UUID partner, @PathVariable String key, @RequestBody VersionBody body) {
        var title = body.title() == null || body.title().isBlank() ? key : body.title();
        documents.write(actor, new PartnerId(partner), key, new Writing(title, text(body.body()), text(body.link())));
        return get(actor, partner, key);
    }

    @PostMapping("/{key}/approvals")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.WORK)
    ArtifactJson approve(
            Actor actor, @PathVariable UUID partner, @PathVariable String key, @RequestBody ApprovalBody body) {
        if (body.side() == null || body.side() == Side.JOINT) {
            throw missing("side");
        }
        if (body.contact() == null) {
            throw missing("contact");
        }
        var company = new PartnerId(partner);
        int number =
                body.version() == null ? documents.artifact(actor, company, key).latest() : body.version();
        var on = body.on() == null ? LocalDate.now(clock) : body.on();
        documents.approve(actor, company, key, number, body.side(), new ContactId(body.contact()), on);
        return get(actor, partner, key);
    }

    @DeleteMapping("/{key}/approvals/{number}/{side}")
    @Needs(Permission.WORK)
    ArtifactJson withdraw(
            Actor actor,
            @PathVariable UUID partner,
            @PathVariable String key,
            @PathVariable int number,
            @PathVariable Side side) {
        documents.withdrawApproval(actor, new PartnerId(partner), key, number, side);
        return get(actor, partner, key);
    }
}
