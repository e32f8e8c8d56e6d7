package firstdeal.message;

import firstdeal.shared.ContactId;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One mail.
 *
 * @param text what it says, in plain text; always there
 * @param secret true if it holds a secret, such as a sign-in link: its words are wiped once it is sent
 * @param html the same as a page; empty without one. It must be clean: it is not looked at again
 * @param sender the name beside the server's own address; empty for that alone
 * @param replyTo where answers go; empty for the server's own address
 * @param call the meeting to which it calls, or which it calls off
 * @param about whom and what it is about
 * @param once of all mails with the same key only the first is taken
 */
public record Mail(
        String to,
        String subject,
        String text,
        boolean secret,
        String html,
        String sender,
        String replyTo,
        Optional<Call> call,
        List<Attachment> files,
        Optional<About> about,
        Optional<String> once) {

    /**
     * A calendar object (RFC 5545) with what to do with it (RFC 5546).
     *
     * @param calendar the whole {@code VCALENDAR}, which names the same method
     */
    public record Call(Method method, String calendar) {}

    public enum Method {
        REQUEST,
        CANCEL
    }

    public record Attachment(String name, String type, byte[] content) {}

    /**
     * Whose business it is.
     *
     * @param topic what kind of mail, for example {@code letter:sponsor-welcome}
     */
    public record About(
            PartnerId partner,
            @Nullable OnboardingId onboarding,
            @Nullable ContactId contact,
            String topic) {}

    public Mail {
        if (!isAddress(to)) {
            throw new IllegalArgumentException("Not a mail address: " + to);
        }
        subject = subject.replaceAll("\\s+", " ").strip();
        sender = sender.replaceAll("\\p{Cntrl}", " ").strip();
        files = List.copyOf(files);
    }

    public Mail(String to, String subject, String text, boolean secret) {
        this(to, subject, text, secret, "", "", "", Optional.empty(), List.of(), Optional.empty(), Optional.empty());
    }

    public static Mail of(String to, String subject, String text) {
        return new Mail(to, subject, text, false);
    }

    public static boolean isAddress(String text) {
        return text.matches("[^\\s@]+@[^\\s@]+");
    }

    public Mail withHtml(String page) {
        return new Mail(to, subject, text, secret, page, sender, replyTo, call, files, about, once);
    }

    /** @param answers where they go; empty for the server's own address */
    public Mail from(String name, String answers) {
        return new Mail(to, subject, text, secret, html, name, answers, call, files, about, once);
    }

    public Mail calling(Method method, String calendar) {
        return new Mail(
                to,
                subject,
                text,
                secret,
                html,
                sender,
                replyTo,
                Optional.of(new Call(method, calendar)),
                files,
                about,
                once);
    }

    public Mail with(Attachment file) {
        var more = new ArrayList<>(files);
        more.add(file);
        return new Mail(to, subject, text, secret, html, sender, replyTo, call, more, about, once);
    }

    public Mail about(PartnerId partner, @Nullable OnboardingId onboarding, @Nullable ContactId contact, String topic) {
        var whose = Optional.of(new About(partner, onboarding, contact, topic));
        return new Mail(to, subject, text, secret, html, sender, replyTo, call, files, whose, once);
    }

    public Mail once(String key) {
        return new Mail(to, subject, text, secret, html, sender, replyTo, call, files, about, Optional.of(key));
    }
}
