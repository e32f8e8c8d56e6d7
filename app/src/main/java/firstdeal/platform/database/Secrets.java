package firstdeal.platform.database;

import firstdeal.platform.CannotStart;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** The passwords of the embedded server's roles: random, in one file that only its owner reads. */
record Secrets(Login superuser, Login owner, Login app) {

    private static final String SUPERUSER = "postgres";
    private static final String OWNER = "firstdeal_owner";
    private static final String APP = "firstdeal_app";

    static Secrets create(Path home) throws IOException {
        var properties = new Properties();
        for (var role : new String[] {SUPERUSER, OWNER, APP}) {
            properties.setProperty(role, random());
        }
        var text = new StringWriter();
        properties.store(text, "Passwords of the embedded PostgreSQL. Keep this file with the database.");
        writePrivately(file(home), text.toString());
        return from(properties);
    }

    static Secrets read(Path home) throws IOException {
        var file = file(home);
        if (!Files.exists(file)) {
            throw new CannotStart(
                    "The file %s with the passwords of the embedded database is missing; bring it back from the backup."
                            .formatted(file));
        }
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return from(properties);
    }

    /** A new file that nobody else could read at any moment. */
    static void writePrivately(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, ownerOnly());
        Files.writeString(file, text);
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static Path file(Path home) {
        return home.resolve("database-passwords");
    }

    private static Secrets from(Properties properties) {
        return new Secrets(login(properties, SUPERUSER), login(properties, OWNER), login(properties, APP));
    }

    private static Login login(Properties properties, String role) {
        return new Login(role, properties.getProperty(role, ""));
    }

    private static String random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
