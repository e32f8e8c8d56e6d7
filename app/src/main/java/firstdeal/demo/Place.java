package firstdeal.demo;

/** Where a partner is. */
public enum Place {
    UNITED_KINGDOM("United Kingdom", "Europe/London", "Leeds", "GB", "Ltd"),
    IRELAND("Ireland", "Europe/Dublin", "Cork", "IE", "Ltd"),
    NORDICS("Nordics", "Europe/Stockholm", "Gothenburg", "SE", "AB"),
    BENELUX("Benelux", "Europe/Amsterdam", "Utrecht", "NL", "BV"),
    DACH("DACH", "Europe/Berlin", "Hamburg", "DE", "GmbH"),
    FRANCE("France", "Europe/Paris", "Lyon", "FR", "SAS"),
    IBERIA("Iberia", "Europe/Madrid", "Valencia", "ES", "SL"),
    US_EAST("US East", "America/New_York", "Boston", "US", "Inc"),
    US_WEST("US West", "America/Los_Angeles", "Portland", "US", "Inc"),
    CANADA("Canada", "America/Toronto", "Toronto", "CA", "Inc"),
    SINGAPORE("Singapore", "Asia/Singapore", "Singapore", "SG", "Pte Ltd");

    private final String title;
    private final String zone;
    private final String city;
    private final String country;
    private final String form;

    Place(String title, String zone, String city, String country, String form) {
        this.title = title;
        this.zone = zone;
        this.city = city;
        this.country = country;
        this.form = form;
    }

    public String title() {
        return title;
    }

    public String zone() {
        return zone;
    }

    public String city() {
        return city;
    }

    public String country() {
        return country;
    }

    public String form() {
        return form;
    }
}
