package firstdeal.gate.internal;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.As;
import firstdeal.IntegrationTest;
import firstdeal.Nordhaven;
import firstdeal.Statements;
import firstdeal.gate.Gates;
import firstdeal.shared.OnboardingId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** One run or many: the database is asked equally often. */
@IntegrationTest
class StatementCountIT {

    private static final int MANY = 100;

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
