package firstdeal.evaluation;

import firstdeal.evaluation.Market.BuyerStep;
import firstdeal.evaluation.Market.Commit;
import firstdeal.evaluation.Market.Owner;
import firstdeal.shared.Money;
import firstdeal.shared.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A named account with a deal being worked.
 *
 * @param confirmedBy the sides whose named owner confirmed; both make it joint
 * @param qualifiedStage it reached a stage that counts as qualified
 * @param closes the expected close date, or the day on which it was won
 * @param nextStep the day of the next step
 * @param partnerActed the last act of the partner's owner
 */
public record Opportunity(
        String account,
        boolean synthetic,
        Standing standing,
        Set<Side> confirmedBy,
        Optional<Owner> partnerOwner,
        Optional<Money> amount,
        boolean qualifiedStage,
        Optional<LocalDate> closes,
        Optional<LocalDate> nextStep,
        Optional<LocalDate> partnerActed,
        Credit credit,
        Commit commit,
        List<BuyerStep> buyerSteps,
        Proof proof) {

    /** Where it stands. A reversed win is LOST again. */
    public enum Standing {
        LIVE,
        WON,
        LOST,
        EXPIRED,
        DUPLICATE
    }

    /** What part the partner had in it; assisting counts nowhere. */
    public enum Credit {
        NONE,
        ASSISTED,
        INFLUENCED,
        SOURCED
    }

    public Opportunity {
        confirmedBy = Set.copyOf(confirmedBy);
        buyerSteps = List.copyOf(buyerSteps);
    }

    /** Both sides have a named owner on it who confirmed. */
    public boolean isJoint() {
        return confirmedBy.containsAll(Set.of(Side.VENDOR, Side.PARTNER));
    }

    /** Neither rehearsed nor gone: live or won. */
    public boolean counts() {
        return !synthetic && (standing == Standing.LIVE || standing == Standing.WON);
    }

    public boolean isWon() {
        return !synthetic && standing == Standing.WON;
    }

    /** In commit, or won; one whose date has passed is slipped. */
    public boolean isInCommit(LocalDate today) {
        return counts()
                && isJoint()
                && commit.stands()
                && (isWon() || closes.filter(day -> !day.isBefore(today)).isPresent());
    }
}
