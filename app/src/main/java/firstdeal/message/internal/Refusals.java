package firstdeal.message.internal;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.mail.MailSendException;

/** What a mail server meant when it did not take a mail. */
final class Refusals {

    /** How a mail server refuses an address: its code, then its words. */
    private static final Pattern SAID = Pattern.compile("[45]\\d\\d[ -].*", Pattern.DOTALL);

    private Refusals() {}

    /** The words of the server about the address, else whatever is known. */
    static String why(Exception e) {
        return MailingService.shortened(refused(e).findFirst().orElse(String.valueOf(e.getMessage())));
    }

    /** Whether the address itself is refused for good (5xx), so that trying again would only annoy. */
    static boolean isFinal(Exception e) {
        return refused(e).anyMatch(it -> it.startsWith("5"));
    }

    private static Stream<String> refused(Exception e) {
        return chain(e).stream()
                .filter(SendFailedException.class::isInstance)
                .map(it -> String.valueOf(it.getMessage()))
                .filter(it -> SAID.matcher(it).matches());
    }

    private static List<Throwable> chain(Throwable e) {
        var all = new ArrayList<Throwable>();
        add(e, all);
        return all;
    }

    private static void add(Throwable e, List<Throwable> all) {
        if (all.contains(e) || all.size() > 20) {
            return;
        }
        all.add(e);
        if (e.getCause() != null) {
            add(e.getCause(), all);
        }
        if (e instanceof MailSendException many) {
            for (var inner : many.getMessageExceptions()) {
                add(inner, all);
            }
        }
        if (e instanceof MessagingException chained && chained.getNextException() != null) {
            add(chained.getNextException(), all);
        }
    }
}
