package firstdeal.invite.internal;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/** A mail that came in, looked at only as far as is needed: is there a calendar object, or a report that something came back? */
final class Letter {

    private static final Session NONE = Session.getInstance(new Properties());
    private static final int DEEPEST = 6;
    private static final int MOST_PARTS = 40;
    private static final int LONGEST = 500;
    private static final Pattern FIELD = Pattern.compile(
            "(?im)^(final-recipient|original-recipient|action|status|diagnostic-code|message-id):[ \\t]*(.*(?:\\r?\\n[ \\t].*)*)");

    /** A mail of ours came back. */
    record Bounce(String messageId, String recipient, String why) {}

    private final MimeMessage message;
    private int parts;
    private Optional<byte[]> calendar = Optional.empty();
    private String status = "";
    private String original = "";

    private Letter(MimeMessage message) {
        this.message = message;
    }

    /** @throws MessagingException when it is no mail at all */
    static Letter of(byte[] bytes) throws MessagingException, IOException {
        var letter = new Letter(new MimeMessage(NONE, new ByteArrayInputStream(bytes)));
        letter.look(letter.message, 0);
        return letter;
    }

    private void look(Part part, int depth) throws MessagingException, IOException {
        if (depth > DEEPEST || ++parts > MOST_PARTS) {
            return;
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart many) {
            for (int i = 0; i < many.getCount() && i < MOST_PARTS; i++) {
                BodyPart one = many.getBodyPart(i);
                look(one, depth + 1);
            }
        } else if (part.isMimeType("text/calendar") && calendar.isEmpty()) {
            calendar = Optional.of(bytes(part, CalendarReading.MOST_BYTES + 1));
        } else if (part.isMimeType("message/delivery-status")) {
            status = text(part);
        } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
            original = text(part);
        }
    }

    private static byte[] bytes(Part part, int most) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return in.readNBytes(most);
        }
    }

    private static String text(Part part) throws MessagingException, IOException {
        return new String(bytes(part, 64 * 1024), StandardCharsets.UTF_8);
    }

    Optional<byte[]> calendar() {
        return calendar;
    }

    /** Only a final failure; a delay is none. */
    Optional<Bounce> bounce() {
        if (status.isEmpty() || !field(status, "action").equalsIgnoreCase("failed")) {
            return Optional.empty();
        }
        var recipient = field(status, "original-recipient");
        recipient = recipient.isEmpty() ? field(status, "final-recipient") : recipient;
        var why = (field(status, "status") + " "
                        + field(status, "diagnostic-code").replaceFirst("(?i)^smtp;\\s*", ""))
                .strip();
        return Optional.of(new Bounce(
                field(original, "message-id"),
                recipient.replaceFirst("(?i)^rfc822;\\s*", "").strip(),
                why));
    }

    private static String field(String text, String name) {
        var found = FIELD.matcher(text);
        while (found.find()) {
            if (found.group(1).equalsIgnoreCase(name)) {
                return found.group(2).replaceAll("\\s+", " ").strip();
            }
        }
        return "";
    }

    /** The address from which it came; empty when there is none or several. */
    String sender() {
        try {
            var from = message.getFrom();
            return from != null
                            && from.length == 1
                            && from[0] instanceof InternetAddress one
                            && one.getAddress() != null
                    ? one.getAddress()
                    : "";
        } catch (MessagingException e) {
            return "";
        }
    }

    String subject() {
        try {
            var subject = message.getSubject();
            return subject == null ? "" : subject.substring(0, Math.min(subject.length(), LONGEST));
        } catch (MessagingException e) {
            return "";
        }
    }
}
