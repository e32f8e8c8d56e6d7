package firstdeal.gate.internal;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.As;
import firstdeal.CommittingTest;
import firstdeal.Nordhaven;
import firstdeal.Race;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** Two people decide one gate at once: one decision, and the other is told. */
@CommittingTest
class GateRaceApiIT {

    @Autowired
    MockMvcTester http;

    @Autowired
    ApplicationContext app;

    @Autowired
    JsonMapper json;

    private Nordhaven it;

    @BeforeEach
    void signedTenDaysAgo() throws Exception {
        it = Nordhaven.signed(10, app);
    }

    private MvcTestResult decide(Map<String, ?> decision) {
        return http.post()
                .uri(it.api() + "/gates/gate-14/decisions")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(decision))
                .with(As.owner())
                .exchange();
    }

    private long decisions() throws Exception {
        var list = http.get()
                .uri(it.api() + "/gates/gate-14/decisions")
                .with(As.owner())
                .exchange();
        return json.readTree(list.getResponse().getContentAsString())
                .path("items")
                .size();
    }

    @Test
    void ofManyWhoWaiveAtOnceOneDecides() throws Exception {
        var answers =
                Race.of(8, () -> decide(Map.of("decision", "waive", "reason", "They did it all before", "seen", 0)));

        assertThat(answers.stream().filter(it -> it.getResponse().getStatus() == 201))
                .hasSize(1);
        assertThat(answers.stream().filter(it -> it.getResponse().getStatus() != 201))
                .hasSize(7)
                .allSatisfy(it -> {
                    assertThat(it.getResponse().getStatus()).isIn(409, 412, 422);
                    assertThat(it)
                            .bodyJson()
                            .extractingPath("$.detail")
                            .asString()
                            .hasSizeGreaterThan(20);
                });
        assertThat(decisions()).isEqualTo(1);
    }

    @Test
    void ofTwoWhoHoldAndWaiveOneDecides() throws Exception {
        var turn = new java.util.concurrent.atomic.AtomicInteger();
        var answers = Race.of(
                2,
                () -> turn.getAndIncrement() == 0
                        ? decide(Map.of(
                                "decision",
                                "hold",
                                "reason",
                                "The sponsor is away",
                                "reviewOn",
                                it.today().plusDays(5).toString(),
                                "seen",
                                0))
                        : decide(Map.of("decision", "waive", "reason", "They did it all before", "seen", 0)));

        assertThat(answers.stream().filter(it -> it.getResponse().getStatus() == 201))
                .hasSize(1);
        assertThat(decisions()).isEqualTo(1);
    }
}
