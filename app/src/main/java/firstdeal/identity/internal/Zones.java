package firstdeal.identity.internal;

import firstdeal.shared.Refused;
import firstdeal.shared.Text;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The time zones that one chooses from: those of cities. */
final class Zones {

    private static final Pattern OF_A_CITY =
            Pattern.compile("(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+|UTC");
    private static final Map<String, String> ALL = list();

    private Zones() {}

    /** By id, with the words that stand in a list. */
    static Map<String, String> all() {
        return ALL;
    }

    private static Map<String, String> list() {
        var zones = new LinkedHashMap<String, String>();
        ZoneId.getAvailableZoneIds().stream()
                .filter(OF_A_CITY.asMatchPredicate())
                .sorted()
                .forEach(id -> zones.put(id, id.replace('_', ' ')));
        return Collections.unmodifiableMap(zones);
    }

    /** @throws Refused if there is no such zone */
    static ZoneId parse(String id) {
        try {
            return ZoneId.of(id.strip());
        } catch (DateTimeException e) {
            throw new Refused(
                    Text.of("identity.no-such-zone", "zone", id),
                    Map.of("zone", Text.of("identity.no-such-zone", "zone", id)));
        }
    }
}
