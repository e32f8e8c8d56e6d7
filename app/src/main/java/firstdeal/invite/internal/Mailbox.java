package firstdeal.invite.internal;

import firstdeal.platform.ServerSettings.ImapSettings;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Flags.Flag;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.search.FlagTerm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the unseen letters of one mailbox, a part at a time, and marks each as seen once it was dealt with. A letter that
 * cannot be dealt with is set aside and stops none of the others.
 */
final class Mailbox {

    private static final Logger log = LoggerFactory.getLogger(Mailbox.class);
    private static final int LARGEST = 1024 * 1024;
    private static final int AT_ONCE = 200;

    private final ImapSettings settings;
    private final IncomingService incoming;

    Mailbox(ImapSettings settings, IncomingService incoming) {
        this.settings = settings;
        this.incoming = incoming;
    }

    /** @return how many letters were read */
    int read() throws MessagingException {
        var protocol = settings.security().equals("tls") ? "imaps" : "imap";
        try (Store store = Session.getInstance(properties(protocol)).getStore(protocol)) {
            store.connect(settings.host(), settings.port(), settings.user(), settings.password());
            try (var folder = store.getFolder(settings.folder())) {
                folder.open(Folder.READ_WRITE);
                return read(folder);
            }
        }
    }

    private Properties properties(String protocol) {
        var properties = new Properties();
        var prefix = "mail." + protocol + ".";
        properties.put(prefix + "connectiontimeout", "10000");
        properties.put(prefix + "timeout", "30000");
        properties.put(prefix + "writetimeout", "30000");
        properties.put(prefix + "peek", "true");
        properties.put(prefix + "fetchsize", String.valueOf(256 * 1024));
        if (settings.security().equals("starttls")) {
            properties.put(prefix + "starttls.enable", "true");
            properties.put(prefix + "starttls.required", "true");
        }
        if (protocol.equals("imaps")) {
            properties.put(prefix + "ssl.checkserveridentity", "true");
        }
        return properties;
    }

    private int read(Folder folder) throws MessagingException {
        var unseen = folder.search(new FlagTerm(new Flags(Flag.SEEN), false));
        for (int from = 0; from < unseen.length; from += AT_ONCE) {
            var part = Arrays.copyOfRange(unseen, from, Math.min(unseen.length, from + AT_ONCE));
            var profile = new FetchProfile();
            profile.add(FetchProfile.Item.SIZE);
            profile.add(FetchProfile.Item.ENVELOPE);
            folder.fetch(part, profile);
            for (var message : part) {
                take(message);
            }
            folder.setFlags(part, new Flags(Flag.SEEN), true);
        }
        return unseen.length;
    }

    private void take(Message message) throws MessagingException {
        if (message.getSize() > LARGEST) {
            incoming.tooLarge(sender(message), String.valueOf(message.getSubject()), message.getSize());
            return;
        }
        byte[] bytes = bytes(message);
        try {
            incoming.take(bytes);
        } catch (RuntimeException e) {
            log.error("A letter in the mailbox could not be dealt with", e);
            incoming.failed(bytes, e.getClass().getSimpleName());
        }
    }

    private static byte[] bytes(Message message) throws MessagingException {
        var bytes = new ByteArrayOutputStream(Math.max(message.getSize(), 1_024));
        try {
            message.writeTo(bytes);
        } catch (IOException e) {
            throw new MessagingException("A letter could not be fetched", e);
        }
        return bytes.toByteArray();
    }

    private static String sender(Message message) throws MessagingException {
        var from = message.getFrom();
        return from != null && from.length > 0 && from[0] instanceof InternetAddress one ? one.getAddress() : "";
    }
}
