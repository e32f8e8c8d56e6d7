package firstdeal.identity;

import firstdeal.shared.Permission;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The API keys.
 *
 * @param scopes those that the reader may give to a new key
 * @param fresh the key that the reader has just made, to be seen this once
 */
public record KeysPage(List<KeyInfo> keys, List<Permission> scopes, Instant now, Optional<String> fresh) {

    public boolean usable(KeyInfo key) {
        return key.isUsable(now);
    }
}
