package firstdeal.platform.assets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The files under {@code static/} of this build. All stand under one fingerprint of all their bytes, so that a style sheet
 * names its fonts by a relative address and every address may be kept for ever.
 */
public final class Assets {

    private static final Map<String, Asset> FILES = load();
    private static final String FOLDER = "/assets/" + fingerprint() + "/";
    private static final String ICONS = FOLDER + "icons.svg#";

    private Assets() {}

    /**
     * The address of a file, for example {@code firstdeal.css}.
     *
     * @throws IllegalArgumentException if there is no such file
     */
    public static String url(String name) {
        if (!FILES.containsKey(name)) {
            throw new IllegalArgumentException("No file static/" + name);
        }
        return FOLDER + name;
    }

    /** The address of one icon of the sprite, for {@code <use href>}. */
    public static String icon(String name) {
        return ICONS + name;
    }

    static Optional<Asset> find(String name) {
        return Optional.ofNullable(FILES.get(name));
    }

    /** Whether an address with this fingerprint means exactly the files of this build. */
    static boolean current(String fingerprint) {
        return FOLDER.equals("/assets/" + fingerprint + "/");
    }

    private static Map<String, Asset> load() {
        var files = new TreeMap<String, Asset>();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:static/*.*")) {
                var name = String.valueOf(file.getFilename());
                files.put(name, Asset.of(name, file.getContentAsByteArray()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static String fingerprint() {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            FILES.values().forEach(file -> sha.update(file.bytes()));
            return HexFormat.of().formatHex(sha.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
