package firstdeal.matching.psi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What a party that does not keep to its commitment gets: nothing, and a sentence. */
class CommitmentTest {
    private final KeySet ours = Exchange.domains(0, 12);
    private final KeySet theirs = Exchange.domains(100, 112);

    @Test
    void whoChangesTheListAfterTheCommitmentIsRefused() {
        Seed seed = Seed.fresh();
        Party cheat = Exchange.party(Role.OFFERER, ours, Exchange.terms(Mode.BOTH), Seed.of(seed.copy()));
        Party victim = Exchange.party(Role.ANSWERER, theirs, Exchange.terms(Mode.BOTH), Seed.fresh());
        victim.receive(cheat.next().orElseThrow());
        victim.receive(cheat.next().orElseThrow());
        byte[] other = pointsOf(Exchange.domains(5, 17), seed, cheat.session());
        changed("its list changed after the commitment", () -> victim.receive(other));
    }

    /** The same scalar and session, so that nothing but the list tells the points from the committed ones. */
    private static byte[] pointsOf(KeySet list, Seed seed, byte[] session) {
        OwnSet own = new OwnSet(list, list.size(), seed);
        try (var scalar = firstdeal.matching.ristretto.Scalar.random(seed.stream("scalar")::fill);
                Engine engine = new Engine(Computing.with(Exchange.FASTEST, 1), scalar)) {
            assertThat(own.blind(engine, session, Role.OFFERER)).isTrue();
            return own.next();
        }
    }

    @Test
    void thePointsInAnotherOrderAreNotWhatWasCommittedTo() {
        Exchange exchange = Exchange.of(ours, theirs, Mode.COUNT);
        exchange.answerer.receive(exchange.offerer.next().orElseThrow());
        exchange.answerer.receive(exchange.offerer.next().orElseThrow());
        exchange.offerer.receive(exchange.answerer.next().orElseThrow());
        exchange.offerer.receive(exchange.answerer.next().orElseThrow());
        byte[] points = exchange.offerer.next().orElseThrow();
        byte[] swapped = points.clone();
        System.arraycopy(points, 1, swapped, 33, 32);
        System.arraycopy(points, 33, swapped, 1, 32);
        changed("other points than it committed to", () -> exchange.answerer.receive(swapped));
    }

    @Test
    void noPointIsSentBeforeTheOtherIsCommitted() {
        Exchange exchange = Exchange.of(ours, theirs, Mode.BOTH);
        exchange.answerer.receive(exchange.offerer.next().orElseThrow());
        exchange.offerer.receive(exchange.answerer.next().orElseThrow());
        assertThat(exchange.offerer.next().orElseThrow()[0]).isEqualTo(Message.COMMIT);
        assertThat(exchange.offerer.next()).isEmpty();
        assertThat(exchange.answerer.next().orElseThrow()[0]).isEqualTo(Message.COMMIT);
        assertThat(exchange.answerer.next()).isEmpty();
        assertThatThrownBy(() -> exchange.answerer.receive(new byte[33 * 2])).isInstanceOf(Refused.class);
        byte[] early = pointsOf(ours, Seed.fresh(), exchange.offerer.session());
        assertThatThrownBy(() -> exchange.answerer.receive(early))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("before a commitment");
    }

    /** Who sends our own tags back makes every key of ours look common; that is found out before anything is told. */
    @Test
    void whoSendsOurTagsBackCannotProveThatItHoldsTheKeys() {
        for (Mode mode : new Mode[] {Mode.BOTH, Mode.COUNT}) {
            Exchange exchange = Exchange.of(ours, theirs, mode);
            byte[] tags = untilTags(exchange);
            exchange.offerer.receive(tags);
            assertThat(exchange.offerer.count()).hasValue(12);
            byte[] proof = exchange.offerer.next().orElseThrow();
            assertThat(proof[0]).isEqualTo(Message.PROOF);
            changed("not in its list when it committed", () -> exchange.offerer.receive(proof));
        }
    }

    @Test
    void theOnlyLearnerCannotAskForMoreThanIsCommon() {
        Exchange exchange = Exchange.of(ours, Exchange.domains(6, 18), Mode.OFFERER);
        byte[] proof = new byte[0];
        while (proof.length == 0) {
            byte[] message = exchange.offerer.next().orElse(new byte[1]);
            if (message[0] == Message.PROOF) proof = message;
            if (message.length > 1) exchange.answerer.receive(message);
            exchange.answerer.next().ifPresent(exchange.offerer::receive);
        }
        byte[] all = {Message.ASK, (byte) 0xFF, 0x0F};
        changed("not in its list when it committed", () -> exchange.answerer.receive(all));
        assertThat(exchange.answerer.next()).isEmpty();
    }

    @Test
    void nobodyAsksBeforeItProved() {
        Exchange exchange = Exchange.of(ours, Exchange.domains(6, 18), Mode.BOTH);
        exchange.answerer.receive(exchange.offerer.next().orElseThrow());
        untilTags(exchange);
        assertThatThrownBy(() -> exchange.answerer.receive(new byte[] {Message.ASK, 0, 0}))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("before it proved");
    }

    /** Runs a session until the offerer sent its tags, which are answered. */
    private static byte[] untilTags(Exchange exchange) {
        while (true) {
            byte[] message = exchange.offerer.next().orElse(new byte[1]);
            if (message[0] == Message.TAGS) return message;
            if (message.length > 1 && (message[0] != Message.HELLO || !exchange.answerer.isGreeted()))
                exchange.answerer.receive(message);
            byte[] answer = exchange.answerer.next().orElse(new byte[1]);
            if (answer.length > 1 && answer[0] != Message.TAGS) exchange.offerer.receive(answer);
        }
    }

    private static void changed(String part, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.kind()).isEqualTo(Refused.Kind.CHANGED))
                .hasMessageContaining(part);
    }
}
