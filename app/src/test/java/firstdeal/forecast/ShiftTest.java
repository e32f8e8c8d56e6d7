package firstdeal.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.forecast.Shift.Fresh;
import firstdeal.forecast.Shift.Gone;
import firstdeal.forecast.Shift.Moved;
import firstdeal.forecast.Shift.Revalued;
import firstdeal.forecast.Shift.Slipped;
import firstdeal.forecast.Shift.Staged;
import firstdeal.pipeline.Category;
import firstdeal.pipeline.Deal;
import firstdeal.pipeline.OpportunityId;
import firstdeal.shared.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ShiftTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final Line LINE = new Line(
            new OpportunityId(new UUID(7, 1)),
            Category.PIPELINE,
            "qualified",
            Optional.of(Money.of("48000", "EUR")),
            Optional.of(DAY));

    private static List<Shift> since(Line after) {
        return Shift.between(Optional.of(LINE), Optional.of(after));
    }

    @Test
    void everythingThatDiffersIsSaid() {
        var after = new Line(
                LINE.deal(),
                Category.COMMIT,
                "proposal",
                Optional.of(Money.of("50000", "EUR")),
                Optional.of(DAY.plusDays(7)));
        assertThat(since(after))
                .containsExactly(
                        new Moved(Category.PIPELINE, Category.COMMIT),
                        new Slipped(DAY, DAY.plusDays(7), 7),
                        new Revalued(LINE.amount(), after.amount()),
                        new Staged("qualified", "proposal"));
    }

    @Test
    void whatStaysTheSameSaysNothing() {
        var same = new Line(
                LINE.deal(), LINE.category(), LINE.stage(), Optional.of(Money.of("48000.00", "EUR")), LINE.closes());
        assertThat(since(same)).isEmpty();
    }

    @Test
    void whoComesIsFreshAndWhoGoesIsGone() {
        assertThat(Shift.between(Optional.empty(), Optional.of(LINE))).containsExactly(new Fresh());
        assertThat(Shift.between(Optional.of(LINE), Optional.empty())).containsExactly(new Gone());
        assertThat(Shift.between(Optional.empty(), Optional.empty())).isEmpty();
    }

    @Test
    void aRehearsalIsInNoForecast() {
        assertThat(Deal.rehearsed(Deal.committed("Alder Bank")).counts()).isFalse();
    }

    @Property
    void aWeekIsNamedByItsMondayAndNeverToCome(@ForAll @IntRange(min = -4000, max = 4000) int days) {
        var asked = Week.of(DAY.plusDays(days).toString(), DAY);
        assertThat(asked.monday()).isBeforeOrEqualTo(DAY);
        if (days <= 0) {
            assertThat(DAY.plusDays(days))
                    .isBetween(asked.monday(), asked.monday().plusDays(6));
        }
    }

    @Test
    void whatIsNoDayIsThisWeek() {
        assertThat(Week.of("nonsense", DAY)).isEqualTo(Week.of(DAY));
        assertThat(Week.of("", DAY)).isEqualTo(Week.of(DAY));
    }

    @Test
    void totalsAreByCategoryAndCurrency() {
        var dollars =
                new Line(LINE.deal(), Category.COMMIT, "qualified", Optional.of(Money.of("10", "USD")), LINE.closes());
        var euros = new Line(LINE.deal(), Category.COMMIT, "qualified", LINE.amount(), LINE.closes());
        var totals = Totals.of(List.of(dollars, euros, euros, LINE));
        assertThat(totals.count(Category.COMMIT)).isEqualTo(3);
        assertThat(totals.sum(Category.COMMIT)).containsExactly(Money.of("96000", "EUR"), Money.of("10", "USD"));
        assertThat(totals.sum(Category.CLOSED)).isEmpty();
    }
}
