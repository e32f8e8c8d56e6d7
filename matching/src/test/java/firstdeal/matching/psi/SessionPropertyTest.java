package firstdeal.matching.psi;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.matching.ristretto.Arithmetic;
import firstdeal.matching.ristretto.Blinding;
import firstdeal.matching.ristretto.Scalar;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds for any two sets. */
class SessionPropertyTest {
    @Property(tries = 40)
    void bothLearnThePlainIntersectionOfTypedKeysAndItsSize(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int a, @ForAll @IntRange(min = 1, max = 60) int b) {
        KeySet first = keys(seed, a);
        KeySet second = keys(seed + 1, b);
        Exchange exchange = Exchange.of(first, second, Mode.BOTH).run();
        Set<String> expected = plain(first, second);
        assertThat(typed(first, exchange.offerer)).isEqualTo(expected);
        assertThat(typed(second, exchange.answerer)).isEqualTo(expected);
        assertThat(exchange.offerer.count()).hasValue(expected.size());
        assertThat(exchange.offerer.isDone() && exchange.answerer.isDone()).isTrue();
    }

    @Property(tries = 20)
    void inTheOtherModesEachLearnsWhatTheModeSaysAndNoMore(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int size, @ForAll Mode mode) {
        KeySet first = keys(seed, size);
        KeySet second = keys(seed + 1, size);
        Exchange exchange = Exchange.of(first, second, mode).run();
        int count = plain(first, second).size();
        assertThat(exchange.offerer.common().isPresent()).isEqualTo(mode.learnsNames(Role.OFFERER));
        assertThat(exchange.answerer.common().isPresent()).isEqualTo(mode.learnsNames(Role.ANSWERER));
        assertThat(exchange.offerer.count()).hasValue(count);
        assertThat(exchange.answerer.count()).hasValue(count);
        assertThat(exchange.offerer.isDone() && exchange.answerer.isDone()).isTrue();
    }

    @Property(tries = 15)
    void paddingChangesNothingButTheSizes(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int size, @ForAll @IntRange(max = 50) int more) {
        KeySet first = keys(seed, size);
        KeySet second = keys(seed + 1, size);
        Terms padded = new Terms(Mode.BOTH, Exchange.LAX, first.size() + more, 7);
        Exchange exchange = new Exchange(
                        Exchange.party(Role.OFFERER, first, padded, Seed.fresh()),
                        Exchange.party(Role.ANSWERER, second, Exchange.terms(Mode.BOTH), Seed.fresh()))
                .run();
        assertThat(exchange.answerer.otherSize()).isEqualTo(first.size() + more);
        assertThat(typed(first, exchange.offerer)).isEqualTo(plain(first, second));
    }

    @Property(tries = 15)
    void onTheWireAreOnlyGreetingsBlindedPointsTagsAndMarks(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 40) int size) {
        KeySet first = keys(seed, size);
        KeySet second = keys(seed + 1, size);
        Exchange exchange = Exchange.of(first, second, Mode.BOTH).run();
        List<byte[]> all = new ArrayList<>(exchange.fromOfferer);
        all.addAll(exchange.fromAnswerer);
        Set<String> points = new HashSet<>();
        for (byte[] message : all) {
            int body = message.length - 1;
            switch (message[0]) {
                case Message.HELLO -> assertThat(body).isEqualTo(Hello.BYTES);
                case Message.POINTS -> points.addAll(readPoints(message));
                case Message.TAGS -> assertThat(body % Message.TAG).isZero();
                case Message.COMMIT, Message.PROOF -> assertThat(body).isEqualTo(Message.DIGEST);
                case Message.ASK, Message.REVEAL -> assertThat(body).isLessThanOrEqualTo(size);
                default -> throw new AssertionError("message of type " + message[0]);
            }
            holdsNoKey(message, first);
            holdsNoKey(message, second);
        }
        assertThat(points).hasSize(first.size() + second.size());
    }

    @Property(tries = 10)
    void twoSessionsOverTheSameListsShareNoPointAndNoTag(@ForAll long seed) {
        KeySet first = keys(seed, 30);
        KeySet second = keys(seed + 1, 30);
        Set<String> once = pieces(Exchange.of(first, second, Mode.BOTH).run());
        assertThat(pieces(Exchange.of(first, second, Mode.BOTH).run())).doesNotContainAnyElementsOf(once);
    }

    private static Set<String> pieces(Exchange exchange) {
        Set<String> pieces = new HashSet<>();
        List<byte[]> all = new ArrayList<>(exchange.fromOfferer);
        all.addAll(exchange.fromAnswerer);
        for (byte[] message : all) {
            int size = message[0] == Message.POINTS ? 32 : message[0] == Message.TAGS ? Message.TAG : 0;
            for (int at = 1; size > 0 && at < message.length; at += size)
                pieces.add(new String(message, at, size, StandardCharsets.ISO_8859_1));
        }
        return pieces;
    }

    private static Set<String> readPoints(byte[] message) {
        int count = (message.length - 1) / 32;
        try (Blinding blinding = Arithmetic.PURE.blinding(Scalar.random(new SecureRandom()::nextBytes))) {
            assertThat(blinding.blindPoints(message, 1, count, new byte[32 * count], 0))
                    .isEqualTo(-1);
        }
        Set<String> points = new HashSet<>();
        for (int i = 0; i < count; i++) points.add(new String(message, 1 + 32 * i, 32, StandardCharsets.ISO_8859_1));
        return points;
    }

    private static void holdsNoKey(byte[] message, KeySet keys) {
        String text = new String(message, StandardCharsets.ISO_8859_1);
        for (int i = 0; i < keys.size(); i++)
            assertThat(text).doesNotContain(keys.key(i).text());
    }

    /** Keys of both types out of a small world, so that sets meet; the same text stands for a domain and a name. */
    private static KeySet keys(long seed, int count) {
        Random random = new Random(seed);
        List<TypedKey> keys = new ArrayList<>();
        for (int i = 0; i < count; i++)
            keys.add(new TypedKey(KeyType.values()[random.nextInt(2)], "example-" + random.nextInt(50)));
        return KeySet.of(keys, Set.of(KeyType.values()));
    }

    private static Set<String> plain(KeySet first, KeySet second) {
        Set<String> common = new TreeSet<>();
        for (int i = 0; i < first.size(); i++)
            if (second.indexOf(first.key(i)) >= 0) common.add(first.key(i).toString());
        return common;
    }

    private static Set<String> typed(KeySet keys, Party party) {
        Set<String> typed = new TreeSet<>();
        for (int place : party.common().orElseThrow()) typed.add(keys.key(place).toString());
        return typed;
    }
}
