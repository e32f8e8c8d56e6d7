package firstdeal.bench.psi;

import firstdeal.matching.psi.Computing;
import firstdeal.matching.psi.KeySet;
import firstdeal.matching.psi.KeyType;
import firstdeal.matching.psi.Mode;
import firstdeal.matching.psi.Party;
import firstdeal.matching.psi.Role;
import firstdeal.matching.psi.Seed;
import firstdeal.matching.psi.Terms;
import firstdeal.matching.psi.TypedKey;
import firstdeal.matching.ristretto.Arithmetic;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Both parties of a session in one process, their messages passed on in memory.
 *
 * @param bytes of all messages
 */
record Session(Clock time, int common, long bytes) {
    static Session run(Arithmetic arithmetic, int keys, int threads) {
        KeySet first = domains(0, keys);
        KeySet second = domains(keys - keys * 3 / 10, keys);
        Clock before = Clock.now();
        try (Party offerer = party(Role.OFFERER, first, arithmetic, threads);
                Party answerer = party(Role.ANSWERER, second, arithmetic, threads)) {
            long bytes = 0;
            long passed;
            do {
                passed = pass(offerer, answerer) + pass(answerer, offerer);
                bytes += passed;
            } while (passed > 0);
            return new Session(Clock.now().since(before), offerer.common().orElseThrow().length, bytes);
        }
    }

    private static Party party(Role role, KeySet keys, Arithmetic arithmetic, int threads) {
        return new Party(role, keys, Terms.of(Mode.BOTH), Seed.fresh(), Computing.with(arithmetic, threads));
    }

    private static long pass(Party from, Party to) {
        if (from.awaitsConsent()) from.agree();
        Optional<byte[]> message = from.next();
        message.ifPresent(to::receive);
        return message.map(it -> it.length).orElse(0);
    }

    private static KeySet domains(int from, int count) {
        return KeySet.of(
                IntStream.range(from, from + count)
                        .mapToObj(i -> new TypedKey(KeyType.DOMAIN, "company" + i + ".com"))
                        .toList(),
                Set.of(KeyType.DOMAIN));
    }
}
