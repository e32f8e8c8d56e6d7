package firstdeal.registration;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.registration.Finding.Because;
import firstdeal.registration.Finding.Ours;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Domain §7: whose deal it is, judged at the moment of submission. */
class FindingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 15);

    @Test
    void thePartnerSourcedItWhenWeHadNothing() {
        assertThat(of(Stream.of(), Optional.empty()))
                .isEqualTo(new Finding(Credit.SOURCED, Because.WE_HAD_NOTHING, Optional.empty()));
    }

    @Test
    void anOpportunityOfOursThatIsOlderMakesItCoSell() {
        assertThat(of(Stream.of(new Ours(DAY.minusDays(80), DAY.minusDays(59))), Optional.empty()))
                .isEqualTo(new Finding(Credit.CO_SELL, Because.WE_HAD_AN_OPPORTUNITY, Optional.of(DAY.minusDays(80))));
        assertThat(of(Stream.of(new Ours(DAY, DAY)), Optional.empty()).credit()).isEqualTo(Credit.CO_SELL);
    }

    @Test
    void oneThatWasOpenedLaterDoesNot() {
        assertThat(of(Stream.of(new Ours(DAY.plusDays(1), DAY.plusDays(1))), Optional.empty())
                        .credit())
                .isEqualTo(Credit.SOURCED);
    }

    @Test
    void oneThatWasIdleForSixtyDaysDoesNotUnlessItsOwnerObjects() {
        var idle = of(Stream.of(new Ours(DAY.minusDays(200), DAY.minusDays(60))), Optional.empty());
        assertThat(idle.credit()).isEqualTo(Credit.SOURCED);
        assertThat(idle.because()).isEqualTo(Because.OURS_WAS_IDLE);
        assertThat(idle.objected().credit()).isEqualTo(Credit.CO_SELL);
    }

    @Test
    void aContactWithinNinetyDaysMakesItCoSell() {
        assertThat(of(Stream.of(), Optional.of(DAY.minusDays(89))).because()).isEqualTo(Because.WE_HAD_CONTACT);
        assertThat(of(Stream.of(), Optional.of(DAY.minusDays(90))).because()).isEqualTo(Because.WE_HAD_NOTHING);
        assertThat(of(Stream.of(), Optional.of(DAY.plusDays(1))).because()).isEqualTo(Because.WE_HAD_NOTHING);
    }

    @Test
    void ofSeveralTheOneCountsOnWhichMostHappenedLately() {
        var both = Stream.of(
                new Ours(DAY.minusDays(300), DAY.minusDays(200)), new Ours(DAY.minusDays(30), DAY.minusDays(3)));
        assertThat(of(both, Optional.empty()).because()).isEqualTo(Because.WE_HAD_AN_OPPORTUNITY);
    }

    private static Finding of(Stream<Ours> ours, Optional<LocalDate> contact) {
        return Finding.of(DAY, ours, contact, Policy.SHIPPED);
    }
}
