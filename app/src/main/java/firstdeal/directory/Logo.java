package firstdeal.directory;

import java.util.Optional;

/** A picture by its bytes. */
public record Logo(String type, byte[] bytes, String sha256) {

    public static final int MAX = 512 * 1024;

    /** PNG, JPEG or WebP by its first bytes, never by its name; SVG may carry script and is none. */
    public static Optional<String> typeOf(byte[] bytes) {
        if (begins(bytes, 0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
            return Optional.of("image/png");
        }
        if (begins(bytes, 0, 0xFF, 0xD8, 0xFF)) {
            return Optional.of("image/jpeg");
        }
        return begins(bytes, 0, 'R', 'I', 'F', 'F') && begins(bytes, 8, 'W', 'E', 'B', 'P')
                ? Optional.of("image/webp")
                : Optional.empty();
    }

    private static boolean begins(byte[] bytes, int at, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= at + i || (bytes[at + i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
