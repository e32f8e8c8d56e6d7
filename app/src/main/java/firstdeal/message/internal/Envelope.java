package firstdeal.message.internal;

import firstdeal.message.Mail;
import jakarta.activation.DataHandler;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;

/** Puts a mail into the form in which it travels. */
final class Envelope {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String from;

    /** @param from the server's own address */
    Envelope(String from) {
        this.from = from;
    }

    /** @param message an empty one of the mail server's session */
    void fill(MimeMessage message, MailStore.StoredMail stored, List<Mail.Attachment> files) throws MessagingException {
        var mail = stored.mail();
        message.setFrom(sender(mail));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to()));
        if (!mail.replyTo().isEmpty()) {
            message.setReplyTo(new InternetAddress[] {new InternetAddress(mail.replyTo())});
        }
        message.setSubject(mail.subject(), UTF_8);
        message.setSentDate(Date.from(stored.at()));
        message.setHeader("Auto-Submitted", "auto-generated");
        body(message, mail, files);
        message.setHeader("Message-ID", MessageIds.of(stored.id(), from));
    }

    private InternetAddress sender(Mail mail) throws MessagingException {
        try {
            return mail.sender().isEmpty()
                    ? new InternetAddress(from)
                    : new InternetAddress(from, mail.sender(), UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void body(MimeMessage message, Mail mail, List<Mail.Attachment> files) throws MessagingException {
        if (mail.html().isEmpty() && mail.call().isEmpty() && files.isEmpty()) {
            message.setText(mail.text(), UTF_8);
        } else if (files.isEmpty()) {
            message.setContent(alternatives(mail));
        } else {
            var mixed = new MimeMultipart("mixed");
            var said = new MimeBodyPart();
            said.setContent(alternatives(mail));
            mixed.addBodyPart(said);
            for (var file : files) {
                mixed.addBodyPart(attached(file));
            }
            message.setContent(mixed);
        }
    }

    private static MimeMultipart alternatives(Mail mail) throws MessagingException {
        var parts = new MimeMultipart("alternative");
        var plain = new MimeBodyPart();
        plain.setText(mail.text(), UTF_8, "plain");
        parts.addBodyPart(plain);
        if (!mail.html().isEmpty()) {
            var page = new MimeBodyPart();
            page.setText(mail.html(), UTF_8, "html");
            parts.addBodyPart(page);
        }
        if (mail.call().isPresent()) {
            parts.addBodyPart(call(mail.call().get()));
        }
        return parts;
    }

    private static BodyPart call(Mail.Call call) throws MessagingException {
        var part = new MimeBodyPart();
        var type = "text/calendar; charset=UTF-8; method=" + call.method();
        part.setDataHandler(
                new DataHandler(new ByteArrayDataSource(call.calendar().getBytes(StandardCharsets.UTF_8), type)));
        part.setHeader("Content-Type", type);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private static BodyPart attached(Mail.Attachment file) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.content(), file.type())));
        part.setFileName(file.name());
        return part;
    }
}
