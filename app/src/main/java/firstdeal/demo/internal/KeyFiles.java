package firstdeal.demo.internal;

import firstdeal.demo.Cast;
import firstdeal.demo.Cast.Person;
import firstdeal.platform.ServerSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Keys of the demo's people, in files of the data directory that only its owner reads. */
@Component
class KeyFiles {

    private static final String NAME = "demo-api-key";

    private final DemoService demo;
    private final Path home;

    KeyFiles(DemoService demo, ServerSettings settings) {
        this.demo = demo;
        this.home = settings.dataDir();
    }

    void write() {
        Map<String, Person> files = new LinkedHashMap<>();
        files.put(NAME + "-pam", Cast.MARA);
        files.put(NAME + "-program-manager", Cast.MANAGER);
        files.put(NAME + "-viewer", Cast.VIEWER);
        files.put(NAME, Cast.OWNER);
        try {
            Files.createDirectories(home);
            for (var file : files.entrySet()) {
                write(home.resolve(file.getKey()), demo.key(file.getValue()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Complete or not there at all. */
    private static void write(Path file, String key) throws IOException {
        var beside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(beside);
        Files.createFile(beside, owners());
        Files.writeString(beside, key + "\n");
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static FileAttribute<?>[] owners() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
