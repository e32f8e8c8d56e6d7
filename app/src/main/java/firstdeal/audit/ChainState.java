package firstdeal.audit;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a recalculation of the whole chain found.
 *
 * @param sealed how many entries stand behind seals
 * @param unsealed how many wait for the next seal
 * @param brokenAt the number of the first seal that does not fit its entries or its predecessor, null if all fit
 * @param lastHash the hash of the last seal, hexadecimal; whoever notes it elsewhere can prove later that nothing was cut off
 */
public record ChainState(
        long seals,
        long sealed,
        long unsealed,
        @Nullable Long brokenAt,
        String lastHash,
        @Nullable Instant lastSealedAt) {

    public boolean isIntact() {
        return brokenAt == null;
    }

    public Optional<Long> firstBroken() {
        return Optional.ofNullable(brokenAt);
    }
}
