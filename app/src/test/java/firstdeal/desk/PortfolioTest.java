package firstdeal.desk;

import static firstdeal.desk.Rows.DAY0;
import static firstdeal.desk.Rows.gate;
import static firstdeal.desk.Rows.held;
import static firstdeal.desk.Rows.named;
import static firstdeal.desk.Rows.passed;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PortfolioTest {

    private static final LocalDate DAY_20 = DAY0.plusDays(20);

    private final StandingRow onTime = named("Alder", List.of(gate("open", 30, 2)));
    private final StandingRow late = named("Birch", List.of(gate("open", 14, 1)));
    private final StandingRow later = named("Aspen", List.of(gate("open", 17, 1)));
    private final StandingRow ready = named("Cedar", List.of(passed(14), gate("ready", 30, 0)));
    private final StandingRow due = named("Dogwood", List.of(passed(14), held(30, 2, 20)));
    private final Portfolio portfolio = Portfolio.EMPTY.with(List.of(onTime, late, later, ready, due));

    @Test
    void whoNeedsUsComesFirstAndTheLongestLateBeforeTheLess() {
        assertThat(portfolio.find(PortfolioFilter.ALL, DAY_20)).containsExactly(ready, due, late, later, onTime);
    }

    @Test
    void aFilterAndTheStripAgreeOnWhoNeedsUs() {
        for (var need : Need.values()) {
            var wanted = new PortfolioFilter("", "", "", "", Optional.of(need), "", false, PortfolioFilter.Sort.NAME);
            assertThat(portfolio.find(wanted, DAY_20)).allMatch(it -> it.need(DAY_20) == need);
        }
        var strip = portfolio.strip(DAY_20);
        assertThat(strip.active()).isEqualTo(5);
        assertThat(strip.decide()).isEqualTo(2);
        assertThat(strip.late()).isEqualTo(2);
    }

    @Test
    void aNameIsFoundByAPartOfItAndSignsMeanThemselves() {
        assertThat(portfolio.find(search("DOG"), DAY_20)).containsExactly(due);
        assertThat(portfolio.find(search("%"), DAY_20)).isEmpty();
    }

    @Test
    void anAnswerThatIsKeptDoesNotOutliveAChange() {
        portfolio.find(PortfolioFilter.ALL, DAY_20);

        var changed = portfolio.with(List.of(named(late.id(), "Willow", late.gates())));

        assertThat(changed.find(search("willow"), DAY_20)).hasSize(1);
        assertThat(changed.find(search("birch"), DAY_20)).isEmpty();
        assertThat(portfolio.find(search("birch"), DAY_20)).containsExactly(late);
    }

    @ParameterizedTest
    @EnumSource(PortfolioFilter.Sort.class)
    void aListGoesOnBehindARowThatMovedOrIsGone(PortfolioFilter.Sort sort) {
        var filter = new PortfolioFilter("", "", "", "", Optional.empty(), "", false, sort);
        var all = portfolio.find(filter, DAY_20);
        var last = all.get(1);
        var place = Place.of(last, DAY_20);

        assertThat(portfolio.findAfter(filter, DAY_20, place)).containsExactlyElementsOf(all.subList(2, 5));
        assertThat(portfolio.only(it -> !it.id().equals(last.id())).findAfter(filter, DAY_20, place))
                .containsExactlyElementsOf(all.subList(2, 5));
        var first = named(all.getFirst().id(), "Zelkova", List.of(passed(14), passed(30)));
        assertThat(portfolio.with(List.of(first)).findAfter(filter, DAY_20, place))
                .containsAll(all.subList(2, 5))
                .doesNotContain(last);
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrDouble() {
        var first = portfolio.lines(PortfolioFilter.ALL, DAY_20, 0, 2);
        var second = portfolio.lines(PortfolioFilter.ALL, DAY_20, 2, 2);
        var last = portfolio.lines(PortfolioFilter.ALL, DAY_20, 4, 2);

        assertThat(first).extracting(PortfolioRow::standing).containsExactly(ready, due);
        assertThat(second).extracting(PortfolioRow::standing).containsExactly(late, later);
        assertThat(last).extracting(PortfolioRow::standing).containsExactly(onTime);
        assertThat(portfolio.lines(PortfolioFilter.ALL, DAY_20, 99, 2)).isEmpty();
    }

    private static PortfolioFilter search(String q) {
        return new PortfolioFilter("", "", "", "", Optional.empty(), q, false, PortfolioFilter.Sort.NAME);
    }
}
