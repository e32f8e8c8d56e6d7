package firstdeal.bench;

import java.util.List;
import java.util.Locale;

/** How fast this machine is in these minutes: the same fixed work before and after, so that figures of two days can be compared. */
final class Yardsticks {

    /** Hashes of 64 bytes in one second on one core: whatever else the machine does shows here. */
    List<Figure> measure(String when) {
        long end = System.nanoTime() + 1_000_000_000L;
        long rounds = 0;
        long state = 88172645463325252L;
        while (System.nanoTime() < end) {
            for (int i = 0; i < 1000; i++) {
                state ^= state << 13;
                state ^= state >>> 7;
                state ^= state << 17;
            }
            rounds += 1000;
        }
        return List.of(new Figure(
                "",
                "Yardstick " + when + ": xorshift rounds in 1 s",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                0,
                String.format(Locale.ROOT, "%,d M%s", rounds / 1_000_000, state == 0 ? "!" : "")));
    }
}
