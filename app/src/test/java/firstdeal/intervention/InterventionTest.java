package firstdeal.intervention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firstdeal.intervention.Intervention.Outcome;
import firstdeal.intervention.Intervention.Plan;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Refused;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InterventionTest {

    static final LocalDate TODAY = LocalDate.of(2026, 10, 28);

    static Intervention opened(LocalDate reviewOn) {
        return Intervention.open(
                new InterventionId(new UUID(0, 1)),
                new OnboardingId(new UUID(0, 2)),
                new PartnerId(new UUID(0, 3)),
                "gate-60",
                "Neither deal has their seller on it",
                reviewOn,
                TODAY);
    }

    @Test
    void isLookedAtAgainWithinFourteenDays() {
        assertThat(opened(TODAY.plusDays(14)).isOpen()).isTrue();
        for (var day : List.of(TODAY, TODAY.minusDays(1), TODAY.plusDays(15))) {
            assertThatThrownBy(() -> opened(day))
                    .isInstanceOfSatisfying(
                            Refused.class, it -> assertThat(it.fields()).containsOnlyKeys("reviewOn"));
        }
    }

    @Test
    void isOverdueFromTheDayAfterItsReview() {
        var intervention = opened(TODAY.plusDays(5));

        assertThat(intervention.isOverdue(TODAY.plusDays(5))).isFalse();
        assertThat(intervention.isOverdue(TODAY.plusDays(6))).isTrue();
    }

    @Test
    void hasFiveActionsAtMost() {
        var plan = new Plan(
                "cause", Optional.empty(), Optional.empty(), Collections.nCopies(6, "call"), "", TODAY.plusDays(1));

        assertThatThrownBy(() -> opened(TODAY.plusDays(5)).planned(plan, TODAY)).isInstanceOf(Refused.class);
    }

    @Test
    void isClosedOnce() {
        var closed = opened(TODAY.plusDays(5)).closed(Outcome.WORKED, "two names", TODAY);

        assertThat(closed.isOpen()).isFalse();
        assertThat(closed.isOverdue(TODAY.plusDays(30))).isFalse();
        assertThatThrownBy(() -> closed.closed(Outcome.OVERTAKEN, "", TODAY)).isInstanceOf(Refused.class);
    }
}
