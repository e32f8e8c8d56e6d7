package firstdeal.evaluation;

import firstdeal.evaluation.Evidence.Kind;
import firstdeal.evaluation.Opportunity.Credit;
import firstdeal.program.Condition.ClosedWon;
import firstdeal.program.Condition.ClosedWon.Attribution;
import firstdeal.program.Condition.DealInCommit;
import firstdeal.program.Condition.NamedOpportunities;
import firstdeal.program.Condition.NamedOpportunities.Level;
import firstdeal.program.Condition.NextStepsDated;
import firstdeal.shared.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Conditions on opportunities that both companies work. */
final class OpportunityConditions {

    private OpportunityConditions() {}

    static Result named(NamedOpportunities condition, Facts facts, LocalDate today) {
        var all = facts.market().opportunities().stream()
                .filter(Opportunity::counts)
                .toList();
        var good = all.stream()
                .filter(it -> whyNot(it, condition, today).isEmpty())
                .toList();
        long count = condition.distinctAccounts() ? distinctAccounts(good) : good.size();
        var evidence = good.stream().map(OpportunityConditions::evidence).toList();
        if (count >= condition.atLeast()) {
            return Result.met(condition, evidence);
        }
        var missing = new ArrayList<Text>();
        missing.add(
                condition.level() == Level.QUALIFIED
                        ? Text.of("evaluation.missing.qualified", "n", condition.atLeast(), "have", count)
                        : Text.of("evaluation.missing.named", "n", condition.atLeast(), "have", count));
        all.stream().flatMap(it -> whyNot(it, condition, today).stream()).forEach(missing::add);
        return Result.missing(condition, evidence, missing, PeopleConditions.sellers(facts.people()));
    }

    private static long distinctAccounts(List<Opportunity> opportunities) {
        return opportunities.stream()
                .map(it -> it.account().strip().toLowerCase(Locale.ROOT))
                .distinct()
                .count();
    }

    private static Optional<Text> whyNot(Opportunity deal, NamedOpportunities condition, LocalDate today) {
        var account = deal.account();
        if (!deal.isJoint()) {
            return Optional.of(Text.of("evaluation.missing.opportunity-owner", "account", account));
        }
        if (condition.partnerOwner().isPresent()
                && deal.partnerOwner()
                        .filter(it ->
                                it.roles().contains(condition.partnerOwner().get()))
                        .isEmpty()) {
            return Optional.of(Text.of(
                    "evaluation.missing.opportunity-owner-role",
                    "account",
                    account,
                    "role",
                    Titles.role(condition.partnerOwner().get())));
        }
        return deal.isWon() || condition.level() == Level.NAMED
                ? Optional.empty()
                : whyNotQualified(deal, condition.activeWithinDays(), today);
    }

    private static Optional<Text> whyNotQualified(Opportunity deal, OptionalInt within, LocalDate today) {
        var account = deal.account();
        if (deal.amount().isEmpty()) {
            return Optional.of(Text.of("evaluation.missing.opportunity-amount", "account", account));
        }
        if (!deal.qualifiedStage()) {
            return Optional.of(Text.of("evaluation.missing.opportunity-stage", "account", account));
        }
        if (deal.closes().filter(day -> day.isAfter(today)).isEmpty()) {
            return Optional.of(Text.of("evaluation.missing.opportunity-close", "account", account));
        }
        if (deal.nextStep().isEmpty()) {
            return Optional.of(Text.of("evaluation.missing.opportunity-step", "account", account));
        }
        var since = today.minusDays(within.orElse(Integer.MAX_VALUE / 2));
        return within.isEmpty()
                        || deal.partnerActed()
                                .filter(day -> !day.isBefore(since))
                                .isPresent()
                ? Optional.empty()
                : Optional.of(
                        Text.of("evaluation.missing.opportunity-quiet", "account", account, "days", within.getAsInt()));
    }

    static Result inCommit(DealInCommit condition, Facts facts, LocalDate today) {
        var deals = facts.market().opportunities().stream()
                .filter(it -> standsInCommit(it, condition, facts, today))
                .toList();
        var evidence = deals.stream().map(OpportunityConditions::evidence).toList();
        if (deals.size() >= condition.atLeast()) {
            return Result.met(condition, evidence);
        }
        var missing = new ArrayList<Text>();
        missing.add(Text.of("evaluation.missing.commit", "n", condition.atLeast(), "have", deals.size()));
        facts.market().opportunities().stream()
                .filter(it -> it.counts() && !deals.contains(it))
                .flatMap(it -> whyNotInCommit(it, condition, facts, today).stream())
                .forEach(missing::add);
        var result = Result.missing(condition, evidence, missing, PeopleConditions.sellers(facts.people()));
        return condition.closesByDay().isPresent()
                ? result.dueOn(facts.plan().day(condition.closesByDay().getAsInt()))
                : result;
    }

    private static boolean standsInCommit(Opportunity deal, DealInCommit condition, Facts facts, LocalDate today) {
        if (condition.ever()) {
            return !deal.synthetic() && deal.isJoint() && deal.commit().stoodThereEver();
        }
        return deal.isInCommit(today) && closesInTime(deal, condition, facts);
    }

    private static boolean closesInTime(Opportunity deal, DealInCommit condition, Facts facts) {
        return condition.closesByDay().isEmpty()
                || deal.closes()
                        .filter(day -> !day.isAfter(
                                facts.plan().day(condition.closesByDay().getAsInt())))
                        .isPresent();
    }

    private static Optional<Text> whyNotInCommit(
            Opportunity deal, DealInCommit condition, Facts facts, LocalDate today) {
        if (!deal.commit().setByOurs()) {
            return Optional.empty();
        }
        if (!deal.commit().confirmedByTheirs()) {
            return Optional.of(Text.of("evaluation.missing.commit-unconfirmed", "account", deal.account()));
        }
        if (!deal.isInCommit(today)) {
            return Optional.of(
                    deal.isJoint()
                            ? Text.of("evaluation.missing.commit-slipped", "account", deal.account())
                            : Text.of("evaluation.missing.opportunity-owner", "account", deal.account()));
        }
        return closesInTime(deal, condition, facts)
                ? Optional.empty()
                : Optional.of(Text.of(
                        "evaluation.missing.commit-late",
                        "account",
                        deal.account(),
                        "day",
                        facts.plan().day(condition.closesByDay().orElse(0))));
    }

    static Result nextStepsDated(NextStepsDated condition, Facts facts, LocalDate today) {
        var inCommit = facts.market().opportunities().stream()
                .filter(it -> it.isInCommit(today))
                .toList();
        var good =
                inCommit.stream().filter(OpportunityConditions::hasDatedSteps).toList();
        if (!good.isEmpty()) {
            return Result.met(
                    condition,
                    good.stream().map(OpportunityConditions::evidence).toList());
        }
        var missing = inCommit.isEmpty()
                ? Text.of("evaluation.missing.steps-no-commit")
                : Text.of(
                        "evaluation.missing.steps",
                        "account",
                        inCommit.getLast().account());
        var evidence = inCommit.stream().map(OpportunityConditions::evidence).toList();
        return Result.missing(condition, evidence, missing, PeopleConditions.sellers(facts.people()));
    }

    private static boolean hasDatedSteps(Opportunity deal) {
        return deal.isWon()
                || (!deal.buyerSteps().isEmpty()
                        && deal.buyerSteps().stream().allMatch(it -> it.on().isPresent()));
    }

    static Result closedWon(ClosedWon condition, Facts facts) {
        var won = facts.market().opportunities().stream()
                .filter(it -> it.isWon() && (it.isJoint() || !condition.joint()))
                .toList();
        var good = won.stream()
                .filter(it -> isCredited(it, condition.attribution()))
                .toList();
        var evidence = good.stream().map(OpportunityConditions::evidence).toList();
        if (good.size() >= condition.atLeast()) {
            return Result.met(condition, evidence);
        }
        var missing = won.size() > good.size()
                ? Text.of("evaluation.missing.won-other", "n", condition.atLeast(), "have", good.size())
                        .with("credit", condition.attribution())
                : Text.of("evaluation.missing.won", "n", condition.atLeast(), "have", good.size());
        return Result.missing(condition, evidence, missing, PeopleConditions.sellers(facts.people()));
    }

    private static boolean isCredited(Opportunity deal, Attribution attribution) {
        return switch (attribution) {
            case SOURCED -> deal.credit() == Credit.SOURCED;
            case INFLUENCED -> deal.credit() == Credit.INFLUENCED;
            case ANY -> deal.credit() == Credit.SOURCED || deal.credit() == Credit.INFLUENCED;
        };
    }

    private static Evidence evidence(Opportunity deal) {
        var text = deal.isWon()
                ? Text.of("evaluation.evidence.won", "account", deal.account(), "credit", deal.credit())
                        .with("day", deal.closes().orElse(deal.proof().on()))
                : deal.amount()
                        .map(it -> Text.of("evaluation.evidence.opportunity", "account", deal.account(), "amount", it))
                        .orElseGet(() -> Text.of("evaluation.evidence.opportunity-named", "account", deal.account()));
        return new Evidence(text, Kind.DEAL, deal.proof());
    }
}
