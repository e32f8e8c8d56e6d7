package firstdeal.partner.internal;

import firstdeal.partner.Contact;
import firstdeal.partner.Contact.Quota;
import firstdeal.partner.People;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.api.Etag;
import firstdeal.platform.api.ItemList;
import firstdeal.platform.form.Fields;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.NotFound;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Permission;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** People of a company; ours are under our company's id. */
@RestController
@RequestMapping("/api/v1/partners/{id}/contacts")
class PeopleApi {

    private final People people;
    private final Today today;

    PeopleApi(People people, Today today) {
        this.people = people;
        this.today = today;
    }

    record ContactJson(
            UUID id,
            UUID company,
            String side,
            String name,
            String email,
            String phone,
            String title,
            String language,
            String zone,
            String quota,
            boolean reachable,
            @Nullable LocalDate leftOn,
            @Nullable UUID successor,
            int version) {

        static ContactJson of(Contact it) {
            var details = it.details();
            var leaving = it.leaving();
            return new ContactJson(
                    it.id().value(),
                    it.company().value(),
                    it.side().key(),
                    details.name(),
                    details.mail(),
                    details.phone(),
                    details.title(),
                    details.language(),
                    details.zone(),
                    it.quota().name().toLowerCase(java.util.Locale.ROOT),
                    it.reachable(),
                    leaving == null ? null : leaving.on(),
                    it.successor().map(ContactId::value).orElse(null),
                    it.version());
        }
    }

    /**
     * What may be sent to add a person, or part of it to change one.
     *
     * @param language a language tag such as {@code sv}
     * @param zone a time zone such as {@code Europe/Stockholm}
     */
    record ContactBody(
            String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String title,
            @Nullable String language,
            @Nullable String zone) {}

    /** @param quota {@code none}, {@code set}, {@code confirmed} or {@code shown} */
    record QuotaBody(
            @Schema(allowableValues = {"none", "set", "confirmed", "shown"})
            String quota) {}

    @GetMapping
    @Needs(Permission.READ)
    ItemList<ContactJson> list(Actor actor, @PathVariable PartnerId id) {
        return ItemList.of(
                people.of(actor, List.of(id)).stream().map(ContactJson::of).toList());
    }

    @PostMapping
    @Needs(Permission.WORK)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = ContactBody.class)))
    ResponseEntity<ContactJson> add(
            Actor actor, @PathVariable PartnerId id, @RequestBody Map<String, @Nullable Object> body) {
        var contact =
                people.add(actor, id, ContactForm.parse(Fields.ofJson(body).only(ContactForm.NAMES)));
        return ResponseEntity.created(URI.create("/api/v1/partners/%s/contacts/%s".formatted(id, contact)))
                .eTag(Etag.of(1))
                .body(ContactJson.of(people.get(actor, contact)));
    }

    @GetMapping("/{contact}")
    @Needs(Permission.READ)
    ResponseEntity<ContactJson> get(Actor actor, @PathVariable PartnerId id, @PathVariable ContactId contact) {
        return answer(of(actor, id, contact));
    }

    @PatchMapping("/{contact}")
    @Needs(Permission.WORK)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = ContactBody.class)))
    ResponseEntity<ContactJson> change(
            Actor actor,
            @PathVariable PartnerId id,
            @PathVariable ContactId contact,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Map<String, @Nullable Object> body) {
        int version = Etag.version(ifMatch);
        var stored = ContactForm.typed(of(actor, id, contact).details());
        people.change(
                actor,
                contact,
                version,
                ContactForm.parse(Fields.patch(stored, body).only(ContactForm.NAMES)));
        return answer(people.get(actor, contact));
    }

    /** Whether the person carries a quota: {@code none}, {@code set}, {@code confirmed} or {@code shown}. */
    @PostMapping("/{contact}/quota")
    @Needs(Permission.WORK)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = QuotaBody.class)))
    ResponseEntity<ContactJson> quota(
            Actor actor,
            @PathVariable PartnerId id,
            @PathVariable ContactId contact,
            @RequestBody Map<String, @Nullable Object> body) {
        of(actor, id, contact);
        var fields = Fields.ofJson(body).only(Set.of("quota"));
        fields.need("quota", 20);
        var quota = fields.choice("quota", Quota.class, Quota.NONE);
        fields.requireRight();
        people.setQuota(actor, contact, quota);
        return answer(people.get(actor, contact));
    }

    private Contact of(Actor actor, PartnerId company, ContactId id) {
        var contact = people.get(actor, id);
        if (!contact.company().equals(company)) {
            throw new NotFound(id);
        }
        return contact;
    }

    private static ResponseEntity<ContactJson> answer(Contact contact) {
        return ResponseEntity.ok().eTag(Etag.of(contact.version())).body(ContactJson.of(contact));
    }
}
