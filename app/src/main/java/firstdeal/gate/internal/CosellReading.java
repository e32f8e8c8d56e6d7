package firstdeal.gate.internal;

import firstdeal.cosell.CosellFacts.Cosell;
import firstdeal.cosell.JointList;
import firstdeal.cosell.Motion;
import firstdeal.cosell.PlaybookReview;
import firstdeal.evaluation.Market;
import firstdeal.evaluation.Proof;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the joint list, motions and playbook reviews, and joins them with what was recorded by hand. */
record CosellReading(Sources sources) {

    private Cosell together() {
        return sources.deals().together();
    }

    /** The list itself has the word as soon as an account stands on it. */
    Optional<Market.Accounts> accounts(Optional<Market.Accounts> byHand) {
        var list = together().list();
        return list.accounts().isEmpty() ? byHand : Optional.of(accounts(list));
    }

    private Market.Accounts accounts(JointList list) {
        var confirmed = Stream.of(list.ours(), list.theirs())
                .flatMap(Optional::stream)
                .map(JointList.Confirmed::on)
                .max(LocalDate::compareTo);
        return new Market.Accounts(
                list.accounts().size(),
                list.rankedAndOwned(),
                list.ownersOn(),
                list.confirmedBy(),
                Proof.seen(confirmed.orElse(sources.today()), sources.path() + "/accounts"));
    }

    List<Market.Motion> motions(List<Market.Motion> byHand) {
        var all = new ArrayList<>(byHand);
        together().motions().stream()
                .filter(it -> it.run().equals(sources.run().id()))
                .map(this::motion)
                .forEach(all::add);
        return all;
    }

    private Market.Motion motion(Motion it) {
        var proof = Proof.byHand(it.on(), sources.path() + "/accounts#motion-" + it.id(), it.by());
        return new Market.Motion(it.kind(), it.account(), it.sellersMet(), it.liveDeal(), it.outcome(), proof);
    }

    List<Market.PlaybookReview> reviews(List<Market.PlaybookReview> byHand) {
        var all = new ArrayList<>(byHand);
        together().reviews().stream()
                .filter(it -> it.run().equals(sources.run().id()))
                .map(this::review)
                .forEach(all::add);
        return all;
    }

    private Market.PlaybookReview review(PlaybookReview it) {
        var result = it.correctedTo().isPresent() ? "v" + it.correctedTo().getAsInt() : it.note();
        return new Market.PlaybookReview(
                it.sellers(),
                it.afterMeeting(),
                it.liveDeal(),
                result,
                Proof.byHand(it.on(), sources.path() + "/accounts#review-" + it.id(), it.by()));
    }
}
