package firstdeal.matching.psi;

import firstdeal.matching.ristretto.Arithmetic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Two parties in one room: passes their messages on until nobody has any more to say, and keeps them. */
final class Exchange {
    static final Rules LAX = new Rules(1, 1_000_000);
    static final Arithmetic FASTEST = Arithmetic.NATIVE.isThere() ? Arithmetic.NATIVE : Arithmetic.PURE;

    final Party offerer;
    final Party answerer;
    final List<byte[]> fromOfferer = new ArrayList<>();
    final List<byte[]> fromAnswerer = new ArrayList<>();

    Exchange(Party offerer, Party answerer) {
        this.offerer = offerer;
        this.answerer = answerer;
    }

    static Exchange of(KeySet first, KeySet second, Mode mode) {
        return new Exchange(
                party(Role.OFFERER, first, terms(mode), Seed.fresh()),
                party(Role.ANSWERER, second, terms(mode), Seed.fresh()));
    }

    static Terms terms(Mode mode) {
        return new Terms(mode, LAX, 0, 7);
    }

    static Party party(Role role, KeySet keys, Terms terms, Seed seed) {
        return new Party(role, keys, terms, seed, Computing.with(FASTEST, 2));
    }

    /** Runs to the end; both agree. */
    Exchange run() {
        while (step()) {
            if (offerer.awaitsConsent()) offerer.agree();
            if (answerer.awaitsConsent()) answerer.agree();
        }
        return this;
    }

    /** Passes on what there is; false when there was nothing. */
    boolean step() {
        Optional<byte[]> first = offerer.next();
        first.ifPresent(message -> {
            fromOfferer.add(message);
            answerer.receive(message);
        });
        Optional<byte[]> second = answerer.next();
        second.ifPresent(message -> {
            fromAnswerer.add(message);
            offerer.receive(message);
        });
        return first.isPresent() || second.isPresent() || wait(offerer) || wait(answerer);
    }

    private static boolean wait(Party party) {
        if (!party.awaitsConsent()) return false;
        party.agree();
        return true;
    }

    static Set<String> names(KeySet keys, Party party) {
        return Arrays.stream(party.common().orElseThrow())
                .mapToObj(place -> keys.key(place).text())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static KeySet domains(int from, int to) {
        return KeySet.of(
                IntStream.range(from, to)
                        .mapToObj(i -> new TypedKey(KeyType.DOMAIN, "company" + i + ".com"))
                        .toList(),
                Set.of(KeyType.DOMAIN));
    }
}
