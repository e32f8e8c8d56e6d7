package firstdeal.cosell.internal;

import firstdeal.account.AccountName;
import firstdeal.account.Accounts;
import firstdeal.cosell.CosellFacts;
import firstdeal.cosell.Cosells;
import firstdeal.cosell.JointAccount;
import firstdeal.cosell.JointList;
import firstdeal.cosell.Motion;
import firstdeal.cosell.PlaybookReview;
import firstdeal.onboarding.Onboardings;
import firstdeal.pipeline.OpportunityId;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.api.ItemList;
import firstdeal.platform.form.Fields;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Permission;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/** The joint account list of a partner, and what both sides did together in a run. */
@RestController
@RequestMapping("/api/v1")
class CosellApi {

    private final Cosells cosells;
    private final CosellFacts facts;
    private final Accounts accounts;
    private final Onboardings onboardings;

    CosellApi(Cosells cosells, CosellFacts facts, Accounts accounts, Onboardings onboardings) {
        this.cosells = cosells;
        this.facts = facts;
        this.accounts = accounts;
        this.onboardings = onboardings;
    }

    record JointAccountJson(
            UUID id,
            UUID account,
            String name,
            @Nullable Integer rank,
            @Nullable UUID ourOwner,
            @Nullable UUID theirOwner,
            String note) {

        static JointAccountJson of(JointAccount it) {
            return new JointAccountJson(
                    it.id(),
                    it.account().value(),
                    it.name(),
                    it.rank().orElse(null),
                    it.ourOwner().map(ContactId::value).orElse(null),
                    it.theirOwner().map(ContactId::value).orElse(null),
                    it.note());
        }
    }

    /** @param confirmedBy the sides whose manager confirmed the list: vendor, partner */
    record JointListJson(List<JointAccountJson> items, int ranked, List<String> confirmedBy) {

        static JointListJson of(JointList it) {
            return new JointListJson(
                    it.accounts().stream().map(JointAccountJson::of).toList(),
                    it.rankedAndOwned(),
                    it.confirmedBy().stream().map(Side::key).toList());
        }
    }

    record NamedBody(
            String name, @Nullable String domain, @Nullable String country) {}

    /** @param place the first is 1; without it the account is not in the order */
    record OwnersBody(
            @Nullable UUID ourOwner,
            @Nullable UUID theirOwner,
            @Nullable String note,
            @Nullable Integer place) {}

    /** @param side vendor or partner */
    record ConfirmationBody(String side) {}

    record MotionJson(
            UUID id,
            String kind,
            String account,
            @Nullable UUID opportunity,
            boolean sellersMet,
            boolean liveDeal,
            String outcome,
            LocalDate on) {

        static MotionJson of(Motion it) {
            return new MotionJson(
                    it.id(),
                    it.kind(),
                    it.account(),
                    it.deal().map(OpportunityId::value).orElse(null),
                    it.sellersMet(),
                    it.liveDeal(),
                    it.outcome(),
                    it.on());
        }
    }

    /** @param kind ae-introduction, co-marketing-campaign, or what else the program names */
    record MotionBody(
            String kind,
            @Nullable UUID opportunity,
            @Nullable String account,
            boolean sellersMet,
            @Nullable String outcome,
            LocalDate on) {}

    record ReviewJson(
            UUID id,
            String playbook,
            @Nullable UUID opportunity,
            List<String> sellers,
            boolean afterMeeting,
            boolean liveDeal,
            @Nullable Integer correctedTo,
            String note,
            LocalDate on) {

        static ReviewJson of(PlaybookReview it) {
            return new ReviewJson(
                    it.id(),
                    it.playbook(),
                    it.deal().map(OpportunityId::value).orElse(null),
                    it.sellers().stream().map(Side::key).toList(),
                    it.afterMeeting(),
                    it.liveDeal(),
                    it.correctedTo().isPresent() ? it.correctedTo().getAsInt() : null,
                    it.note(),
                    it.on());
        }
    }

    /** @param correctedTo the version that was written because of it; without it the playbook was kept */
    record ReviewBody(
            String playbook,
            @Nullable UUID opportunity,
            @Nullable UUID ours,
            @Nullable UUID theirs,
            boolean afterMeeting,
            @Nullable Integer correctedTo,
            @Nullable String note,
            LocalDate on) {}

    @GetMapping("/partners/{id}/joint-accounts")
    @Needs(Permission.READ)
    JointListJson list(Actor actor, @PathVariable UUID id) {
        return JointListJson.of(cosells.list(actor, new PartnerId(id)));
    }

    @PostMapping("/partners/{id}/joint-accounts")
    @Needs(Permission.WORK)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = NamedBody.class)))
    JointListJson add(Actor actor, @PathVariable UUID id, @RequestBody Map<String, Object> body) {
        var fields = Fields.ofJson(body).only(NamedBody.class);
        var named = new AccountName(fields.need("name", 200), fields.text("domain", 300), fields.text("country", 2));
        accounts.wrong(named).forEach(fields::wrong);
        fields.requireRight();
        cosells.add(actor, new PartnerId(id), named);
        return list(actor, id);
    }

    @PostMapping("/partners/{id}/joint-accounts/{account}")
    @Needs(Permission.WORK)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = OwnersBody.class)))
    JointListJson own(
            Actor actor, @PathVariable UUID id, @PathVariable UUID account, @RequestBody Map<String, Object> body) {
        var fields = Fields.ofJson(body).only(OwnersBody.class);
        var ours = fields.value("ourOwner", ContactId::of);
        var theirs = fields.value("theirOwner", ContactId::of);
        var note = fields.text("note", 1000);
        var place = fields.value("place", Integer::valueOf).filter(it -> it > 0);
        fields.requireRight();
        cosells.own(actor, new PartnerId(id), account, ours, theirs, note);
        cosells.rank(actor, new PartnerId(id), account, place);
        return list(actor, id);
    }

    @DeleteMapping("/partners/{id}/joint-accounts/{account}")
    @Needs(Permission.WORK)
    ResponseEntity<Void> remove(Actor actor, @PathVariable UUID id, @PathVariable UUID account) {
        cosells.remove(actor, new PartnerId(id), account);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/partners/{id}/joint-accounts/confirmation")
    @Needs(Permission.WORK)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = ConfirmationBody.class)))
    JointListJson confirm(Actor actor, @PathVariable UUID id, @RequestBody Map<String, Object> body) {
        var fields = Fields.ofJson(body).only(ConfirmationBody.class);
        fields.need("side", 20);
        var side = fields.choice("side", Side.class, Side.VENDOR);
        if (side == Side.JOINT) {
            fields.wrong("side", Text.of("cosell.wrong.one-side"));
        }
        fields.requireRight();
        cosells.confirm(actor, new PartnerId(id), side);
        return list(actor, id);
    }

    @GetMapping("/onboardings/{id}/motions")
    @Needs(Permission.READ)
    ItemList<MotionJson> motions(Actor actor, @PathVariable UUID id) {
        return ItemList.of(of(actor, id).motions().stream()
                .filter(it -> it.run().value().equals(id))
                .map(MotionJson::of)
                .toList());
    }

    @PostMapping("/onboardings/{id}/motions")
    @Needs(Permission.WORK)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = MotionBody.class)))
    ItemList<MotionJson> motion(Actor actor, @PathVariable UUID id, @RequestBody Map<String, Object> body) {
        cosells.record(
                actor,
                new OnboardingId(id),
                CosellForm.motion(Fields.ofJson(body).only(MotionBody.class)));
        return motions(actor, id);
    }

    @GetMapping("/onboardings/{id}/playbook-reviews")
    @Needs(Permission.READ)
    ItemList<ReviewJson> reviews(Actor actor, @PathVariable UUID id) {
        return ItemList.of(of(actor, id).reviews().stream()
                .filter(it -> it.run().value().equals(id))
                .map(ReviewJson::of)
                .toList());
    }

    @PostMapping("/onboardings/{id}/playbook-reviews")
    @Needs(Permission.WORK)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = ReviewBody.class)))
    ItemList<ReviewJson> review(Actor actor, @PathVariable UUID id, @RequestBody Map<String, Object> body) {
        cosells.record(
                actor,
                new OnboardingId(id),
                CosellForm.review(Fields.ofJson(body).only(ReviewBody.class)));
        return reviews(actor, id);
    }

    private CosellFacts.Cosell of(Actor actor, UUID run) {
        var partner = onboardings.get(actor, new OnboardingId(run)).partner();
        return Objects.requireNonNull(facts.of(List.of(partner)).get(partner));
    }
}
