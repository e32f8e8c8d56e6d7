package firstdeal.platform.assets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * One file as it is sent.
 *
 * @param gzip the same bytes compressed once and for all; the plain bytes where compression gains nothing
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
record Asset(String type, byte[] bytes, byte[] gzip) {

    static Asset of(String name, byte[] bytes) {
        var type = type(name.substring(name.lastIndexOf('.') + 1));
        return new Asset(type, bytes, type.startsWith("font/") ? bytes : compress(bytes));
    }

    boolean compressible() {
        return gzip != bytes;
    }

    private static String type(String extension) {
        return switch (extension) {
            case "css" -> "text/css;charset=utf-8";
            case "js" -> "text/javascript;charset=utf-8";
            case "svg" -> "image/svg+xml";
            case "woff2" -> "font/woff2";
            default -> throw new IllegalArgumentException("Unknown kind of file: " + extension);
        };
    }

    private static byte[] compress(byte[] bytes) {
        var out = new ByteArrayOutputStream(bytes.length / 3);
        try (var gzip = new Best(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static final class Best extends GZIPOutputStream {

        Best(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
