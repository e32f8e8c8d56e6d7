package firstdeal.outcome.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firstdeal.As;
import firstdeal.IntegrationTest;
import firstdeal.Nordhaven;
import firstdeal.onboarding.Onboardings;
import firstdeal.outcome.Outcomes;
import firstdeal.outcome.SuccessMetric;
import firstdeal.outcome.WeekStatus;
import firstdeal.outcome.WeekStatus.Status;
import firstdeal.platform.Ids;
import firstdeal.shared.NotFound;
import firstdeal.shared.Refused;
import firstdeal.shared.StaleData;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@IntegrationTest
class OutcomeIT {

    @Autowired
    private OutcomeService service;

    @Autowired
    private Outcomes outcomes;

    @Autowired
    private Onboardings onboardings;

    @Autowired
    private Ids ids;

    @Autowired
    private ApplicationContext app;

    private Nordhaven nordhaven;

    @BeforeEach
    void signedNineDaysAgo() throws Exception {
        nordhaven = Nordhaven.signed(9, app);
    }

    private WeekStatus week(int week) {
        return service.weeks(As.PAM, nordhaven.run()).get(week - 1);
    }

    private SuccessMetric metric(String name) {
        return new SuccessMetric(
                ids.next(),
                nordhaven.run(),
                name,
                "3 deals",
                nordhaven.today().plusDays(60),
                "Mara",
                Optional.empty(),
                0);
    }

    @Test
    void aWeekWhoseCriterionHoldsIsReachedByItselfAndStaysSo() {
        var run = onboardings.get(As.PAM, nordhaven.run());
        assertThat(week(1).status()).isEqualTo(Status.MISSED);

        outcomes.reached(run, List.of(1), nordhaven.today());
        outcomes.reached(run, List.of(), nordhaven.today());

        assertThat(week(1).recorded().automatic()).isTrue();
        assertThat(week(1).status()).isEqualTo(Status.REACHED);
        assertThatThrownBy(() -> service.record(As.PAM, nordhaven.run(), 1, false, "No"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aPersonSaysWhatBecameOfAWeek() {
        assertThatThrownBy(() -> service.record(As.PAM, nordhaven.run(), 1, false, " "))
                .isInstanceOf(Refused.class);
        service.record(As.PAM, nordhaven.run(), 1, false, "Nobody was there");
        assertThat(week(1).recorded().why()).isEqualTo("Nobody was there");

        service.record(As.PAM, nordhaven.run(), 1, true, "");
        assertThat(week(1).status()).isEqualTo(Status.REACHED);
        assertThatThrownBy(() -> service.record(As.PAM, nordhaven.run(), 99, true, ""))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void measuresAreCountedAndChangedOnceAtATime() {
        var agreed = metric("Closed deals");
        service.add(As.PAM, agreed);
        service.add(As.PAM, metric("Certified sellers"));
        assertThat(outcomes.metrics(Set.of(nordhaven.run()))).containsEntry(nordhaven.run(), 2);

        service.change(As.PAM, agreed);
        assertThatThrownBy(() -> service.change(As.PAM, agreed)).isInstanceOf(StaleData.class);
        assertThatThrownBy(() -> service.remove(As.PAM, nordhaven.run(), agreed.id(), 0))
                .isInstanceOf(StaleData.class);
        service.remove(As.PAM, nordhaven.run(), agreed.id(), 1);
        assertThat(outcomes.metrics(Set.of(nordhaven.run()))).containsEntry(nordhaven.run(), 1);
    }
}
