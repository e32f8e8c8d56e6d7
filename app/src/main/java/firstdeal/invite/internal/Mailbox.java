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
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.search.FlagTerm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPFolder.FetchProfileItem;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the unseen letters of one mailbox, a part at a time, and marks each as seen once it was dealt with. A letter that
 * cannot be dealt with is set aside and stops none of the others.
 */
final class Mailbox {

    private static final Logger log = LoggerFactory.getLogger(Mailbox.class);
    private static final int LARGEST = 1024 * 1024;
    private static final int AT_ONCE = 100;
    private static final int PARCEL = 2 * LARGEST;
    private static final int HEAD = 8 * 1024;

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
            fetch(folder, part, FetchProfile.Item.SIZE);
            for (var parcel : parcels(part)) {
                take(folder, parcel.toArray(Message[]::new));
            }
        }
        return unseen.length;
    }

    /** So many letters that they may be in memory at once. One that is too large stands alone. */
    private static List<List<Message>> parcels(Message[] all) throws MessagingException {
        var parcels = new ArrayList<List<Message>>();
        long size = PARCEL;
        for (var message : all) {
            if (isTooLarge(message) || size + message.getSize() > PARCEL) {
                parcels.add(new ArrayList<>());
                size = 0;
            }
            parcels.getLast().add(message);
            size += isTooLarge(message) ? PARCEL : message.getSize();
        }
        return parcels;
    }

    private static boolean isTooLarge(Message message) throws MessagingException {
        return message.getSize() > LARGEST;
    }

    private void take(Folder folder, Message[] parcel) throws MessagingException {
        if (isTooLarge(parcel[0])) {
            var head = head(folder, parcel[0]);
            incoming.tooLarge(sender(head), subject(head), parcel[0].getSize());
        } else {
            fetch(folder, parcel, FetchProfileItem.MESSAGE);
            take(letters(parcel));
        }
        folder.setFlags(parcel, new Flags(Flag.SEEN), true);
    }

    private static void fetch(Folder folder, Message[] messages, FetchProfile.Item what) throws MessagingException {
        var profile = new FetchProfile();
        profile.add(what);
        folder.fetch(messages, profile);
    }

    private static List<byte[]> letters(Message[] parcel) throws MessagingException {
        var letters = new ArrayList<byte[]>();
        for (var message : parcel) {
            letters.add(bytes(message));
            if (message instanceof IMAPMessage fetched) {
                fetched.invalidateHeaders();
            }
        }
        return letters;
    }

    /** All at once, which is what costs least; when that fails, each by itself, so that one stops none of the others. */
    private void take(List<byte[]> letters) {
        try {
            incoming.take(letters);
        } catch (RuntimeException e) {
            log.warn("{} letters could not be dealt with together: {}", letters.size(), e.getMessage());
            letters.forEach(this::takeAlone);
        }
    }

    private void takeAlone(byte[] letter) {
        try {
            incoming.take(letter);
        } catch (RuntimeException e) {
            log.error("A letter in the mailbox could not be dealt with", e);
            incoming.failed(letter, e.getClass().getSimpleName());
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

    /** No more of it than this, since a subject may be as long as a letter. */
    private static InternetHeaders head(Folder folder, Message message) throws MessagingException {
        var part = (BODY) ((IMAPFolder) folder)
                .doCommand(protocol -> protocol.peekBody(message.getMessageNumber(), "HEADER", 0, HEAD));
        return part == null || part.getByteArrayInputStream() == null
                ? new InternetHeaders()
                : new InternetHeaders(part.getByteArrayInputStream());
    }

    private static String sender(InternetHeaders head) {
        try {
            var from = InternetAddress.parseHeader(head.getHeader("From", ","), false);
            return from.length == 1 && from[0].getAddress() != null ? from[0].getAddress() : "";
        } catch (AddressException | RuntimeException e) {
            return "";
        }
    }

    private static String subject(InternetHeaders head) {
        var subject = head.getHeader("Subject", " ");
        return subject == null ? "" : subject;
    }
}
