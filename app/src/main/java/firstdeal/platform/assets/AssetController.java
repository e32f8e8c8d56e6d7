package firstdeal.platform.assets;

import firstdeal.platform.actor.Open;
import firstdeal.shared.NotFound;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** Sends the files under {@code static/}, compressed beforehand, to be kept for a year. */
@Controller
class AssetController {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    @Open
    @GetMapping("/assets/{fingerprint}/{name}")
    ResponseEntity<byte[]> file(
            @PathVariable String fingerprint,
            @PathVariable String name,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String encodings) {
        var asset = Assets.find(name).orElseThrow(() -> new NotFound(name));
        boolean zipped = asset.compressible() && encodings.contains("gzip");
        var answer = ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, asset.type())
                .cacheControl(Assets.current(fingerprint) ? FOR_EVER : CacheControl.noCache());
        if (asset.compressible()) {
            answer.varyBy(HttpHeaders.ACCEPT_ENCODING);
        }
        if (zipped) {
            answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return answer.body(zipped ? asset.gzip() : asset.bytes());
    }
}
