package firstdeal.invite.internal;

import firstdeal.platform.Tokens;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A calendar as it is sent.
 *
 * @param gzip its bytes, compressed: about a tenth of them
 * @param tag another one as soon as a byte is another
 */
record FeedFile(byte[] gzip, String tag) {

    static FeedFile of(String text) {
        var out = new ByteArrayOutputStream(text.length() / 8 + 512);
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var gzip = out.toByteArray();
        return new FeedFile(gzip, "W/\"" + HexFormat.of().formatHex(Tokens.hash(text), 0, 16) + "\"");
    }

    /** For the few who cannot read it compressed. */
    byte[] plain() {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
