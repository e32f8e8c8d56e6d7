package firstdeal.message.internal;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The Message-ID of a mail is made of its id, so that it is the same at every try and a report about it leads back. */
final class MessageIds {

    private static final Pattern OURS = Pattern.compile("<?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@[^\\s<>@]+>?");

    private MessageIds() {}

    /** @param from the server's own address, whose domain stands in it */
    static String of(UUID mail, String from) {
        return "<" + mail + from.substring(from.indexOf('@')) + ">";
    }

    static Optional<UUID> mail(String messageId) {
        var id = OURS.matcher(messageId.strip());
        return id.matches() ? Optional.of(UUID.fromString(id.group(1))) : Optional.empty();
    }
}
