package firstdeal.bench;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Fills our book of accounts and claims new ones against it, for partners whose runs go on. */
final class Claims {

    private static final int A_FILE = 10_000;
    private static final int PARTNERS = 20;
    private static final String[] FIRST = {
        "Nord", "Vester", "Alder", "Brack", "Cobalt", "Dunmore", "Ester", "Falcon", "Garnet", "Harbor", "Inver",
                "Juniper",
        "Kestrel", "Linden", "Meridian", "Novum", "Orchard", "Pemble", "Quarry", "Raven", "Sable", "Tidal", "Umber",
                "Vantor"
    };
    private static final String[] SECOND = {
        "Logistics",
        "Foods",
        "Energy",
        "Bank",
        "Freight",
        "Clinics",
        "Software",
        "Mills",
        "Rail",
        "Insurance",
        "Retail",
        "Shipping",
        "Robotics",
        "Analytics",
        "Utilities",
        "Paper",
        "Hospitals",
        "Grid",
        "Optik",
        "Consulting"
    };

    private final Client client;
    private final List<String> partners;
    private final LocalDate closes;

    private Claims(Client client, List<String> partners, LocalDate closes) {
        this.client = client;
        this.partners = partners;
        this.closes = closes;
    }

    /** @param accounts how many our book is to hold */
    static Claims against(Client client, int accounts, LocalDate today) throws IOException {
        for (int from = 0; from < accounts; from += A_FILE) {
            var csv = new StringBuilder("name,domain,country,status\n");
            for (int i = from; i < Math.min(accounts, from + A_FILE); i++) {
                csv.append(name(i)).append(',').append("account-").append(i).append(".example,SE,prospect\n");
            }
            var id = client.call(client.postCsv("/api/v1/accounts/imports", csv.toString()))
                    .get("id")
                    .asString();
            client.call(client.post("/api/v1/accounts/imports/" + id + "/application", "{}"));
        }
        var partners = new ArrayList<String>();
        for (int i = 0; i < PARTNERS; i++) {
            var body = "{\"name\":\"Bench claimant " + i + " " + System.nanoTime() + "\",\"type\":\"agency\"}";
            var partner =
                    client.call(client.post("/api/v1/partners", body)).get("id").asString();
            client.call(client.post(
                    "/api/v1/onboardings",
                    "{\"partner\":\"" + partner + "\",\"program\":\"first-deal-90\",\"day0\":\"" + today
                            + "\",\"zone\":\"Europe/Stockholm\"}"));
            partners.add(partner);
        }
        return new Claims(client, partners, today.plusDays(60));
    }

    private static String name(long n) {
        return FIRST[(int) (n % FIRST.length)]
                + SECOND[(int) (n / 24 % SECOND.length)].toLowerCase(java.util.Locale.ROOT) + " "
                + SECOND[(int) (n / 7 % SECOND.length)] + " " + Long.toString(n, 36);
    }

    /** A claim on an account that nobody has claimed, each time another, like some of the book. */
    Load.Requests all() {
        var run = Long.toString(System.nanoTime(), 36);
        return n -> client.post(
                "/api/v1/deals",
                "{\"partner\":\"" + partners.get((int) (n % partners.size())) + "\",\"account\":{\"name\":\""
                        + name(n * 31 + 7) + " " + run
                        + "\",\"domain\":\"claim-" + run + "-" + n + ".example\",\"country\":\"SE\"},"
                        + "\"offering\":\"Suite\",\"amount\":{\"value\":\"1000\",\"currency\":\"EUR\"},"
                        + "\"close\":\"" + closes + "\"}");
    }
}
