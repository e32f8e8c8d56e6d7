package firstdeal.gate.internal;

import firstdeal.evaluation.Market;
import firstdeal.evaluation.Proof;
import firstdeal.registration.RegistrationFacts.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads the registrations that were submitted in this run and joins them with what was recorded by hand: of one account the
 * registration has the word as soon as it is answered. So what waits for its answer takes nothing away.
 */
record RegistrationReading(Sources sources) {

    /** A claim is known by its account, and a rehearsal is never the real one. */
    private record Key(String account, boolean synthetic) {

        static Key of(String account, boolean synthetic) {
            return new Key(account.strip().toLowerCase(Locale.ROOT), synthetic);
        }
    }

    List<Market.Registration> with(List<Market.Registration> byHand) {
        var real = ofRun();
        var known = real.stream()
                .filter(it -> it.answeredAt().isPresent())
                .map(it -> Key.of(it.account(), it.synthetic()))
                .collect(Collectors.toSet());
        var joined = new ArrayList<Market.Registration>();
        byHand.stream()
                .filter(it -> !known.contains(Key.of(it.account(), it.synthetic())))
                .forEach(joined::add);
        real.forEach(it -> joined.add(registration(it)));
        return joined;
    }

    /** The first real one proves that a deal was registered. */
    Optional<Proof> first() {
        return ofRun().stream().filter(it -> !it.synthetic()).findFirst().map(this::proof);
    }

    private List<Fact> ofRun() {
        return sources.deals().registrations().stream()
                .filter(it -> it.run().filter(sources.run().id()::equals).isPresent())
                .toList();
    }

    private Market.Registration registration(Fact it) {
        return new Market.Registration(
                it.account(), it.synthetic(), it.by(), it.inTime(), it.approved(), it.converted(), proof(it));
    }

    private Proof proof(Fact it) {
        var at = it.answeredAt().orElse(it.submitted());
        return Proof.seen(at.atZone(sources.run().zone()).toLocalDate(), "/deals/" + it.id());
    }
}
