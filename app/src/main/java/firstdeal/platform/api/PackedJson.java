package firstdeal.platform.api;

import firstdeal.platform.Packed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** A body that many will ask for: written and packed once, and sent as it is to everybody who takes it so. */
public final class PackedJson {

    private final byte[] packed;

    private PackedJson(byte[] packed) {
        this.packed = packed;
    }

    public static PackedJson of(JsonMapper json, Object body) {
        return new PackedJson(Packed.gzip(json.writeValueAsBytes(body)));
    }

    /** @param acceptEncoding what whoever asks says of it */
    public ResponseEntity<byte[]> answer(ResponseEntity.BodyBuilder answer, @Nullable String acceptEncoding) {
        answer.contentType(MediaType.APPLICATION_JSON).header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        return Packed.isTakenBy(acceptEncoding)
                ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(packed)
                : answer.body(Packed.plain(packed));
    }
}
