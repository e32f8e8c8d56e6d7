package firstdeal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.pipeline.Attribution.Ours;
import firstdeal.pipeline.Attribution.Rule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AttributionTest {

    private static final Instant SUBMITTED = Instant.parse("2026-09-10T10:00:00Z");

    @Test
    void aClaimBeforeAnythingOfOursIsSourced() {
        assertThat(of(Ours.NOTHING)).isEqualTo(Rule.REGISTERED_FIRST);
        assertThat(Attribution.ofClaim(SUBMITTED, Ours.NOTHING).credit()).isEqualTo(Credit.SOURCED);
    }

    @Test
    void ourOwnOlderDealMakesItInfluenced() {
        assertThat(of(open(Duration.ofDays(59)))).isEqualTo(Rule.OURS_WAS_OPEN);
        assertThat(Attribution.ofClaim(SUBMITTED, open(Duration.ofDays(1))).credit())
                .isEqualTo(Credit.INFLUENCED);
    }

    @Test
    void oursIdleFor60DaysStandsInNobodysWayUnlessOurOwnerObjects() {
        assertThat(of(open(Duration.ofDays(60)))).isEqualTo(Rule.OURS_WAS_IDLE);
        assertThat(Attribution.ofClaim(SUBMITTED, open(Duration.ofDays(60))).credit())
                .isEqualTo(Credit.SOURCED);
        assertThat(of(new Ours(open(Duration.ofDays(200)).openSince(), Optional.empty(), true)))
                .isEqualTo(Rule.OURS_WAS_OPEN);
    }

    @Test
    void aContactKeepsOurDealFromBeingIdle() {
        var ours = new Ours(
                Optional.of(SUBMITTED.minus(Duration.ofDays(200))),
                Optional.of(SUBMITTED.minus(Duration.ofDays(10))),
                false);
        assertThat(of(ours)).isEqualTo(Rule.OURS_WAS_OPEN);
    }

    @Test
    void aTalkWithinNinetyDaysMakesItInfluencedAndAnOlderOneDoesNot() {
        assertThat(of(talked(Duration.ofDays(89)))).isEqualTo(Rule.WE_TALKED);
        assertThat(of(talked(Duration.ofDays(90)))).isEqualTo(Rule.REGISTERED_FIRST);
    }

    @Property
    void whatWeDidAfterTheClaimChangesNothing(
            @ForAll @IntRange(min = 1, max = 400) int opened, @ForAll @IntRange(min = 1, max = 400) int talked) {
        var later = new Ours(
                Optional.of(SUBMITTED.plus(Duration.ofHours(opened))),
                Optional.of(SUBMITTED.plus(Duration.ofHours(talked))),
                true);
        assertThat(Attribution.ofClaim(SUBMITTED, later)).isEqualTo(Attribution.ofClaim(SUBMITTED, Ours.NOTHING));
    }

    @Test
    void joiningBeforeCommitIsInfluencedAndLaterIsAssisted() {
        var day = LocalDate.of(2026, 10, 1);
        assertThat(joining(Optional.empty(), Optional.empty())).isEqualTo(Credit.NONE);
        assertThat(joining(Optional.of(day), Optional.empty())).isEqualTo(Credit.INFLUENCED);
        assertThat(joining(Optional.of(day), Optional.of(day))).isEqualTo(Credit.INFLUENCED);
        assertThat(joining(Optional.of(day), Optional.of(day.minusDays(1)))).isEqualTo(Credit.ASSISTED);
    }

    private static Credit joining(Optional<LocalDate> joined, Optional<LocalDate> committed) {
        return Attribution.ofJoining(joined, committed).credit();
    }

    private static Rule of(Ours ours) {
        return Attribution.ofClaim(SUBMITTED, ours).rule();
    }

    private static Ours open(Duration before) {
        return new Ours(Optional.of(SUBMITTED.minus(before)), Optional.empty(), false);
    }

    private static Ours talked(Duration before) {
        return new Ours(Optional.empty(), Optional.of(SUBMITTED.minus(before)), false);
    }
}
