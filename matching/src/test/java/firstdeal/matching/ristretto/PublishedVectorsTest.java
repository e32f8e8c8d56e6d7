package firstdeal.matching.ristretto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The test vectors of RFC 9496 (appendix A), RFC 9380 (appendix K.3) and RFC 9497 (appendix A.1.1). RFC 9380 lists no points for the suite
 * ristretto255_XMD:SHA-512_R255MAP_RO_; those of RFC 9497 hold the composition of its expansion with RFC 9496's map and a scalar multiplication.
 */
class PublishedVectorsTest {
    private static final byte[] ONE = small(1);

    @ParameterizedTest
    @EnumSource
    void multiplesOfTheGeneratorHaveTheirEncodings(Arithmetic arithmetic) {
        assumeThat(arithmetic.isThere()).isTrue();
        var multiples = Vectors.lines("rfc9496.txt", "multiple");
        byte[] generator = Vectors.bytes(multiples.get(1)[1]);
        for (int i = 1; i < multiples.size(); i++)
            assertThat(multiply(arithmetic, small(i), generator))
                    .isEqualTo(multiples.get(i)[1]);
    }

    @ParameterizedTest
    @EnumSource
    void badEncodingsAndTheIdentityAreRefused(Arithmetic arithmetic) {
        assumeThat(arithmetic.isThere()).isTrue();
        var bad = Vectors.lines("rfc9496.txt", "bad");
        assertThat(bad).hasSize(29);
        try (Blinding blinding = arithmetic.blinding(Scalar.of(ONE))) {
            for (String[] one : bad)
                assertThat(blinding.blindPoints(Vectors.bytes(one[1]), 0, 1, new byte[32], 0))
                        .as(one[1])
                        .isZero();
            assertThat(blinding.blindPoints(new byte[32], 0, 1, new byte[32], 0))
                    .isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void uniformBytesGiveTheirElements(Arithmetic arithmetic) {
        assumeThat(arithmetic.isThere()).isTrue();
        for (String[] one : Vectors.lines("rfc9496.txt", "derived")) {
            byte[] out = new byte[32];
            try (Blinding blinding = arithmetic.blinding(Scalar.of(ONE))) {
                blinding.blindHashes(Vectors.bytes(one[1]), 1, out, 0);
            }
            assertThat(Vectors.hex(out)).isEqualTo(one[2]);
        }
    }

    @Test
    void squareRootsOfFractionsAreThoseOfTheRfc() {
        SquareRoot root = new SquareRoot();
        for (String[] one : Vectors.lines("rfc9496.txt", "root")) {
            FieldElement u = new FieldElement().read(Vectors.bytes(one[1]), 0);
            FieldElement v = new FieldElement().read(Vectors.bytes(one[2]), 0);
            byte[] found = new byte[32];
            assertThat(root.of(u, v) == -1).isEqualTo(Boolean.parseBoolean(one[3]));
            root.root.write(found, 0);
            assertThat(Vectors.hex(found)).isEqualTo(one[4]);
        }
    }

    @Test
    void messagesExpandAsInTheRfc() {
        HashToGroup hash = new HashToGroup("QUUX-V01-CS02-with-expander-SHA512-256");
        for (String[] one : Vectors.lines("rfc9380.txt")) {
            byte[] message = message(one[0]).getBytes(StandardCharsets.UTF_8);
            assertThat(Vectors.hex(hash.expand(message, 32))).isEqualTo(one[1]);
            assertThat(Vectors.hex(hash.expand(message, 128))).isEqualTo(one[2]);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theObliviousFunctionOfRfc9497BlindsAndEvaluatesAsPublished(Arithmetic arithmetic) {
        assumeThat(arithmetic.isThere()).isTrue();
        HashToGroup hash = new HashToGroup("HashToGroup-OPRFV1-\0-ristretto255-SHA512");
        byte[] blind = Vectors.bytes("64d37aed22a27f5191de1c1d69fadb899d8862b58eb4220029e036ec4c1f6706");
        byte[] key = Vectors.bytes("5ebcea5ee37023ccb9fc2d2019f9d7737be85591ae8652ffa9ef0f4d37063b0e");
        String[][] vectors = {
            {
                "00",
                "609a0ae68c15a3cf6903766461307e5c8bb2f95e7e6550e1ffa2dc99e412803c",
                "7ec6578ae5120958eb2db1745758ff379e77cb64fe77b0b2d8cc917ea0869c7e"
            },
            {
                "5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a",
                "da27ef466870f5f15296299850aa088629945a17d1f5b7f5ff043f76b3c06418",
                "b4cbf5a4f1eeda5a63ce7b77c7d23f461db3fcab0dd28e4e17cecb5c90d02c25"
            }
        };
        for (String[] vector : vectors) {
            byte[] uniform = new byte[64];
            byte[] blinded = new byte[32];
            hash.expand(Vectors.bytes(vector[0]), uniform, 0);
            try (Blinding blinding = arithmetic.blinding(Scalar.of(blind))) {
                blinding.blindHashes(uniform, 1, blinded, 0);
            }
            assertThat(Vectors.hex(blinded)).isEqualTo(vector[1]);
            assertThat(multiply(arithmetic, key, blinded)).isEqualTo(vector[2]);
        }
    }

    private static String message(String name) {
        return switch (name) {
            case "-" -> "";
            case "q128_" -> name + "q".repeat(128);
            case "a512_" -> name + "a".repeat(512);
            default -> name;
        };
    }

    private static byte[] small(int value) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) value;
        return bytes;
    }

    private static String multiply(Arithmetic arithmetic, byte[] scalar, byte[] point) {
        byte[] out = new byte[32];
        try (Blinding blinding = arithmetic.blinding(Scalar.of(scalar))) {
            assertThat(blinding.blindPoints(point, 0, 1, out, 0)).isEqualTo(-1);
        }
        return Vectors.hex(out);
    }
}
