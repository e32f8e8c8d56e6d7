package firstdeal.registration.internal;

import firstdeal.platform.actor.Needs;
import firstdeal.platform.api.Cursor;
import firstdeal.platform.api.Etag;
import firstdeal.platform.api.ItemList;
import firstdeal.platform.form.Fields;
import firstdeal.platform.words.Messages;
import firstdeal.platform.words.Reader;
import firstdeal.platform.words.Words;
import firstdeal.registration.Credit;
import firstdeal.registration.RegistrationFilter;
import firstdeal.registration.RegistrationFilter.Stand;
import firstdeal.registration.RegistrationId;
import firstdeal.registration.Registrations;
import firstdeal.registration.internal.RegistrationJson.ConflictJson;
import firstdeal.shared.Actor;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Permission;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Registrations of deals, and what is done with them. */
@RestController
@RequestMapping("/api/v1/deals")
class RegistrationApi {

    private final Registrations registrations;
    private final RegistrationService service;
    private final Words words;

    RegistrationApi(Registrations registrations, RegistrationService service, Messages messages) {
        this.registrations = registrations;
        this.service = service;
        this.words = new Words(messages, Reader.DEFAULT);
    }

    /** Those that wait for an answer first. */
    @GetMapping
    @Needs(Permission.READ)
    ItemList<RegistrationJson> list(
            Actor actor,
            @RequestParam Map<String, String> params,
            @RequestParam(required = false) @Nullable UUID partner,
            @RequestParam(required = false) @Nullable Boolean synthetic,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var fields = Fields.of(params);
        Optional<Stand> stand = fields.text("stand", 40).isEmpty()
                ? Optional.empty()
                : Optional.of(fields.choice("stand", Stand.class, Stand.WAITING));
        var words = fields.text("q", 200);
        fields.requireRight();
        int size = Cursor.limit(limit);
        long from = Cursor.number(cursor, 0);
        var found = registrations.find(
                actor,
                new RegistrationFilter(
                        stand,
                        Optional.ofNullable(partner).map(PartnerId::new),
                        Optional.empty(),
                        words,
                        Optional.ofNullable(synthetic),
                        Math.toIntExact(from),
                        size + 1));
        return ItemList.of(
                found, size, it -> RegistrationJson.of(it, it.found(), this.words), _ -> Cursor.of(from + size));
    }

    /** Submits a claim, or keeps it as a draft. */
    @PostMapping
    @Needs(Permission.WORK)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = RegistrationJson.Body.class)))
    ResponseEntity<RegistrationJson> add(Actor actor, @RequestBody Map<String, @Nullable Object> body) {
        var fields = Fields.ofJson(body).only(ClaimForm.NAMES);
        var claim = ClaimForm.parse(fields);
        var it = fields.flag("draft")
                ? registrations.get(actor, registrations.draft(actor, claim))
                : registrations.submit(actor, claim);
        return ResponseEntity.created(URI.create("/api/v1/deals/" + it.id()))
                .eTag(Etag.of(it.version()))
                .body(RegistrationJson.of(it, it.found(), words));
    }

    @GetMapping("/{id}")
    @Needs(Permission.READ)
    ResponseEntity<RegistrationJson> get(Actor actor, @PathVariable UUID id) {
        return answer(actor, id);
    }

    /** Changes a draft. */
    @PatchMapping("/{id}")
    @Needs(Permission.WORK)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = RegistrationJson.Body.class)))
    ResponseEntity<RegistrationJson> change(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Map<String, @Nullable Object> body) {
        int version = Etag.version(ifMatch);
        var before = registrations.get(actor, new RegistrationId(id));
        var fields = Fields.patch(ClaimForm.typed(before), body).only(ClaimForm.NAMES);
        registrations.change(actor, before.id(), version, ClaimForm.parse(fields, before.partner()));
        return answer(actor, id);
    }

    /** What stands against it as things are now. */
    @GetMapping("/{id}/conflicts")
    @Needs(Permission.READ)
    ItemList<ConflictJson> conflicts(Actor actor, @PathVariable UUID id) {
        return ItemList.of(registrations.conflicts(actor, new RegistrationId(id)).stream()
                .map(it -> ConflictJson.of(it, words))
                .toList());
    }

    @GetMapping("/{id}/history")
    @Needs(Permission.READ)
    ItemList<RegistrationJson.EventJson> history(Actor actor, @PathVariable UUID id) {
        return ItemList.of(registrations.history(actor, new RegistrationId(id)).stream()
                .map(RegistrationJson.EventJson::of)
                .toList());
    }

    @PostMapping("/{id}/submission")
    @Needs(Permission.WORK)
    ResponseEntity<RegistrationJson> submit(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return done(actor, id, ifMatch, it -> registrations.submit(actor, it));
    }

    @PostMapping("/{id}/approval")
    @Needs(Permission.DECIDE)
    ResponseEntity<RegistrationJson> approve(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody(required = false) RegistrationJson.@Nullable ApprovalBody body) {
        var credit = credit(body == null ? "" : text(body.credit()));
        var reason = body == null ? "" : text(body.reason());
        return done(actor, id, ifMatch, it -> registrations.approve(actor, it, credit, reason));
    }

    static Optional<Credit> credit(String given) {
        var fields = Fields.of(Map.of("credit", given));
        var credit = fields.choice("credit", Credit.class, Credit.SOURCED);
        fields.requireRight();
        return given.isBlank() ? Optional.empty() : Optional.of(credit);
    }

    @PostMapping("/{id}/rejection")
    @Needs(Permission.DECIDE)
    ResponseEntity<RegistrationJson> reject(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody RegistrationJson.ReasonBody body) {
        return done(actor, id, ifMatch, it -> registrations.reject(actor, it, text(body.reason())));
    }

    @PostMapping("/{id}/question")
    @Needs(Permission.DECIDE)
    ResponseEntity<RegistrationJson> ask(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody RegistrationJson.QuestionBody body) {
        return done(actor, id, ifMatch, it -> registrations.ask(actor, it, text(body.question())));
    }

    @PostMapping("/{id}/information")
    @Needs(Permission.WORK)
    ResponseEntity<RegistrationJson> inform(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody RegistrationJson.InformationBody body) {
        return done(actor, id, ifMatch, it -> registrations.inform(actor, it, text(body.information())));
    }

    @PostMapping("/{id}/withdrawal")
    @Needs(Permission.WORK)
    ResponseEntity<RegistrationJson> withdraw(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody RegistrationJson.ReasonBody body) {
        return done(actor, id, ifMatch, it -> registrations.withdraw(actor, it, text(body.reason())));
    }

    @PostMapping("/{id}/revocation")
    @Needs(Permission.DECIDE)
    ResponseEntity<RegistrationJson> revoke(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody RegistrationJson.ReasonBody body) {
        return done(actor, id, ifMatch, it -> registrations.revoke(actor, it, text(body.reason())));
    }

    @PostMapping("/{id}/extension")
    @Needs(Permission.DECIDE)
    ResponseEntity<RegistrationJson> extend(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody RegistrationJson.ReasonBody body) {
        return done(actor, id, ifMatch, it -> registrations.extend(actor, it, text(body.reason())));
    }

    /** Turns an approved registration into an opportunity; asked again, it is the same one. */
    @PostMapping("/{id}/conversion")
    @Needs(Permission.WORK)
    ResponseEntity<RegistrationJson> convert(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return done(actor, id, ifMatch, it -> registrations.convert(actor, it));
    }

    /** Our owner says before the decision that our idle opportunity is alive. */
    @PostMapping("/{id}/objection")
    @Needs(Permission.WORK)
    ResponseEntity<RegistrationJson> object(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody RegistrationJson.ReasonBody body) {
        return done(actor, id, ifMatch, it -> registrations.object(actor, it, text(body.reason())));
    }

    private ResponseEntity<RegistrationJson> done(
            Actor actor, UUID id, @Nullable String ifMatch, Consumer<RegistrationId> act) {
        var it = new RegistrationId(id);
        service.asSeen(actor, it, Etag.seen(ifMatch), () -> act.accept(it));
        return answer(actor, id);
    }

    private ResponseEntity<RegistrationJson> answer(Actor actor, UUID id) {
        var it = registrations.get(actor, new RegistrationId(id));
        return ResponseEntity.ok().eTag(Etag.of(it.version())).body(RegistrationJson.of(it, it.found(), words));
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
