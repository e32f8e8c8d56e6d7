package firstdeal.matching.psi.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firstdeal.matching.psi.Computing;
import firstdeal.matching.psi.KeySet;
import firstdeal.matching.psi.KeyType;
import firstdeal.matching.psi.Mode;
import firstdeal.matching.psi.Party;
import firstdeal.matching.psi.Refused;
import firstdeal.matching.psi.Role;
import firstdeal.matching.psi.Rules;
import firstdeal.matching.psi.Seed;
import firstdeal.matching.psi.Terms;
import firstdeal.matching.psi.TypedKey;
import firstdeal.matching.ristretto.Arithmetic;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Sessions over real sockets, with connections that break. */
@Timeout(120)
class TalkTest {
    private static final Computing COMPUTING = Computing.with(Arithmetic.fastest(1000), 1);

    private final KeySet first = domains(0, 300);
    private final KeySet second = domains(200, 450);

    @Test
    void aSessionTakesUpWhereBrokenConnectionsEnded() throws Exception {
        try (Pair pair = new Pair(Mode.BOTH, 6, 5000, true)) {
            pair.run();
            assertThat(pair.offerer.common().orElseThrow()).hasSize(100);
            assertThat(pair.answerer.common().orElseThrow()).hasSize(100);
            assertThat(pair.proxy.connections()).isGreaterThanOrEqualTo(6);
            assertThat(pair.offererTalk.bytesReceived()).isEqualTo(pair.answererTalk.bytesSent());
            assertThat(pair.breaks).isNotEmpty();
        }
    }

    @Test
    void noKeyStandsInWhatWasRecordedOnTheWire() throws Exception {
        try (Pair pair = new Pair(Mode.BOTH, 0, 0, true)) {
            pair.run();
            String wire = new String(pair.proxy.recorded(), StandardCharsets.ISO_8859_1);
            assertThat(wire).doesNotContain("company").doesNotContain(".com");
            long messages = pair.offererTalk.bytesSent() + pair.answererTalk.bytesSent();
            assertThat((long) wire.length() - messages).isEqualTo(2 * (5 + 16 + 4) + 2 * 4);
        }
    }

    @Test
    void whoDeclinesAfterTheCountTellsNoNames() throws Exception {
        try (Pair pair = new Pair(Mode.BOTH, 0, 0, false)) {
            assertThatThrownBy(pair::run).hasRootCauseInstanceOf(Refused.class).hasMessageContaining("names are kept");
            assertThat(pair.answerer.count()).hasValue(100);
            assertThat(pair.offerer.common()).isEmpty();
            assertThat(pair.answerer.common()).isEmpty();
        }
    }

    @Test
    void onlyMessagesOfTheAnnouncedSizeAreReadAhead() throws IOException {
        byte[] huge = {0x7F, 0, 0, 0, 1};
        var in = new java.io.DataInputStream(new java.io.ByteArrayInputStream(huge));
        assertThatThrownBy(() -> Frames.read(in)).isInstanceOf(Refused.class).hasMessageContaining("was announced");
    }

    /** Two talks with the proxy between them. */
    private final class Pair implements AutoCloseable {
        final ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        final CuttingProxy proxy;
        final Party offerer;
        final Party answerer;
        final Talk offererTalk;
        final Talk answererTalk;
        final List<String> breaks = new ArrayList<>();

        Pair(Mode mode, int cuts, int after, boolean agrees) throws IOException {
            proxy = new CuttingProxy(server.getLocalPort(), cuts, after);
            Terms terms = new Terms(mode, new Rules(1, 100), 0, 1);
            offerer = new Party(Role.OFFERER, first, terms, Seed.fresh(), COMPUTING);
            answerer = new Party(Role.ANSWERER, second, terms, Seed.fresh(), COMPUTING);
            Duration patience = Duration.ofSeconds(30);
            offererTalk =
                    new Talk(offerer, Line.to(proxy.address()), true, patience, new Quiet(true, breaks), Log.NONE);
            answererTalk = new Talk(
                    answerer, Line.at(server), false, patience, new Quiet(agrees, new ArrayList<>()), Log.NONE);
        }

        void run() {
            CompletableFuture<Void> other =
                    CompletableFuture.runAsync(() -> end(answererTalk), Thread::startVirtualThread);
            CompletableFuture<Void> own =
                    CompletableFuture.runAsync(() -> end(offererTalk), Thread::startVirtualThread);
            CompletableFuture.allOf(other, own).orTimeout(60, TimeUnit.SECONDS).join();
        }

        private void end(Talk talk) {
            try {
                talk.run();
            } catch (IOException | InterruptedException e) {
                throw new CompletionException(e);
            }
        }

        @Override
        public void close() throws IOException {
            proxy.close();
            server.close();
        }
    }

    private record Quiet(boolean agrees, List<String> breaks) implements Talk.Listener {
        @Override
        public void met(String peer) {}

        @Override
        public void greeted(Party party) {}

        @Override
        public void moved(Party party) {}

        @Override
        public boolean agrees(Party party) {
            return agrees;
        }

        @Override
        public void resumed(Party party) {}

        @Override
        public void broke(String why) {
            breaks.add(why);
        }
    }

    private static KeySet domains(int from, int to) {
        return KeySet.of(
                IntStream.range(from, to)
                        .mapToObj(i -> new TypedKey(KeyType.DOMAIN, "company" + i + ".com"))
                        .toList(),
                Set.of(KeyType.DOMAIN));
    }
}
