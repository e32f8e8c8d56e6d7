package firstdeal.pipeline.internal;

import firstdeal.pipeline.Attribution;
import firstdeal.pipeline.Category;
import firstdeal.pipeline.Commitment;
import firstdeal.pipeline.Opportunity;
import firstdeal.pipeline.Outcome;
import firstdeal.pipeline.Owners;
import firstdeal.pipeline.Terms;
import firstdeal.shared.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deal as the API shows it.
 *
 * @param category pipeline, best-case, commit or closed; a commit whose date passed is best-case again
 * @param joint an owner of each side confirmed it
 * @param synthetic it only rehearses the way and is in no figure
 */
record OpportunityJson(
        UUID id,
        UUID partner,
        UUID onboarding,
        AccountJson account,
        String offering,
        boolean synthetic,
        @Nullable UUID registration,
        String stage,
        String category,
        @Nullable MoneyJson amount,
        @Nullable LocalDate closes,
        int slips,
        @Nullable OwnerJson ourOwner,
        @Nullable OwnerJson theirOwner,
        boolean joint,
        StepJson ourStep,
        StepJson theirStep,
        List<BuyerStepJson> buyerSteps,
        CommitJson commit,
        CreditJson credit,
        OutcomeJson outcome,
        List<PartJson> partners,
        @Nullable String playbook,
        Instant openedAt,
        int version) {

    record AccountJson(UUID id, String name) {}

    record MoneyJson(BigDecimal value, String currency) {

        static @Nullable MoneyJson of(Optional<Money> money) {
            return money.map(it -> new MoneyJson(it.amount(), it.currency().getCurrencyCode()))
                    .orElse(null);
        }
    }

    /** @param confirmedBy who said that they work it */
    record OwnerJson(
            UUID contact,
            @Nullable LocalDate confirmedOn,
            @Nullable String confirmedBy) {

        static @Nullable OwnerJson of(Optional<Owners.Owner> owner) {
            return owner.map(it -> new OwnerJson(
                            it.contact().value(),
                            it.confirmed().map(Owners.Confirmed::on).orElse(null),
                            it.confirmed().map(Owners.Confirmed::by).orElse(null)))
                    .orElse(null);
        }
    }

    record StepJson(String what, @Nullable LocalDate on) {

        static StepJson of(Terms.Step it) {
            return new StepJson(it.what(), it.on().orElse(null));
        }
    }

    record BuyerStepJson(String what, @Nullable LocalDate on, boolean done) {}

    /** @param stoodOn the first day on which both had said so */
    record CommitJson(
            @Nullable LocalDate oursOn,
            @Nullable LocalDate theirsOn,
            @Nullable LocalDate stoodOn) {

        static CommitJson of(Commitment it) {
            return new CommitJson(
                    it.ours().map(Commitment.Word::on).orElse(null),
                    it.theirs().map(Commitment.Word::on).orElse(null),
                    it.stoodOn().orElse(null));
        }
    }

    /** @param rule which rule decided; overridden when somebody says otherwise */
    record CreditJson(String credit, String rule, String explanation) {

        static CreditJson of(Attribution it) {
            return new CreditJson(it.credit().key(), it.rule().key(), it.explanation());
        }
    }

    record OutcomeJson(
            String state,
            @Nullable LocalDate on,
            @Nullable LocalDate wonOn,
            @Nullable String reason) {

        static OutcomeJson of(Outcome outcome) {
            return switch (outcome) {
                case Outcome.Open() -> new OutcomeJson(outcome.key(), null, null, null);
                case Outcome.Won(var on, var _) -> new OutcomeJson(outcome.key(), on, on, null);
                case Outcome.Lost(var on, var _, var reason, var _) -> new OutcomeJson(outcome.key(), on, null, reason);
                case Outcome.Reversed(var wonOn, var on, var reason, var _) ->
                    new OutcomeJson(outcome.key(), on, wonOn, reason);
            };
        }
    }

    record PartJson(UUID partner, String part) {}

    static OpportunityJson of(Opportunity it, LocalDate today) {
        var terms = it.terms();
        Category category = it.category(today);
        return new OpportunityJson(
                it.id().value(),
                it.partner().value(),
                it.run().value(),
                new AccountJson(it.account().id().value(), it.account().name()),
                it.about().offering(),
                it.synthetic(),
                it.about().registration().orElse(null),
                terms.stage(),
                category.key(),
                MoneyJson.of(terms.amount()),
                it.closes().orElse(null),
                it.slips().times(),
                OwnerJson.of(it.owners().ours()),
                OwnerJson.of(it.owners().theirs()),
                it.isJoint(),
                StepJson.of(terms.ours()),
                StepJson.of(terms.theirs()),
                terms.buyer().stream()
                        .map(step -> new BuyerStepJson(step.what(), step.on().orElse(null), step.done()))
                        .toList(),
                CommitJson.of(it.commitment()),
                CreditJson.of(it.attribution()),
                OutcomeJson.of(it.outcome()),
                it.others().stream()
                        .map(other -> new PartJson(
                                other.partner().value(), other.part().key()))
                        .toList(),
                it.playbook().orElse(null),
                it.about().openedAt(),
                it.version());
    }
}
