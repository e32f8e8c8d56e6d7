package firstdeal.evaluation;

import firstdeal.evaluation.Evidence.Kind;
import firstdeal.evaluation.Market.Accounts;
import firstdeal.evaluation.Market.Overlap;
import firstdeal.program.Condition.AccountListExists;
import firstdeal.program.Condition.AccountListRanked;
import firstdeal.program.Condition.OverlapShared;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Conditions on the joint account list and the overlap. */
final class AccountConditions {

    private static final Set<Side> BOTH = Set.of(Side.VENDOR, Side.PARTNER);

    private AccountConditions() {}

    static Result listExists(AccountListExists condition, Facts facts) {
        int known = facts.market().accounts().map(Accounts::known).orElse(0);
        var evidence = evidence(facts);
        return known >= condition.atLeast()
                ? Result.met(condition, evidence)
                : Result.missing(
                        condition,
                        evidence,
                        Text.of("evaluation.missing.accounts", "n", condition.atLeast(), "have", known),
                        facts.people().managers());
    }

    static Result listRanked(AccountListRanked condition, Facts facts) {
        var list = facts.market().accounts();
        if (list.isEmpty()) {
            return Result.missing(
                    condition,
                    List.of(),
                    Text.of("evaluation.missing.accounts-none", "n", condition.atLeast()),
                    facts.people().managers());
        }
        var missing = whyNotRanked(condition, list.get());
        return missing.isEmpty()
                ? Result.met(condition, evidence(facts))
                : Result.missing(condition, evidence(facts), missing, whoRanks(list.get(), facts));
    }

    private static List<Text> whyNotRanked(AccountListRanked condition, Accounts list) {
        var missing = new ArrayList<Text>();
        if (list.ranked() < condition.atLeast()) {
            missing.add(Text.of("evaluation.missing.accounts-ranked", "n", condition.atLeast(), "have", list.ranked()));
        }
        var ownerless = without(condition.ownersOn(), list.ownersOn());
        if (!ownerless.isEmpty()) {
            missing.add(Text.of("evaluation.missing.accounts-owners", "sides", ownerless));
        }
        var silent = without(BOTH, list.confirmedBy());
        if (!silent.isEmpty()) {
            missing.add(Text.of("evaluation.missing.accounts-confirmed", "sides", silent));
        }
        return missing;
    }

    private static List<Act> whoRanks(Accounts list, Facts facts) {
        var silent = BOTH.stream()
                .filter(it -> !list.confirmedBy().contains(it))
                .sorted()
                .toList();
        return silent.isEmpty()
                ? facts.people().managers()
                : silent.stream().map(facts.people()::manager).toList();
    }

    private static List<Text> without(Set<Side> wanted, Set<Side> there) {
        return wanted.stream()
                .filter(it -> !there.contains(it))
                .sorted()
                .map(Titles::side)
                .toList();
    }

    private static List<Evidence> evidence(Facts facts) {
        return facts.market().accounts().stream()
                .map(it -> new Evidence(
                        Text.of(
                                "evaluation.evidence.accounts",
                                "known",
                                it.known(),
                                "ranked",
                                it.ranked(),
                                "day",
                                it.proof().on()),
                        Kind.ACCOUNTS,
                        it.proof()))
                .toList();
    }

    static Result overlapShared(OverlapShared condition, Facts facts) {
        var shared = facts.market().overlaps();
        var evidence = shared.stream().map(AccountConditions::evidence).toList();
        if (shared.stream().anyMatch(it -> isOpened(it, condition.openedBy(), facts.people()))) {
            return Result.met(condition, evidence);
        }
        var reader = facts.people().manager(condition.openedBy());
        return shared.isEmpty()
                ? Result.missing(
                        condition,
                        evidence,
                        Text.of("evaluation.missing.overlap"),
                        List.of(facts.people().manager(Side.VENDOR)))
                : Result.missing(
                        condition,
                        evidence,
                        Text.of(
                                "evaluation.missing.overlap-unopened",
                                "day",
                                shared.getLast().proof().on(),
                                "side",
                                condition.openedBy()),
                        List.of(reader, facts.people().act(condition.openedBy(), Role.AE)));
    }

    /** Opened by the manager of that side or by one of its sellers; anybody else does not count. */
    private static boolean isOpened(Overlap overlap, Side side, People people) {
        var manager = side == Side.PARTNER ? Role.PARTNER_MANAGER : Role.PAM;
        return overlap.openedBy().stream()
                .anyMatch(it -> people.holds(it, side, manager) || people.holds(it, side, Role.AE));
    }

    private static Evidence evidence(Overlap overlap) {
        return new Evidence(
                Text.of(
                        "evaluation.evidence.overlap",
                        "kind",
                        overlap.kind().replace('-', '_'),
                        "day",
                        overlap.proof().on(),
                        "n",
                        overlap.openedBy().size()),
                Kind.ACCOUNTS,
                overlap.proof());
    }
}
