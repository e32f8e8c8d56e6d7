package firstdeal.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.platform.Packed;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

class PackedJsonTest {

    private final PackedJson body = PackedJson.of(JsonMapper.shared(), Map.of("name", "Łódź"));

    @Test
    void whoeverTakesItPackedGetsItPacked() {
        var answer = body.answer(ResponseEntity.ok(), "br, gzip");
        assertThat(answer.getHeaders().getFirst(HttpHeaders.CONTENT_ENCODING)).isEqualTo("gzip");
        assertThat(text(Packed.plain(bytes(answer)))).isEqualTo("{\"name\":\"Łódź\"}");
    }

    @Test
    void whoeverSaysNothingGetsTheSamePlain() {
        var answer = body.answer(ResponseEntity.ok(), null);
        assertThat(answer.getHeaders().containsHeader(HttpHeaders.CONTENT_ENCODING))
                .isFalse();
        assertThat(answer.getHeaders().getVary()).contains(HttpHeaders.ACCEPT_ENCODING);
        assertThat(text(bytes(answer))).isEqualTo("{\"name\":\"Łódź\"}");
    }

    private static byte[] bytes(ResponseEntity<byte[]> answer) {
        return Objects.requireNonNull(answer.getBody());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
