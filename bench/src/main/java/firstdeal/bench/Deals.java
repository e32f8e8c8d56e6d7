package firstdeal.bench;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** Fills the pipeline, so that its board has something to show. */
final class Deals {

    static final int ON_THE_BOARD = 500;

    private static final List<String> STAGES = List.of("identified", "qualified", "proposal", "negotiation");

    private Deals() {}

    static void fill(Client client, List<String> onboardings, LocalDate today) throws IOException {
        for (int n = 0; n < ON_THE_BOARD; n++) {
            client.call(client.post(
                    "/api/v1/opportunities",
                    "{\"onboarding\":\"" + onboardings.get(n % onboardings.size())
                            + "\",\"account\":{\"name\":\"Bench account " + n + "\"},\"stage\":\"" + STAGES.get(n % 4)
                            + "\",\"amount\":{\"value\":\"" + (1000 + n) + "\",\"currency\":\""
                            + (n % 3 == 0 ? "USD" : "EUR") + "\"},\"closes\":\"" + today.plusDays(1 + n % 90) + "\"}"));
        }
    }
}
