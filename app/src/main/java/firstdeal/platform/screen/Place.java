package firstdeal.platform.screen;

import firstdeal.shared.Permission;
import firstdeal.shared.Text;
import java.util.Arrays;
import java.util.List;

/** The places of the staff's side, in the order of the navigation. */
public enum Place {
    PORTFOLIO("/", "layout-list", Permission.READ),
    TODAY("/today", "sun", Permission.READ),
    DEALS("/deals", "heart-handshake", Permission.READ),
    PARTNERS("/partners", "building", Permission.READ),
    INSIGHTS("/insights", "chart-line", Permission.READ),
    PROGRAMS("/programs", "route", Permission.READ),
    SETTINGS("/settings", "settings", Permission.READ);

    private final String path;
    private final String icon;
    private final Permission needed;

    Place(String path, String icon, Permission needed) {
        this.path = path;
        this.icon = icon;
        this.needed = needed;
    }

    public String path() {
        return path;
    }

    public String icon() {
        return icon;
    }

    public Text label() {
        return switch (this) {
            case PORTFOLIO -> Text.of("part.portfolio");
            case TODAY -> Text.of("part.today");
            case DEALS -> Text.of("part.deals");
            case PARTNERS -> Text.of("part.partners");
            case INSIGHTS -> Text.of("part.insights");
            case PROGRAMS -> Text.of("part.programs");
            case SETTINGS -> Text.of("part.settings");
        };
    }

    /** Those that this reader may open. */
    public static List<Place> of(Screen screen) {
        return Arrays.stream(values()).filter(it -> screen.may(it.needed)).toList();
    }
}
