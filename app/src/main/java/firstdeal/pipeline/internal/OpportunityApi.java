package firstdeal.pipeline.internal;

import firstdeal.account.AccountName;
import firstdeal.account.Accounts;
import firstdeal.pipeline.Opening;
import firstdeal.pipeline.OpportunityId;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.api.Cursor;
import firstdeal.platform.api.Etag;
import firstdeal.platform.api.ItemList;
import firstdeal.platform.form.Amounts;
import firstdeal.platform.form.Fields;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.Permission;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Deals: list, open, change. What may be done to one stands in {@link OpportunityActApi}. */
@RestController
@RequestMapping("/api/v1/opportunities")
class OpportunityApi {

    private final OpportunityService deals;
    private final Opening.Origin byHand = new Opening.Origin.ByHand();
    private final Accounts accounts;
    private final Clock clock;

    OpportunityApi(OpportunityService deals, Accounts accounts, Clock clock) {
        this.deals = deals;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** @param domain or empty when it is not known */
    record AccountBody(
            String name, @Nullable String domain, @Nullable String country) {}

    record MoneyBody(String value, String currency) {}

    record StepBody(String what, @Nullable LocalDate on) {}

    record BuyerStepBody(String what, @Nullable LocalDate on, boolean done) {}

    /**
     * A deal to open by hand; those that come from a registration are opened by its conversion.
     *
     * @param synthetic it only rehearses the way
     */
    record OpeningBody(
            UUID onboarding,
            AccountBody account,
            @Nullable String offering,
            boolean synthetic,
            @Nullable MoneyBody amount,
            @Nullable LocalDate closes,
            @Nullable UUID ourOwner,
            @Nullable UUID theirOwner,
            @Nullable String stage) {}

    /** What may be changed; what is not sent stays as it is. */
    record ChangeBody(
            @Nullable String stage,
            @Nullable String category,
            @Nullable MoneyBody amount,
            @Nullable LocalDate closes,
            @Nullable UUID ourOwner,
            @Nullable UUID theirOwner,
            @Nullable StepBody ourStep,
            @Nullable StepBody theirStep,
            @Nullable List<BuyerStepBody> buyerSteps,
            @Nullable String playbook) {}

    @GetMapping
    @Needs(Permission.READ)
    ItemList<OpportunityJson> list(
            @RequestParam(required = false) @Nullable UUID partner,
            @RequestParam(required = false) @Nullable UUID onboarding,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int size = Cursor.limit(limit);
        var listed = new OpportunityStore.Listed(
                Optional.ofNullable(partner),
                Optional.ofNullable(onboarding),
                Optional.ofNullable(outcome),
                Cursor.id(cursor),
                size + 1);
        return ItemList.of(deals.page(listed), size, it -> OpportunityJson.of(it, today()), it -> Cursor.of(it.id()));
    }

    @GetMapping("/{id}")
    @Needs(Permission.READ)
    ResponseEntity<OpportunityJson> one(Actor actor, @PathVariable UUID id) {
        var deal = deals.get(actor, new OpportunityId(id));
        return ResponseEntity.ok().eTag(Etag.of(deal.version())).body(OpportunityJson.of(deal, today()));
    }

    @PostMapping
    @Needs(Permission.WORK)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = OpeningBody.class)))
    ResponseEntity<OpportunityJson> open(Actor actor, @RequestBody Map<String, Object> body) {
        var fields = Fields.ofJson(body).only(OpeningBody.class);
        fields.need("onboarding", 40);
        var run = fields.value("onboarding", OnboardingId::of);
        var named = new AccountName(
                fields.need("account.name", 200),
                fields.text("account.domain", 300),
                fields.text("account.country", 2));
        accounts.wrong(named).forEach((field, text) -> fields.wrong("account." + field, text));
        var offering = fields.text("offering", 200);
        var amount = Amounts.read(fields, "amount");
        var closes = fields.date("closes");
        var ours = fields.value("ourOwner", ContactId::of);
        var theirs = fields.value("theirOwner", ContactId::of);
        var stage = Optional.of(fields.text("stage", 60)).filter(it -> !it.isEmpty());
        boolean synthetic = fields.flag("synthetic");
        fields.requireRight();
        var id = deals.open(
                actor,
                new Opening(
                        run.orElseThrow(),
                        accounts.findOrAdd(actor, named).id(),
                        offering,
                        synthetic,
                        amount,
                        closes,
                        ours,
                        theirs,
                        stage,
                        byHand));
        var deal = deals.get(actor, id);
        return ResponseEntity.created(URI.create("/api/v1/opportunities/" + id))
                .eTag(Etag.of(deal.version()))
                .body(OpportunityJson.of(deal, today()));
    }

    @PatchMapping("/{id}")
    @Needs(Permission.WORK)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = ChangeBody.class)))
    ResponseEntity<OpportunityJson> change(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Map<String, Object> body) {
        int version = Etag.version(ifMatch);
        var deal = deals.get(actor, new OpportunityId(id));
        var fields = Fields.patch(TermsForm.stored(deal), body).only(ChangeBody.class);
        deals.change(actor, deal.id(), OptionalInt.of(version), TermsForm.read(fields));
        return one(actor, id);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
