package firstdeal.platform.start;

import firstdeal.platform.CannotStart;
import firstdeal.platform.Loopback;
import firstdeal.platform.start.SettingsReader.Given;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was read, checked as a whole and written as the properties that the application and its frame bind. */
final class StartSettings {

    private static final String DEFAULT_PORT = "8080";
    private static final String LOOPBACK = "127.0.0.1";

    private final Map<Setting, Given> given;
    private final Map<String, Object> properties = new HashMap<>();

    private StartSettings(Map<Setting, Given> given) {
        this.given = given;
    }

    /** @throws CannotStart with a sentence that names the setting and says what it should be */
    static Map<String, Object> properties(List<String> arguments, Map<String, String> environment) {
        var settings = new StartSettings(SettingsReader.read(arguments, environment));
        settings.given.forEach(
                (setting, value) -> settings.properties.put("firstdeal." + setting.key(), value.value()));
        settings.web();
        settings.database();
        settings.mail();
        settings.mailbox();
        settings.requireMailWhenOthersReachUs();
        return settings.properties;
    }

    private void web() {
        var port = value(Setting.PORT).orElse(DEFAULT_PORT);
        var base = value(Setting.BASE_URL);
        properties.put("server.port", port);
        properties.put("server.address", value(Setting.BIND_ADDRESS).orElse(LOOPBACK));
        properties.put(
                "firstdeal.base-url", base.orElse("http://localhost:" + port).replaceAll("/$", ""));
        properties.put(
                "firstdeal.data-dir",
                Path.of(value(Setting.DATA_DIR)
                                .orElseGet(() -> System.getProperty("firstdeal.default-data-dir", ".firstdeal")))
                        .toAbsolutePath()
                        .normalize()
                        .toString());
        base.ifPresent(url -> properties.put("server.forward-headers-strategy", "native"));
    }

    private void database() {
        var url = value(Setting.DATABASE_URL);
        if (url.isEmpty()) {
            for (var setting : List.of(
                    Setting.DATABASE_USER,
                    Setting.DATABASE_OWNER_USER,
                    Setting.DATABASE_PASSWORD,
                    Setting.DATABASE_OWNER_PASSWORD)) {
                refuse(
                        setting,
                        "is set, but %s is not; both name one database.".formatted(Setting.DATABASE_URL.variable()));
            }
            return;
        }
        requireUser(Setting.DATABASE_OWNER_PASSWORD, Setting.DATABASE_OWNER_USER);
        var address = DatabaseAddress.parse(url.get()).orElseThrow();
        var user = value(Setting.DATABASE_USER).orElse(address.user());
        if (user.isEmpty()) {
            throw new CannotStart("%s is missing; it should be the name of a database role that may use %s."
                    .formatted(Setting.DATABASE_USER.variable(), address.url()));
        }
        properties.put("firstdeal.database.url", address.url());
        properties.put("firstdeal.database.user", user);
        properties.put(
                "firstdeal.database.password", value(Setting.DATABASE_PASSWORD).orElse(address.password()));
    }

    private void mail() {
        var host = value(Setting.SMTP_HOST);
        if (host.isEmpty()) {
            for (var setting :
                    List.of(Setting.SMTP_FROM, Setting.SMTP_USER, Setting.SMTP_PORT, Setting.SMTP_PASSWORD)) {
                refuse(
                        setting,
                        "is set, but %s is not; both describe one mail server."
                                .formatted(Setting.SMTP_HOST.variable()));
            }
            return;
        }
        requireUser(Setting.SMTP_PASSWORD, Setting.SMTP_USER);
        if (value(Setting.SMTP_FROM).isEmpty()) {
            throw new CannotStart("%s is missing; it should be the mail address from which %s sends."
                    .formatted(Setting.SMTP_FROM.variable(), host.get()));
        }
        properties.put("spring.mail.host", host.get());
        properties.put("spring.mail.port", value(Setting.SMTP_PORT).orElse("587"));
        value(Setting.SMTP_USER).ifPresent(user -> {
            properties.put("spring.mail.username", user);
            properties.put("spring.mail.properties.mail.smtp.auth", "true");
        });
        value(Setting.SMTP_PASSWORD).ifPresent(password -> properties.put("spring.mail.password", password));
        properties.put("spring.mail.properties.mail.smtp.starttls.enable", "true");
        properties.put("spring.mail.properties.mail.smtp.connectiontimeout", "10000");
        properties.put("spring.mail.properties.mail.smtp.timeout", "30000");
        properties.put("spring.mail.properties.mail.smtp.writetimeout", "30000");
    }

    /** Answers come to the address from which we send, so a mailbox without a sender makes no sense. */
    private void mailbox() {
        if (value(Setting.IMAP_HOST).isEmpty()) {
            for (var setting : List.of(
                    Setting.IMAP_PORT,
                    Setting.IMAP_USER,
                    Setting.IMAP_PASSWORD,
                    Setting.IMAP_FOLDER,
                    Setting.IMAP_SECURITY)) {
                refuse(
                        setting,
                        "is set, but %s is not; both describe one mailbox.".formatted(Setting.IMAP_HOST.variable()));
            }
            return;
        }
        if (value(Setting.SMTP_HOST).isEmpty()) {
            throw new CannotStart("%s is set, but %s is not; the mailbox takes the answers to what is sent there."
                    .formatted(Setting.IMAP_HOST.variable(), Setting.SMTP_HOST.variable()));
        }
        if (value(Setting.IMAP_USER).isEmpty()) {
            throw new CannotStart("%s is missing; it should be the user name of the mailbox at %s."
                    .formatted(
                            Setting.IMAP_USER.variable(),
                            value(Setting.IMAP_HOST).orElse("")));
        }
    }

    private void requireMailWhenOthersReachUs() {
        var bind = Optional.ofNullable(given.get(Setting.BIND_ADDRESS));
        if (bind.isPresent()
                && !Loopback.is(bind.get().value())
                && value(Setting.SMTP_HOST).isEmpty()) {
            throw new CannotStart(
                    "%s is \"%s\", which other machines reach, and no mail server is set: sign-in links would be shown on this machine instead of mailed. Set %s and %s, or leave the address at %s."
                            .formatted(
                                    bind.get().name(),
                                    bind.get().value(),
                                    Setting.SMTP_HOST.variable(),
                                    Setting.SMTP_FROM.variable(),
                                    LOOPBACK));
        }
    }

    private void requireUser(Setting password, Setting user) {
        if (!given.containsKey(user)) {
            refuse(password, "is set, but %s is not; nobody would use the password.".formatted(user.variable()));
        }
    }

    private void refuse(Setting setting, String why) {
        var value = given.get(setting);
        if (value != null) {
            throw new CannotStart(value.name() + " " + why);
        }
    }

    private Optional<String> value(Setting setting) {
        return Optional.ofNullable(given.get(setting)).map(Given::value);
    }
}
