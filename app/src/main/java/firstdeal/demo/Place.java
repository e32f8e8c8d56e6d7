package firstdeal.demo;

/** Where a partner is. */
public enum Place {
    UNITED_KINGDOM("Europe/London", "Leeds", "GB", "Ltd"),
    IRELAND("Europe/Dublin", "Cork", "IE", "Ltd"),
    NORDICS("Europe/Stockholm", "Gothenburg", "SE", "AB"),
    BENELUX("Europe/Amsterdam", "Utrecht", "NL", "BV"),
    DACH("Europe/Berlin", "Hamburg", "DE", "GmbH"),
    FRANCE("Europe/Paris", "Lyon", "FR", "SAS"),
    IBERIA("Europe/Madrid", "Valencia", "ES", "SL"),
    US_EAST("America/New_York", "Boston", "US", "Inc"),
    US_WEST("America/Los_Angeles", "Portland", "US", "Inc"),
    CANADA("America/Toronto", "Toronto", "CA", "Inc"),
    SINGAPORE("Asia/Singapore", "Singapore", "SG", "Pte Ltd");

    private final String zone;
    private final String city;
    private final String country;
    private final String form;

    Place(String zone, String city, String country, String form) {
        this.zone = zone;
        this.city = city;
        this.country = country;
        this.form = form;
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
