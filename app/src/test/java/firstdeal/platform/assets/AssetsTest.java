package firstdeal.platform.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class AssetsTest {

    private final AssetController edge = new AssetController();

    @Test
    void anAddressIsKeptForEverAndSentCompressed() throws IOException {
        var answer = edge.file(fingerprint(), "firstdeal.css", "gzip, deflate, br");
        assertThat(answer.getHeaders().getCacheControl()).isEqualTo("max-age=31536000, public, immutable");
        assertThat(answer.getHeaders().getFirst("Content-Encoding")).isEqualTo("gzip");
        assertThat(answer.getHeaders().getVary()).containsExactly("Accept-Encoding");
        var plain = new GZIPInputStream(new ByteArrayInputStream(answer.getBody())).readAllBytes();
        assertThat(plain).isEqualTo(bytes("firstdeal.css"));
    }

    @Test
    void whoTakesNoGzipGetsThePlainFile() {
        var answer = edge.file(fingerprint(), "firstdeal.css", "");
        assertThat(answer.getHeaders().getFirst("Content-Encoding")).isNull();
        assertThat(answer.getBody()).isEqualTo(bytes("firstdeal.css"));
    }

    @Test
    void anAddressOfAnotherBuildGetsTodaysFileButMayNotKeepIt() {
        assertThat(edge.file("0123456789ab", "firstdeal.css", "").getHeaders().getCacheControl())
                .isEqualTo("no-cache");
    }

    @Test
    void aFileThatIsNotThereIsABug() {
        assertThatThrownBy(() -> Assets.url("nothing.css")).isInstanceOf(IllegalArgumentException.class);
    }

    /** Page one loads all but the second font; with some 10 KB of HTML it stays below 150 KB. */
    @Test
    void whatPageOneLoadsStaysSmall() {
        int sent =
                List.of("tabler.css", "firstdeal.css", "htmx.js", "firstdeal.js", "icons.svg", "inter-latin.woff2")
                        .stream()
                        .mapToInt(name -> Assets.find(name).orElseThrow().gzip().length)
                        .sum();
        assertThat(sent).isLessThan(130 * 1024);
    }

    @Test
    void theDarkTokensStandTwiceAndAreTheSame() {
        var css = new String(bytes("firstdeal.css"), StandardCharsets.UTF_8);
        var chosen = Pattern.compile("\\n\\[data-bs-theme=dark]\\{\\n(.*?)\\n}\\n", Pattern.DOTALL)
                .matcher(css);
        var device = Pattern.compile(
                        "@media \\(prefers-color-scheme:dark\\)\\{:root:where\\(:not\\(\\[data-bs-theme]\\)\\)\\{\\n(.*?)\\n}}\\n",
                        Pattern.DOTALL)
                .matcher(css);
        assertThat(chosen.find()).isTrue();
        assertThat(device.find()).isTrue();
        assertThat(device.group(1)).isEqualTo(chosen.group(1));
    }

    private static byte[] bytes(String name) {
        return Assets.find(name).orElseThrow().bytes();
    }

    private static String fingerprint() {
        return Assets.url("firstdeal.css").split("/")[2];
    }
}
