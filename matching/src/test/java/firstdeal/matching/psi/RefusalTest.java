package firstdeal.matching.psi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a party does not put up with, and the sentence for it. */
class RefusalTest {
    private final KeySet ours = Exchange.domains(0, 12);
    private final KeySet theirs = Exchange.domains(6, 20);

    @Test
    void aListThatIsTooSmallIsRefusedWithTheRule() {
        Terms terms = new Terms(Mode.BOTH, new Rules(13, 50), 0, 0);
        refused(
                Refused.Kind.TOO_SMALL,
                "has 12 keys; a list that is compared has at least 13",
                () -> Exchange.party(Role.OFFERER, ours, terms, Seed.fresh()));
        Party strict = Exchange.party(Role.ANSWERER, theirs, terms, Seed.fresh());
        refused(Refused.Kind.TOO_SMALL, "The other list has 12 keys", () -> strict.receive(hello(ours)));
    }

    @Test
    void paddingDoesNotMakeAListLargeEnough() {
        Terms terms = new Terms(Mode.BOTH, new Rules(13, 50), 100, 0);
        refused(Refused.Kind.TOO_SMALL, "has 12 keys", () -> Exchange.party(Role.OFFERER, ours, terms, Seed.fresh()));
    }

    @Test
    void aListThatIsTooLargeAgainstTheOtherIsRefusedWithTheRule() {
        Terms terms = new Terms(Mode.BOTH, new Rules(1, 3), 0, 0);
        Party strict = Exchange.party(Role.ANSWERER, Exchange.domains(0, 100), terms, Seed.fresh());
        refused(Refused.Kind.TOO_UNEVEN, "one may be 3 times as large", () -> strict.receive(hello(ours)));
    }

    @Test
    void differentWishesAreToldApart() {
        Party counts = Exchange.party(Role.ANSWERER, theirs, Exchange.terms(Mode.COUNT), Seed.fresh());
        refused(Refused.Kind.TERMS, "wants the mode COUNT, the other BOTH", () -> counts.receive(hello(ours)));
        KeySet names = KeySet.of(List.of(new TypedKey(KeyType.NAME, "acme|DE")), Set.of(KeyType.NAME));
        Party byName = Exchange.party(Role.ANSWERER, names, Exchange.terms(Mode.BOTH), Seed.fresh());
        refused(
                Refused.Kind.TERMS,
                "compares keys of [NAME], the other of [DOMAIN]",
                () -> byName.receive(hello(ours)));
    }

    @Test
    void aPartyOfAnotherVersionIsToldSo() {
        byte[] old = hello(ours);
        old[6] = '1';
        refused(
                Refused.Kind.TERMS,
                "speaks version 1 of the protocol, we speak version 2",
                () -> Exchange.party(Role.ANSWERER, theirs, Exchange.terms(Mode.BOTH), Seed.fresh())
                        .receive(old));
        old[2] = 'X';
        refused(
                Refused.Kind.BROKEN,
                "speaks another protocol",
                () -> Exchange.party(Role.ANSWERER, theirs, Exchange.terms(Mode.BOTH), Seed.fresh())
                        .receive(old));
    }

    @Test
    void anAnswerToAnotherOfferIsRefused() {
        Exchange first = Exchange.of(ours, theirs, Mode.BOTH);
        Exchange second = Exchange.of(ours, theirs, Mode.BOTH);
        first.answerer.receive(first.offerer.next().orElseThrow());
        second.offerer.next();
        byte[] answer = first.answerer.next().orElseThrow();
        refused(Refused.Kind.BROKEN, "answer is to another offer", () -> second.offerer.receive(answer));
    }

    @Test
    void pointsThatAreNoEncodingAreTheIdentityOrStandTwiceAreRefused() {
        byte[] points = honestPoints();
        byte[] identity = points.clone();
        java.util.Arrays.fill(identity, 1 + 32 * 3, 1 + 32 * 4, (byte) 0);
        refused(
                Refused.Kind.BROKEN,
                "Point 3 of a message",
                () -> answererAfterHello().receive(identity));
        byte[] notCanonical = points.clone();
        notCanonical[32] |= (byte) 0x80;
        refused(
                Refused.Kind.BROKEN,
                "Point 0 of a message",
                () -> answererAfterHello().receive(notCanonical));
        byte[] twice = points.clone();
        System.arraycopy(twice, 1, twice, 1 + 32 * 5, 32);
        refused(
                Refused.Kind.BROKEN,
                "Point 5 stands among the points before it",
                () -> answererAfterHello().receive(twice));
    }

    @Test
    void morePointsThanAnnouncedAreRefused() {
        Party answerer = answererAfterHello();
        answerer.receive(honestPoints());
        refused(Refused.Kind.BROKEN, "More points came", () -> answerer.receive(honestPoints()));
    }

    @Test
    void askingForMoreThanIsCommonIsRefused() {
        Exchange exchange = counted(Mode.BOTH);
        byte[] all = new byte[] {Message.ASK, (byte) 0xFF, 0x0F};
        refused(Refused.Kind.BROKEN, "asks for other keys than the common ones", () -> exchange.answerer.receive(all));
    }

    @Test
    void namesAreNotToldBeforeBothAgree() {
        Exchange exchange = counted(Mode.BOTH);
        assertThat(exchange.offerer.count()).hasValue(6);
        assertThat(exchange.answerer.count()).hasValue(6);
        exchange.offerer.agree();
        byte[] ask = exchange.offerer.next().orElseThrow();
        exchange.answerer.receive(ask);
        assertThat(exchange.answerer.next()).isEmpty();
        exchange.answerer.agree();
        assertThat(exchange.answerer.next())
                .hasValueSatisfying(message -> assertThat(message[0]).isEqualTo(Message.ASK));
        assertThat(exchange.answerer.next())
                .hasValueSatisfying(message -> assertThat(message[0]).isEqualTo(Message.REVEAL));
        assertThat(exchange.offerer.next()).isEmpty();
    }

    @Test
    void whereOnlyTheCountIsSharedNobodyMayAsk() {
        Exchange exchange = Exchange.of(ours, theirs, Mode.COUNT).run();
        refused(
                Refused.Kind.BROKEN,
                "asks for what this mode does not tell",
                () -> exchange.answerer.receive(new byte[] {Message.ASK, 0, 0}));
        assertThat(exchange.fromOfferer)
                .noneMatch(message -> message[0] == Message.ASK || message[0] == Message.REVEAL);
    }

    @Test
    void aRefusalArrivesAsTheOthersSentenceWithoutControlSigns() {
        Refused declined = new Refused(Refused.Kind.DECLINED, "They keep\u001b[2J the names.");
        assertThatThrownBy(() -> answererAfterHello().receive(Message.refusal(declined)))
                .isInstanceOfSatisfying(Refused.class, it -> {
                    assertThat(it.kind()).isEqualTo(Refused.Kind.DECLINED);
                    assertThat(it.isTheirs()).isTrue();
                    assertThat(it.sentence()).isEqualTo("The other party refused: They keep[2J the names.");
                });
    }

    @Test
    void aCommitmentIsOpenedByItsSaltAndListAndNoOther() {
        byte[] salt = new byte[32];
        assertThat(ours.commitment(salt)).isEqualTo(Exchange.domains(0, 12).commitment(salt));
        assertThat(ours.commitment(salt)).isNotEqualTo(Exchange.domains(0, 11).commitment(salt));
        salt[0] = 1;
        assertThat(ours.commitment(salt)).isNotEqualTo(ours.commitment(new byte[32]));
    }

    private Exchange counted(Mode mode) {
        Exchange exchange = Exchange.of(ours, theirs, mode);
        List<Integer> sent = new ArrayList<>();
        while (!exchange.offerer.awaitsConsent() || !exchange.answerer.awaitsConsent()) {
            exchange.offerer.next().ifPresent(exchange.answerer::receive);
            exchange.answerer.next().ifPresent(exchange.offerer::receive);
            sent.add(0);
            assertThat(sent).hasSizeLessThan(20);
        }
        exchange.offerer.next().ifPresent(exchange.answerer::receive);
        exchange.answerer.next().ifPresent(exchange.offerer::receive);
        return exchange;
    }

    private final Exchange recorded = Exchange.of(ours, theirs, Mode.BOTH).run();

    private byte[] honestPoints() {
        return recorded.fromOfferer.get(2).clone();
    }

    private Party answererAfterHello() {
        Party party = Exchange.party(Role.ANSWERER, theirs, Exchange.terms(Mode.BOTH), Seed.fresh());
        party.receive(recorded.fromOfferer.getFirst());
        party.receive(recorded.fromOfferer.get(1));
        return party;
    }

    private static byte[] hello(KeySet keys) {
        return Exchange.party(Role.OFFERER, keys, Exchange.terms(Mode.BOTH), Seed.fresh())
                .next()
                .orElseThrow();
    }

    private static void refused(Refused.Kind kind, String part, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.kind()).isEqualTo(kind))
                .hasMessageContaining(part);
    }
}
