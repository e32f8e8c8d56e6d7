package firstdeal.partner.internal;

import firstdeal.partner.Assignment;
import firstdeal.partner.Roles;
import firstdeal.partner.Sponsor;
import firstdeal.partner.Sponsor.Answer;
import firstdeal.partner.Sponsors;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.api.ItemList;
import firstdeal.platform.form.Fields;
import firstdeal.shared.Actor;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Permission;
import firstdeal.shared.Side;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Roles and sponsors of a partnership. */
@RestController
@RequestMapping("/api/v1/partners/{id}")
class RoleApi {

    private final Roles roles;
    private final Sponsors sponsors;
    private final Today today;

    RoleApi(Roles roles, Sponsors sponsors, Today today) {
        this.roles = roles;
        this.sponsors = sponsors;
        this.today = today;
    }

    record RoleJson(
            UUID id,
            String side,
            String role,
            String rank,
            UUID contact,
            LocalDate from,
            @Nullable LocalDate until) {

        static RoleJson of(Assignment it) {
            return new RoleJson(
                    it.id(),
                    it.side().key(),
                    it.role().key(),
                    it.rank().name().toLowerCase(Locale.ROOT),
                    it.contact().value(),
                    it.from(),
                    it.until());
        }
    }

    /**
     * @param invitedTo where the invitation was mailed, when the person has an address
     * @param link the personal link, given once, when it is made
     */
    record SponsorJson(
            String side,
            UUID contact,
            LocalDate namedOn,
            String namedBy,
            String answer,
            @Nullable LocalDate answeredOn,
            @Nullable String answeredBy,
            @Nullable String via,
            @Nullable String note,
            @Nullable Instant invitedAt,
            @Nullable String invitedTo,
            @Nullable String link) {

        static SponsorJson of(Sponsor it, @Nullable String link) {
            return switch (it.answer()) {
                case Answer.Waiting() -> of(it, "waiting", null, null, null, null, link);
                case Answer.Accepted a -> of(it, "accepted", a.on(), a.by(), a.via(), a.note(), link);
                case Answer.Declined a -> of(it, "declined", a.on(), a.by(), a.via(), a.note(), link);
            };
        }

        private static SponsorJson of(
                Sponsor it,
                String answer,
                @Nullable LocalDate on,
                @Nullable String by,
                Sponsor.@Nullable Via via,
                @Nullable String note,
                @Nullable String link) {
            return new SponsorJson(
                    it.side().key(),
                    it.contact().value(),
                    it.namedOn(),
                    it.namedBy(),
                    answer,
                    on,
                    by,
                    via == null ? null : via.name().toLowerCase(Locale.ROOT),
                    note,
                    it.invitation().map(Sponsor.Invitation::at).orElse(null),
                    it.invitation().map(Sponsor.Invitation::to).orElse(null),
                    link);
        }
    }

    /**
     * @param side needed only for a role that exists on both
     * @param role such as {@code pam}, {@code partner-manager}, {@code ae}
     * @param rank accountable ({@code main}) when not given
     * @param from the first day, today when not given
     * @param until the last day; a deputy has one
     */
    record RoleBody(
            @Nullable @Schema(allowableValues = {"vendor", "partner"})
            String side,

            String role,

            @Nullable @Schema(allowableValues = {"main", "co", "deputy"})
            String rank,

            UUID contact,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    record SponsorBody(
            @Schema(allowableValues = {"vendor", "partner"}) String side, UUID contact) {}

    /** @param on the day on which the sponsor said so, today when not given */
    record AnswerBody(
            boolean accepted,
            @Nullable LocalDate on,
            @Nullable String note) {}

    @GetMapping("/roles")
    @Needs(Permission.READ)
    ItemList<RoleJson> list(Actor actor, @PathVariable PartnerId id) {
        return ItemList.of(roles.of(actor, id).stream().map(RoleJson::of).toList());
    }

    @PostMapping("/roles")
    @Needs(Permission.WORK)
    @ResponseStatus(HttpStatus.CREATED)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = RoleBody.class)))
    RoleJson assign(Actor actor, @PathVariable PartnerId id, @RequestBody Map<String, @Nullable Object> body) {
        var given = PeopleForm.role(Fields.ofJson(body).only(PeopleForm.ROLE_NAMES), today.get());
        var assignment = roles.assign(
                actor, id, given.side(), given.role(), given.rank(), given.contact(), given.from(), given.until());
        return new RoleJson(
                assignment,
                given.side().key(),
                given.role().key(),
                given.rank().name().toLowerCase(Locale.ROOT),
                given.contact().value(),
                given.from(),
                given.until());
    }

    /** {@code until} is the last day in the role; today when not given. */
    @DeleteMapping("/roles/{assignment}")
    @Needs(Permission.WORK)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(
            Actor actor,
            @PathVariable PartnerId id,
            @PathVariable UUID assignment,
            @RequestParam(defaultValue = "") String until) {
        var fields = Fields.of(Map.of("until", until));
        var day = fields.date("until").orElse(today.get());
        fields.requireRight();
        roles.end(actor, id, assignment, day);
    }

    @GetMapping("/sponsors")
    @Needs(Permission.READ)
    ItemList<SponsorJson> sponsors(Actor actor, @PathVariable PartnerId id) {
        return ItemList.of(sponsors.of(actor, id).stream()
                .map(it -> SponsorJson.of(it, null))
                .toList());
    }

    /** Asks a person by mail to be the sponsor of a side; the answer holds the personal link, once. */
    @PostMapping("/sponsors")
    @Needs(Permission.WORK)
    @ResponseStatus(HttpStatus.CREATED)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = SponsorBody.class)))
    SponsorJson name(Actor actor, @PathVariable PartnerId id, @RequestBody Map<String, @Nullable Object> body) {
        var fields = Fields.ofJson(body).only(Set.of("side", "contact"));
        var side = PeopleForm.side(fields);
        var contact = PeopleForm.contact(fields, "contact");
        fields.requireRight();
        var invited = sponsors.name(actor, id, side, contact);
        return of(actor, id, side, invited.link());
    }

    /** Invites again by mail, with a fresh personal link; the former one stops working. */
    @PostMapping("/sponsors/{side}/link")
    @Needs(Permission.WORK)
    SponsorJson link(Actor actor, @PathVariable PartnerId id, @PathVariable String side) {
        var of = side(side);
        return of(actor, id, of, sponsors.inviteAgain(actor, id, of).link());
    }

    /** An answer that somebody of ours heard: who says so is the caller, when is {@code on}. */
    @PostMapping("/sponsors/{side}/answer")
    @Needs(Permission.WORK)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = AnswerBody.class)))
    SponsorJson answer(
            Actor actor,
            @PathVariable PartnerId id,
            @PathVariable String side,
            @RequestBody Map<String, @Nullable Object> body) {
        var fields = Fields.ofJson(body).only(Set.of("accepted", "on", "note"));
        fields.need("accepted", 10);
        var on = fields.date("on").orElse(today.get());
        var note = fields.text("note", 1000);
        boolean accepted = fields.flag("accepted");
        fields.requireRight();
        sponsors.answer(actor, id, side(side), accepted, on, note);
        return of(actor, id, side(side), null);
    }

    private static Side side(String side) {
        var fields = Fields.of(Map.of("side", side));
        var parsed = PeopleForm.side(fields);
        fields.requireRight();
        return parsed;
    }

    private SponsorJson of(Actor actor, PartnerId id, Side side, @Nullable String link) {
        return sponsors.of(actor, id).stream()
                .filter(it -> it.side() == side)
                .findFirst()
                .map(it -> SponsorJson.of(it, link))
                .orElseThrow();
    }
}
