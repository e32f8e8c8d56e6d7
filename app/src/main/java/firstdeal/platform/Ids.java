package firstdeal.platform;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Mints UUIDs of version 7 (RFC 9562): 48 bits of milliseconds, then chance, so that ids sort by birth. */
@Component
public class Ids {

    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();

    public Ids(Clock clock) {
        this.clock = clock;
    }

    public UUID next() {
        long high = (clock.millis() << 16) | 0x7000L | (chance.nextInt() & 0x0FFFL);
        long low = (chance.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
