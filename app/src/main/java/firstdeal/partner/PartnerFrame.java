package firstdeal.partner;

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
                        details.type(),
                        Region.nameOf(details.region()),
                        details.tier(),
                        Addresses.readable(details.domain()))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(" · "));
        return new PartnerFrame("/partners/" + company.id(), company.name(), lede, tab);
    }

    public boolean shows(Tab other) {
        return tab == other;
    }
}
