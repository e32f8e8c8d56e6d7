package firstdeal.partner;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What every page of one partner has: its name, what it is, and which tab is open. */
public record PartnerFrame(String path, String name, String lede, Tab tab) {

    /** The parts of a partner's page. */
    public enum Tab {
        OVERVIEW(""),
        LEGAL("/legal"),
        ACCESS("/access"),
        CHANNELS("/channels"),
        DIRECTORY("/directory");

        private final String path;

        Tab(String path) {
            this.path = path;
        }

        public String path() {
            return path;
        }
    }

    public static PartnerFrame of(Company company, Tab tab) {
        var details = company.details();
        var lede = Stream.of(
                        titled(details.type()),
                        Region.nameOf(details.region()),
                        details.tier(),
                        Addresses.readable(details.domain()))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(" · "));
        return new PartnerFrame("/partners/" + company.id(), company.name(), lede, tab);
    }

    /** A type's key as people write it: MSP, SI, Reseller. */
    private static String titled(String key) {
        var words = key.replace('-', ' ');
        if (words.isEmpty()) {
            return "";
        }
        return words.length() <= 3
                ? words.toUpperCase(Locale.ROOT)
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Our own company has no access grid, channels or directory entry of its own. */
    public List<Tab> tabs() {
        return path.endsWith(Company.OURS.toString()) ? List.of(Tab.OVERVIEW, Tab.LEGAL) : List.of(Tab.values());
    }

    public boolean shows(Tab other) {
        return tab == other;
    }
}
