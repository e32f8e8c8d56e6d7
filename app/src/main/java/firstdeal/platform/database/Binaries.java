package firstdeal.platform.database;

import firstdeal.platform.CannotStart;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.util.FileSystemUtils;

/** The PostgreSQL programs, unpacked once per version into the data directory, where nobody else may write. */
final class Binaries {

    private static final boolean WINDOWS =
            System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("win");

    /** The version in the class path; a data directory of another major version is not read by it. */
    static final String VERSION = "18.6";

    static final String MAJOR = "18";

    private final Path dir;

    private Binaries(Path dir) {
        this.dir = dir;
    }

    static Binaries unpack(Path home) throws IOException {
        var dir = home.resolve("postgresql-" + VERSION);
        if (!Files.exists(dir)) {
            var half = home.resolve("postgresql.unpacking");
            FileSystemUtils.deleteRecursively(half);
            copyTo(half);
            Files.move(half, dir, StandardCopyOption.ATOMIC_MOVE);
        }
        return new Binaries(dir);
    }

    Path program(String name) {
        return dir.resolve("bin").resolve(WINDOWS ? name + ".exe" : name);
    }

    private static void copyTo(Path dir) throws IOException {
        var archive = archive();
        try (InputStream raw = Binaries.class.getResourceAsStream(archive)) {
            if (raw == null) {
                throw new CannotStart(
                        "This build carries no PostgreSQL for %s %s. Name your own database with FIRSTDEAL_DATABASE_URL."
                                .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
            }
            var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(raw, 1 << 16)));
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (isNeeded(entry.getName())) {
                    copy(tar, entry, dir);
                }
            }
        }
    }

    private static String archive() {
        var os = WINDOWS ? "windows" : System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
        var arch = Set.of("aarch64", "arm64").contains(System.getProperty("os.arch")) ? "arm_64" : "x86_64";
        return "/postgres-" + os + "-" + arch + ".txz";
    }

    private static boolean isNeeded(String entry) {
        return !entry.startsWith("include/") && !entry.endsWith(".a") && !entry.contains("/pgxs/");
    }

    private static void copy(TarArchiveInputStream tar, TarArchiveEntry entry, Path dir) throws IOException {
        var path = dir.resolve(entry.getName()).normalize();
        if (!path.startsWith(dir)) {
            throw new IOException("An entry of the PostgreSQL archive leaves its directory: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path);
        if (!WINDOWS) {
            boolean runs = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
