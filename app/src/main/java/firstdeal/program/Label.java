package firstdeal.program;

import java.util.Optional;
import java.util.Set;

/**
 * What every condition carries besides its parameters.
 *
 * @param key stable within its gate, so that versions and decisions can be compared
 * @param title the program's own words for it; without them it is named from its parameters
 * @param notFor partner types to which it does not apply
 */
public record Label(String key, Optional<String> title, Set<String> notFor) {

    public Label {
        notFor = Set.copyOf(notFor);
    }

    public static Label of(String key) {
        return new Label(key, Optional.empty(), Set.of());
    }
}
