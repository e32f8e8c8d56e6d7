package firstdeal.invite.internal;

import firstdeal.platform.Tokens;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Signs what we send to one person and get back from somewhere: the name of an invitation in calendars, the link in its mail,
 * the address of a feed. Whoever knows one knows none of the others, and nothing has to be kept to know them again.
 */
@Component
class Seals {

    private static final String WAY = "HmacSHA256";
    private static final Pattern SEALED =
            Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.([0-9a-f]{32,64})");

    /** For what a seal is good. */
    enum Purpose {
        /** Stands in the calendars of people, where a name must not be long. */
        CALENDAR(16),
        LINK(32),
        FEED(32);

        private final int bytes;

        Purpose(int bytes) {
            this.bytes = bytes;
        }
    }

    private final InvitationStore store;
    private final Tokens tokens;
    private volatile @Nullable SecretKeySpec key;

    Seals(InvitationStore store, Tokens tokens) {
        this.store = store;
        this.tokens = tokens;
    }

    String seal(Purpose purpose, UUID id) {
        return id + "." + HexFormat.of().formatHex(sum(purpose, id));
    }

    /** The id, when the seal is ours and for this. */
    Optional<UUID> open(Purpose purpose, String sealed) {
        var parts = SEALED.matcher(sealed);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var id = UUID.fromString(parts.group(1));
        return MessageDigest.isEqual(HexFormat.of().parseHex(parts.group(2)), sum(purpose, id))
                ? Optional.of(id)
                : Optional.empty();
    }

    private byte[] sum(Purpose purpose, UUID id) {
        try {
            var mac = Mac.getInstance(WAY);
            mac.init(key());
            var all = mac.doFinal((purpose + ":" + id).getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(all, purpose.bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private SecretKeySpec key() {
        var known = key;
        if (known == null) {
            known = new SecretKeySpec(store.key(Tokens.hash(tokens.mint())), WAY);
            key = known;
        }
        return known;
    }
}
