package firstdeal.gate.internal;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.Api;
import firstdeal.As;
import firstdeal.IntegrationTest;
import firstdeal.Nordhaven;
import firstdeal.Statements;
import firstdeal.gate.Gates;
import firstdeal.shared.OnboardingId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** One run or many: the database is asked equally often. */
@IntegrationTest
class StatementCountIT {

    private static final int MANY = 100;
    private static final int A_CLAIM = 22;

    @Autowired
    Gates gates;

    @Autowired
    MockMvcTester http;

    @Autowired
    ApplicationContext app;

    @Test
    void manyRunsAreJudgedAndListedWithAsManyStatementsAsOne() throws Exception {
        var runs = new ArrayList<OnboardingId>();
        for (int i = 0; i < MANY; i++) {
            runs.add(Nordhaven.signed(20, app).run());
        }
        // None of them was judged before: what is kept in memory needs no statement.
        int forOne = Statements.during(() -> judge(runs.subList(0, 1)));
        int forMany = Statements.during(() -> judge(runs.subList(1, MANY)));
        assertThat(forOne).isPositive();
        assertThat(forMany).as("judging").isEqualTo(forOne);

        list(1);
        int listOne = Statements.during(() -> list(1));
        int listMany = Statements.during(() -> list(MANY));
        assertThat(listOne).isPositive();
        assertThat(listMany).as("listing").isEqualTo(listOne);
    }

    /** A claim that waits for its answer fulfils nothing, so nothing is judged anew for it; only the first is a milestone, and a rehearsal is not it. */
    @Test
    void aLaterClaimOfARunJudgesNothing() throws Exception {
        var it = Nordhaven.signed(20, app);
        claim(it, 1, true);
        int first = Statements.during(() -> claim(it, 2, false));
        int second = Statements.during(() -> claim(it, 3, false));
        assertThat(first).isGreaterThan(A_CLAIM);
        assertThat(second).isLessThan(A_CLAIM);
    }

    private void claim(Nordhaven it, int number, boolean synthetic) {
        var body = Map.of(
                "partner",
                it.partner().toString(),
                "account",
                Map.of("name", "Counted Mills " + number, "domain", "counted-%d.example".formatted(number)),
                "offering",
                "Suite",
                "amount",
                Map.of("value", "1000", "currency", "EUR"),
                "close",
                it.today().plusDays(30).toString(),
                "synthetic",
                synthetic);
        assertThat(new Api(app, As.pam()).post("/api/v1/deals", body)).hasStatus(HttpStatus.CREATED);
    }

    private void judge(List<OnboardingId> runs) {
        assertThat(gates.of(As.OWNER, runs)).hasSize(runs.size());
    }

    private void list(int limit) {
        assertThat(http.get().uri("/api/v1/onboardings?limit=" + limit).with(As.owner()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(limit);
    }
}
