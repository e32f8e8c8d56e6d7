package firstdeal.matching.psi;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.matching.ristretto.Arithmetic;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One session from fixed seeds, message for message, as other implementations may check theirs against it. */
class KnownAnswerTest {
    static Stream<Arithmetic> there() {
        return Stream.of(Arithmetic.values()).filter(Arithmetic::isThere);
    }

    @ParameterizedTest
    @MethodSource("there")
    void theKeptTranscriptIsWrittenAgainToTheByte(Arithmetic arithmetic) throws IOException {
        Exchange exchange = new Exchange(
                        party(Role.OFFERER, Exchange.domains(0, 5), 1, arithmetic),
                        party(Role.ANSWERER, Exchange.domains(3, 9), 2, arithmetic))
                .run();
        List<String> lines = Stream.concat(
                        exchange.fromOfferer.stream().map(message -> "offerer " + hex(message)),
                        exchange.fromAnswerer.stream().map(message -> "answerer " + hex(message)))
                .toList();
        assertThat(lines).isEqualTo(kept());
        assertThat(Exchange.names(Exchange.domains(0, 5), exchange.offerer))
                .containsExactly("company3.com", "company4.com");
    }

    private static Party party(Role role, KeySet keys, int seed, Arithmetic arithmetic) {
        byte[] bytes = new byte[Seed.BYTES];
        IntStream.range(0, bytes.length).forEach(i -> bytes[i] = (byte) (seed * 32 + i));
        return new Party(role, keys, Exchange.terms(Mode.BOTH), Seed.of(bytes), Computing.with(arithmetic, 1));
    }

    private static String hex(byte[] message) {
        return HexFormat.of().formatHex(message);
    }

    private static List<String> kept() throws IOException {
        try (InputStream in = Objects.requireNonNull(KnownAnswerTest.class.getResourceAsStream("transcript.txt"))) {
            return Arrays.stream(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n"))
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }
}
