package firstdeal.platform.start;

import firstdeal.platform.CannotStart;
import firstdeal.platform.Loopback;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** Everything that an operator can set, with what it should be. */
enum Setting {
    PORT("port", "a whole number from 1 to 65535", Setting::isPort),
    BIND_ADDRESS("bind-address", "an address of this machine, such as 127.0.0.1 or 0.0.0.0", Setting::isAddress),
    BASE_URL("base-url", "where people reach the server, such as https://deals.example.com", Setting::isWebAddress),
    DATA_DIR("data-dir", "a directory that this user may write", Setting::isPath),
    EMPTY("empty", "true or false", Set.of("true", "false")::contains),
    NOW("now", "an instant such as 2026-03-02T08:00:00Z", Setting::isInstant),
    DATABASE_URL(
            "database.url",
            "the address of a PostgreSQL database, such as jdbc:postgresql://db.example.com:5432/firstdeal",
            value -> DatabaseAddress.parse(value).isPresent()),
    DATABASE_USER("database.user", "the name of a database role", Setting::isWord),
    DATABASE_PASSWORD("database.password", "the password of that role", value -> true),
    DATABASE_OWNER_USER("database.owner-user", "the name of the database role that owns the schema", Setting::isWord),
    DATABASE_OWNER_PASSWORD("database.owner-password", "the password of that role", value -> true),
    SMTP_HOST("smtp.host", "the name of a mail server, such as smtp.example.com", Setting::isWord),
    SMTP_PORT("smtp.port", "a whole number from 1 to 65535", Setting::isPort),
    SMTP_USER("smtp.user", "the user name at the mail server", value -> true),
    SMTP_PASSWORD("smtp.password", "the password at the mail server", value -> true),
    SMTP_FROM("smtp.from", "the mail address of the sender, such as firstdeal@example.com", Setting::isMailAddress),
    IMAP_HOST("imap.host", "the name of a mail server, such as imap.example.com", Setting::isWord),
    IMAP_PORT("imap.port", "a whole number from 1 to 65535", Setting::isPort),
    IMAP_USER("imap.user", "the user name of the mailbox", Setting::isWord),
    IMAP_PASSWORD("imap.password", "the password of the mailbox", value -> true),
    IMAP_FOLDER("imap.folder", "the folder into which answers come, such as INBOX", Setting::isWord),
    IMAP_SECURITY("imap.security", "tls, starttls or none", Set.of("tls", "starttls", "none")::contains);

    private final String key;
    private final String meaning;
    private final Predicate<String> fits;

    Setting(String key, String meaning, Predicate<String> fits) {
        this.key = key;
        this.meaning = meaning;
        this.fits = fits;
    }

    /** As it is written in a file. */
    String key() {
        return key;
    }

    /** As it is written in the environment. */
    String variable() {
        return "FIRSTDEAL_" + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /** @param name as the operator wrote it */
    void require(String name, String value) {
        if (!fits.test(value)) {
            throw new CannotStart("%s is \"%s\"; it should be %s.".formatted(name, value, meaning));
        }
    }

    private static boolean isPort(String value) {
        return value.matches("\\d{1,5}") && Integer.parseInt(value) >= 1 && Integer.parseInt(value) <= 65_535;
    }

    private static boolean isAddress(String value) {
        try {
            var address = InetAddress.getByName(value);
            return Loopback.is(value)
                    || address.isAnyLocalAddress()
                    || NetworkInterface.getByInetAddress(address) != null;
        } catch (UnknownHostException | SocketException e) {
            return false;
        }
    }

    private static boolean isWebAddress(String value) {
        try {
            var uri = new URI(value);
            return Set.of("http", "https").contains(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getQuery() == null
                    && uri.getFragment() == null
                    && Set.of("", "/").contains(uri.getPath());
        } catch (URISyntaxException | NullPointerException e) {
            return false;
        }
    }

    private static boolean isPath(String value) {
        try {
            return !Path.of(value).toString().isEmpty();
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static boolean isInstant(String value) {
        try {
            return Instant.parse(value).isAfter(Instant.EPOCH);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isWord(String value) {
        return !value.isBlank();
    }

    private static boolean isMailAddress(String value) {
        return value.matches("[^@\\s]+@[^@\\s]+");
    }
}
