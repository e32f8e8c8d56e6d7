package firstdeal.desk.internal;

import static firstdeal.desk.Rows.active;
import static firstdeal.desk.Rows.gate;
import static firstdeal.desk.Rows.held;
import static firstdeal.desk.Rows.passed;
import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.IntegrationTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class StandingStoreIT {

    @Autowired
    StandingStore store;

    @Autowired
    Standings standings;

    @Test
    void whatGoesInComesOut() {
        var row = active(List.of(passed(14), held(30, 2, 33), gate("upcoming", 60, 4)), List.of(3, 20, 20));

        store.save(row);

        assertThat(store.of(List.of(row.id()))).containsExactly(row);
    }

    @Test
    void whatWasWrittenSinceTheLastLookIsReadAndNothingElse() {
        long before = store.since(0).horizon();
        var row = active(List.of(passed(14)), List.of(3));
        store.save(row);

        assertThat(store.since(before).rows()).containsExactly(row);
        assertThat(store.since(Long.MAX_VALUE).rows()).isEmpty();
    }

    @Test
    void aTransactionSeesItsOwnRowsAtOnce() {
        var row = active(List.of(passed(14)), List.of(3));
        store.save(row);

        assertThat(standings.now().find(firstdeal.desk.PortfolioFilter.ALL, row.day0()))
                .contains(row);
    }
}
