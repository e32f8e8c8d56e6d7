package firstdeal.evaluation;

import static firstdeal.evaluation.Cast.day;

import firstdeal.evaluation.Market.BuyerStep;
import firstdeal.evaluation.Market.Commit;
import firstdeal.evaluation.Opportunity.Credit;
import firstdeal.evaluation.Opportunity.Standing;
import firstdeal.shared.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A changed copy of an opportunity, one property at a time. */
record DealMaker(Opportunity it) {

    Opportunity make() {
        return it;
    }

    DealMaker standing(Standing standing) {
        return with(it.synthetic(), standing, it.confirmedBy(), it.closes(), it.credit(), it.commit());
    }

    DealMaker synthetic() {
        return with(true, it.standing(), it.confirmedBy(), it.closes(), it.credit(), it.commit());
    }

    DealMaker owners(Side... sides) {
        return with(it.synthetic(), it.standing(), Set.of(sides), it.closes(), it.credit(), it.commit());
    }

    DealMaker closes(int day) {
        return with(it.synthetic(), it.standing(), it.confirmedBy(), Optional.of(day(day)), it.credit(), it.commit());
    }

    DealMaker credit(Credit credit) {
        return with(it.synthetic(), it.standing(), it.confirmedBy(), it.closes(), credit, it.commit());
    }

    DealMaker commit(boolean ours, boolean theirs, boolean ever) {
        return with(
                it.synthetic(),
                it.standing(),
                it.confirmedBy(),
                it.closes(),
                it.credit(),
                new Commit(ours, theirs, ever));
    }

    private DealMaker with(
            boolean synthetic,
            Standing standing,
            Set<Side> owners,
            Optional<LocalDate> closes,
            Credit credit,
            Commit commit) {
        return new DealMaker(new Opportunity(
                it.account(),
                synthetic,
                standing,
                owners,
                it.partnerOwner(),
                it.amount(),
                it.qualifiedStage(),
                closes,
                it.nextStep(),
                it.partnerActed(),
                credit,
                commit,
                it.buyerSteps(),
                it.proof()));
    }

    DealMaker amountless() {
        return detail(true, it.qualifiedStage(), it.nextStep(), it.partnerActed(), it.buyerSteps());
    }

    DealMaker early() {
        return detail(it.amount().isEmpty(), false, it.nextStep(), it.partnerActed(), it.buyerSteps());
    }

    DealMaker stepless() {
        return detail(it.amount().isEmpty(), it.qualifiedStage(), Optional.empty(), it.partnerActed(), it.buyerSteps());
    }

    DealMaker acted(int day) {
        return detail(false, it.qualifiedStage(), it.nextStep(), Optional.of(day(day)), it.buyerSteps());
    }

    DealMaker steps(List<BuyerStep> steps) {
        return detail(false, it.qualifiedStage(), it.nextStep(), it.partnerActed(), steps);
    }

    private DealMaker detail(
            boolean amountless,
            boolean qualified,
            Optional<LocalDate> step,
            Optional<LocalDate> acted,
            List<BuyerStep> steps) {
        return new DealMaker(new Opportunity(
                it.account(),
                it.synthetic(),
                it.standing(),
                it.confirmedBy(),
                it.partnerOwner(),
                amountless ? Optional.empty() : it.amount(),
                qualified,
                it.closes(),
                step,
                acted,
                it.credit(),
                it.commit(),
                steps,
                it.proof()));
    }
}
