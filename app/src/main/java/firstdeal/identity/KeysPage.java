package firstdeal.identity;

import firstdeal.shared.Permission;
import java.time.Instant;
import java.util.List;

/**
 * The API keys.
 *
 * @param scopes those that the reader may give to a new key
 */
public record KeysPage(List<KeyInfo> keys, List<Permission> scopes, Instant now) {

    public boolean usable(KeyInfo key) {
        return key.isUsable(now);
    }
}
