package firstdeal.programfile;

import firstdeal.shared.Role;
import firstdeal.shared.Side;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an exported checklist keeps out of sight behind a heading or an item, so that it reads back as the same:
 * {@code <!-- key=nda-signed side=JOINT owner=VENDOR:legal,PARTNER:legal -->}.
 */
public record Marker(Optional<String> key, Optional<Side> side, Map<Side, Role> owner) {

    public static final Marker NONE = new Marker(Optional.empty(), Optional.empty(), Map.of());

    private static final Pattern COMMENT = Pattern.compile(
            "<!-- key=([a-z0-9]+(?:-[a-z0-9]+)*)(?: side=(VENDOR|PARTNER|JOINT))?(?: owner=([A-Za-z0-9:,-]+))? -->");
    private static final Pattern OWNER = Pattern.compile("(VENDOR|PARTNER):([a-z][a-z0-9]*(?:-[a-z0-9]+)*)");

    public Marker {
        owner = Map.copyOf(owner);
    }

    static Marker of(String key) {
        return new Marker(Optional.of(key), Optional.empty(), Map.of());
    }

    /** The marker that an HTML comment is; empty for any other comment. */
    public static Optional<Marker> parse(String comment) {
        var matcher = COMMENT.matcher(comment);
        if (!matcher.matches() || matcher.group(1).length() > 80) {
            return Optional.empty();
        }
        var owner = new EnumMap<Side, Role>(Side.class);
        if (matcher.group(3) != null) {
            OWNER.matcher(matcher.group(3))
                    .results()
                    .forEach(it -> owner.put(Side.valueOf(it.group(1)), new Role(it.group(2))));
        }
        return Optional.of(new Marker(
                Optional.of(matcher.group(1)),
                Optional.ofNullable(matcher.group(2)).map(Side::valueOf),
                owner));
    }

    /** As it stands in the file. */
    String written() {
        var words = new ArrayList<String>();
        key.ifPresent(it -> words.add("key=" + it));
        side.ifPresent(it -> words.add("side=" + it));
        if (!owner.isEmpty()) {
            var owners = new ArrayList<String>();
            for (Side each : Side.values()) {
                if (owner.get(each) instanceof Role role) {
                    owners.add(each + ":" + role);
                }
            }
            words.add("owner=" + String.join(",", owners));
        }
        return "<!-- " + String.join(" ", words) + " -->";
    }
}
