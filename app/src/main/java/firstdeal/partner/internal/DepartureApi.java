package firstdeal.partner.internal;

import firstdeal.partner.Departures;
import firstdeal.partner.HandOver;
import firstdeal.partner.People;
import firstdeal.partner.internal.PeopleApi.ContactJson;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.api.Etag;
import firstdeal.platform.api.ItemList;
import firstdeal.platform.form.Fields;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Permission;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** People who leave, and who takes over. */
@RestController
@RequestMapping("/api/v1/partners/{id}/contacts/{contact}")
class DepartureApi {

    private final PartnerPages pages;
    private final People people;
    private final Departures departures;
    private final Today today;

    DepartureApi(PartnerPages pages, People people, Departures departures, Today today) {
        this.pages = pages;
        this.people = people;
        this.departures = departures;
        this.today = today;
    }

    /** @param on the last day, today when not given; @param successor who is to take over, when that is settled */
    record DepartureBody(@Nullable LocalDate on, @Nullable UUID successor) {}

    /** @param successor takes everything; without one each post goes to the person proposed for it */
    record HandOverBody(@Nullable UUID successor) {}

    /**
     * A role that nobody is accountable for since the person left.
     *
     * @param reason why this successor is proposed: {@code named}, {@code deputy}, {@code shares-it} or {@code same-role}
     */
    record PostJson(
            UUID partner,
            String side,
            String role,
            @Nullable UUID successor,
            @Nullable String reason) {

        static PostJson of(HandOver.Post it) {
            return new PostJson(
                    it.was().partner().value(),
                    it.was().side().key(),
                    it.was().role().key(),
                    it.successor().map(ContactId::value).orElse(null),
                    it.proposal()
                            .map(p ->
                                    p.because().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                            .orElse(null));
        }
    }

    /** The person has left: roles, sponsorship and access end. */
    @PostMapping("/departure")
    @Needs(Permission.WORK)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = DepartureBody.class)))
    ResponseEntity<ContactJson> leave(
            Actor actor,
            @PathVariable PartnerId id,
            @PathVariable ContactId contact,
            @RequestBody Map<String, @Nullable Object> body) {
        pages.person(actor, id, contact);
        var fields = Fields.ofJson(body).only(Set.of("on", "successor"));
        var on = fields.date("on").orElse(today.get());
        @Nullable ContactId successor = fields.value("successor", ContactId::of).orElse(null);
        fields.requireRight();
        departures.leave(actor, contact, on, successor);
        return answer(actor, contact);
    }

    /** The person is back: what nobody took over meanwhile is theirs again. */
    @DeleteMapping("/departure")
    @Needs(Permission.WORK)
    ResponseEntity<ContactJson> comeBack(Actor actor, @PathVariable PartnerId id, @PathVariable ContactId contact) {
        pages.person(actor, id, contact);
        departures.comeBack(actor, contact);
        return answer(actor, contact);
    }

    /** What stands empty since the person left, or would if they left today, with who is proposed for it. */
    @GetMapping("/hand-over")
    @Needs(Permission.READ)
    ItemList<PostJson> leftBy(Actor actor, @PathVariable PartnerId id, @PathVariable ContactId contact) {
        pages.person(actor, id, contact);
        return items(departures.leftBy(actor, contact).posts());
    }

    /** Gives every empty post to whom it is proposed, or all to one successor; answers those that were taken. */
    @PostMapping("/hand-over")
    @Needs(Permission.WORK)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = HandOverBody.class)))
    ItemList<PostJson> handOver(
            Actor actor,
            @PathVariable PartnerId id,
            @PathVariable ContactId contact,
            @RequestBody Map<String, @Nullable Object> body) {
        pages.person(actor, id, contact);
        var fields = Fields.ofJson(body).only(Set.of("successor"));
        @Nullable ContactId successor = fields.value("successor", ContactId::of).orElse(null);
        fields.requireRight();
        return items(departures.handOver(actor, contact, successor));
    }

    private static ItemList<PostJson> items(List<HandOver.Post> posts) {
        return ItemList.of(posts.stream().map(PostJson::of).toList());
    }

    private ResponseEntity<ContactJson> answer(Actor actor, ContactId contact) {
        var person = people.get(actor, contact);
        return ResponseEntity.ok().eTag(Etag.of(person.version())).body(ContactJson.of(person));
    }
}
