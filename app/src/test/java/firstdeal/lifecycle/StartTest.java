package firstdeal.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firstdeal.onboarding.Runs;
import firstdeal.shared.Refused;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartTest {

    private static final LocalDate TODAY = Runs.DAY0;

    private static Start signed(LocalDate day0) {
        return Start.signed(Runs.PARTNER, Runs.VERSION, day0, Runs.ZONE);
    }

    @Test
    void aRunIsPreparedUntilItsSignatureIsThere() {
        assertThat(signed(TODAY).isPreparing(TODAY)).isFalse();
        assertThat(signed(TODAY.minusDays(9)).isPreparing(TODAY)).isFalse();
        assertThat(signed(TODAY.plusDays(1)).isPreparing(TODAY)).isTrue();
        var expected = Start.expected(Runs.PARTNER, Runs.VERSION, TODAY.minusDays(1), Runs.ZONE);
        assertThat(expected.isPreparing(TODAY)).isTrue();
    }

    @Test
    void gatesThatWerePassedBeforeAreAttestedBySomebody() {
        var late = signed(TODAY.minusDays(50));
        assertThatCode(() -> late.requireSound(TODAY)).doesNotThrowAnyException();
        assertThatCode(() -> late.passedBefore(List.of("gate-14"), "Ana Duarte").requireSound(TODAY))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> late.passedBefore(List.of("gate-14"), " ").requireSound(TODAY))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.fields()).containsOnlyKeys("attestedBy"));
    }

    @Test
    void anExpectedDayIsNamedByItsOwnField() {
        var expected = Start.expected(Runs.PARTNER, Runs.VERSION, TODAY.plusDays(366), Runs.ZONE);
        assertThatThrownBy(() -> expected.requireSound(TODAY))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.fields()).containsOnlyKeys("expectedDay0"));
    }
}
