package firstdeal.gate.internal;

import firstdeal.evaluation.Market;
import firstdeal.evaluation.Opportunity;
import firstdeal.evaluation.Proof;
import firstdeal.pipeline.Commitment;
import firstdeal.pipeline.Outcome;
import firstdeal.pipeline.Terms.BuyerStep;
import firstdeal.shared.ContactId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads the deals of the pipeline and joins them with what was recorded by hand: of one account the pipeline has the word,
 * and what once stood in commit by either has stood there.
 */
record DealReading(Sources sources) {

    /** A deal is known by its account, and a rehearsal is never the real one. */
    private record Key(String account, boolean synthetic) {

        static Key of(String account, boolean synthetic) {
            return new Key(account.strip().toLowerCase(Locale.ROOT), synthetic);
        }
    }

    List<Opportunity> with(List<Opportunity> byHand) {
        var log = new LinkedHashMap<Key, Opportunity>();
        byHand.forEach(it -> log.put(Key.of(it.account(), it.synthetic()), it));
        var joined = new ArrayList<Opportunity>();
        for (var deal : ofRun()) {
            var before = Optional.ofNullable(log.remove(Key.of(deal.account().name(), deal.synthetic())));
            joined.add(opportunity(deal, before));
        }
        joined.addAll(0, log.values());
        return joined;
    }

    private List<firstdeal.pipeline.Opportunity> ofRun() {
        return sources.deals().all().stream()
                .filter(it -> it.run().equals(sources.run().id()))
                .toList();
    }

    /** Whoever owns a real deal for the partner shows by it that they carry a quota. */
    Set<ContactId> owners() {
        return sources.deals().all().stream()
                .filter(it -> !it.synthetic())
                .flatMap(it -> it.owners().theirs().stream())
                .map(it -> it.contact())
                .collect(Collectors.toSet());
    }

    private Opportunity opportunity(firstdeal.pipeline.Opportunity it, Optional<Opportunity> before) {
        return new Opportunity(
                it.account().name(),
                it.synthetic(),
                standing(it.outcome()),
                it.owners().confirmedBy(),
                it.owners().theirs().map(owner -> owner(owner.contact())),
                it.terms().amount(),
                sources.deals().stages().isQualified(it.terms().stage()),
                it.closes(),
                nextStep(it),
                it.acts().last(),
                Opportunity.Credit.valueOf(it.attribution().credit().name()),
                commit(it.commitment(), before),
                steps(it.terms().buyer()),
                Proof.seen(it.wonOn().orElseGet(() -> opened(it)), "/opportunities/" + it.id()));
    }

    private static Optional<LocalDate> nextStep(firstdeal.pipeline.Opportunity it) {
        return it.terms().theirs().on().or(() -> it.terms().ours().on());
    }

    private LocalDate opened(firstdeal.pipeline.Opportunity it) {
        return it.about().openedAt().atZone(sources.run().zone()).toLocalDate();
    }

    private static Market.Commit commit(Commitment it, Optional<Opportunity> before) {
        boolean ever = it.stoodOn().isPresent()
                || before.filter(b -> b.commit().stoodThereEver()).isPresent();
        return new Market.Commit(it.ours().isPresent(), it.theirs().isPresent(), ever);
    }

    /** What remains for the buyer; when nothing does, what they have done. */
    private static List<Market.BuyerStep> steps(List<BuyerStep> all) {
        var open = all.stream().filter(it -> !it.done()).toList();
        return (open.isEmpty() ? all : open)
                .stream().map(it -> new Market.BuyerStep(it.what(), it.on())).toList();
    }

    private static Opportunity.Standing standing(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Open() -> Opportunity.Standing.LIVE;
            case Outcome.Won _ -> Opportunity.Standing.WON;
            case Outcome.Lost it -> Opportunity.Standing.valueOf(it.kind().name());
            case Outcome.Reversed _ -> Opportunity.Standing.LOST;
        };
    }

    private Market.Owner owner(ContactId id) {
        return new LogReading(sources).owner(id);
    }
}
