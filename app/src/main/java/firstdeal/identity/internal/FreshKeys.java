package firstdeal.identity.internal;

import firstdeal.platform.Tokens;
import firstdeal.shared.StaffId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A new key between the form that made it and the page that shows it, once. It waits in the database, so that any node may
 * show it, and sealed (AES-GCM) with a key derived from the secret of its maker's session, of which we keep only the hash.
 */
@Component
class FreshKeys {

    private static final Duration WAITS = Duration.ofMinutes(5);
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final KeyStore keys;
    private final Tokens tokens;
    private final Clock clock;

    FreshKeys(KeyStore keys, Tokens tokens, Clock clock) {
        this.keys = keys;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Transactional
    public void keep(StaffId maker, String session, String key) {
        var nonce = Arrays.copyOf(Tokens.hash(tokens.mint()), NONCE);
        var sealed = crypt(Cipher.ENCRYPT_MODE, session, nonce, key.getBytes(StandardCharsets.UTF_8));
        var whole = ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed);
        keys.keepFresh(maker, whole.array(), clock.instant().plus(WAITS));
    }

    /** The key, if one waits for this session; it is gone afterwards. */
    @Transactional
    public Optional<String> take(StaffId maker, String session) {
        return keys.takeFresh(maker, clock.instant()).flatMap(whole -> {
            var nonce = Arrays.copyOf(whole, NONCE);
            try {
                var key = crypt(Cipher.DECRYPT_MODE, session, nonce, Arrays.copyOfRange(whole, NONCE, whole.length));
                return Optional.of(new String(key, StandardCharsets.UTF_8));
            } catch (IllegalStateException otherSession) {
                return Optional.empty();
            }
        });
    }

    private static byte[] crypt(int mode, String session, byte[] nonce, byte[] text) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    mode,
                    new SecretKeySpec(Tokens.hash("fresh key of " + session), "AES"),
                    new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key could not be sealed or opened", e);
        }
    }
}
