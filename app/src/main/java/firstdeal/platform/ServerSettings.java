package firstdeal.platform;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this server was set up by its operator; docs/operations.md lists the settings.
 *
 * @param baseUrl where people reach the server, without a slash at the end; links in mails begin with it
 * @param dataDir the embedded database and the files of this installation
 * @param empty true when the first start is to make no demo data
 */
@ConfigurationProperties("firstdeal")
public record ServerSettings(
        @DefaultValue("8080") int port,
        @DefaultValue("127.0.0.1") String bindAddress,
        @DefaultValue("http://localhost:8080") URI baseUrl,
        @DefaultValue(".firstdeal") Path dataDir,
        @DefaultValue("false") boolean empty,
        @Nullable DatabaseSettings database,
        @Nullable SmtpSettings smtp,
        @Nullable ImapSettings imap) {

    /** An existing PostgreSQL. Without an owner of its own the one user does both. */
    public record DatabaseSettings(
            String url,
            String user,
            @DefaultValue("") String password,
            @Nullable String ownerUser,
            @DefaultValue("") String ownerPassword) {}

    public record SmtpSettings(
            String host,
            @DefaultValue("587") int port,
            @DefaultValue("") String user,
            @DefaultValue("") String password,
            String from) {}

    /**
     * The mailbox into which answers to our mails come.
     *
     * @param security {@code tls}, {@code starttls} or {@code none}
     */
    public record ImapSettings(
            String host,
            @DefaultValue("993") int port,
            String user,
            @DefaultValue("") String password,
            @DefaultValue("INBOX") String folder,
            @DefaultValue("tls") String security) {}

    /** The PostgreSQL to use instead of the embedded one. */
    public Optional<DatabaseSettings> externalDatabase() {
        return Optional.ofNullable(database);
    }

    /** The mail server; until there is one, mails are kept for reading on this machine. */
    public Optional<SmtpSettings> mailServer() {
        return Optional.ofNullable(smtp);
    }

    /** The mailbox that is read; without one, people answer by links and in the app. */
    public Optional<ImapSettings> mailbox() {
        return Optional.ofNullable(imap);
    }

    /** True when only this machine reaches the server: only then links may be shown in the terminal and locally. */
    public boolean isLocal() {
        return Loopback.is(bindAddress);
    }
}
