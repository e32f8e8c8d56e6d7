package firstdeal.desk.internal;

import static firstdeal.desk.Rows.DAY0;
import static firstdeal.desk.Rows.active;
import static firstdeal.desk.Rows.gate;
import static firstdeal.desk.Rows.held;
import static firstdeal.desk.Rows.passed;
import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.IntegrationTest;
import firstdeal.desk.Need;
import firstdeal.desk.PortfolioFilter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class StandingStoreIT {

    @Autowired
    StandingStore store;

    @Test
    void whatGoesInComesOut() {
        var row = active(List.of(passed(14), held(30, 2, 33), gate("upcoming", 60, 4)), List.of(3, 20, 20));

        store.save(row);

        assertThat(store.of(List.of(row.id()))).containsExactly(row);
    }

    @Test
    void theDatabaseAndTheCoreAgreeOnWhoNeedsUs() {
        var row = active(List.of(passed(14), held(30, 2, 33)), List.of(3));
        store.save(row);

        for (int day : List.of(0, 29, 30, 31, 32, 33, 60)) {
            var today = DAY0.plusDays(day);
            var wanted = new PortfolioFilter(
                    "", "", "", "", Optional.of(row.need(today)), "", false, PortfolioFilter.Sort.NEED);
            assertThat(store.page(wanted, today, 0, 10)).as("day %s", day).contains(row);
        }
        assertThat(store.strip(DAY0.plusDays(33)).decide()).isPositive();
        assertThat(row.need(DAY0.plusDays(33))).isEqualTo(Need.DECIDE);
    }

    @Test
    void aNameIsFoundByAPartOfIt() {
        store.save(active(List.of(gate("open", 14, 1)), List.of()));

        assertThat(store.page(search("havEN"), DAY0, 0, 10)).hasSize(1);
        assertThat(store.page(search("100%"), DAY0, 0, 10)).isEmpty();
    }

    private static PortfolioFilter search(String q) {
        return new PortfolioFilter("", "", "", "", Optional.empty(), q, false, PortfolioFilter.Sort.NAME);
    }
}
