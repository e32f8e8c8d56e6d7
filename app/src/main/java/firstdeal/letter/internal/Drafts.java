package firstdeal.letter.internal;

import firstdeal.letter.internal.RunWords.Scene;
import firstdeal.message.Mail;
import firstdeal.partner.Contact;
import firstdeal.program.Content.Message;
import firstdeal.shared.NotFound;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a program says of one of its messages, and what stands in for what it does not say. */
final class Drafts {

    /** Written in capitals wherever they stand. */
    private static final Pattern SHORT = Pattern.compile("\\b(?:pam|qbr|ae|se)\\b");

    private Drafts() {}

    static String title(Message it) {
        var plain = SHORT.matcher(it.key().replace('-', ' '))
                .replaceAll(found -> found.group().toUpperCase(Locale.ROOT));
        return plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1);
    }

    static Message message(Scene scene, String key) {
        return scene.program().library().messages().stream()
                .filter(it -> it.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound(key));
    }

    /** Where the program only says what it is about, that is where its writer begins. */
    static String text(Message it) {
        return it.body().isEmpty() ? "Hello {recipient},\n\n" + it.says() + "\n\n{sender}" : it.body();
    }

    static String subject(Message it) {
        return it.subject().isEmpty() ? title(it) : it.subject();
    }

    static boolean hasMail(Contact it) {
        return Mail.isAddress(it.details().mail()) && !it.hasLeft();
    }
}
