package firstdeal.program;

import firstdeal.shared.Text;
import java.util.Collection;

/** The sentence about a reference that leads nowhere. */
final class References {

    private References() {}

    static Text unknown(String kind, String key, Collection<String> known) {
        return Text.of("program.check.unknown", "kind", kind, "key", key)
                .with("known", known.stream().sorted().limit(12).toList())
                .with("some", known.isEmpty() ? "no" : "yes");
    }
}
