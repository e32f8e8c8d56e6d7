package firstdeal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionSynchronizationUtils;

class KeptTest {

    private final Kept<Integer, Long, String> kept = new Kept<>(8);

    @Test
    void whatIsKeptHoldsUntilItsStampMovesOn() {
        assertThat(kept.keep(1, 5L, "one")).isEqualTo("one");
        assertThat(kept.get(1, 5L)).contains("one");
        assertThat(kept.get(1, 6L)).isEmpty();
        assertThat(kept.get(2, 5L)).isEmpty();
    }

    @Test
    void oneMoreThanFitsForgetsAFewAndNotAll() {
        IntStream.range(0, 9).forEach(it -> kept.keep(it, 0L, "it"));
        assertThat(IntStream.range(0, 9).filter(it -> kept.get(it, 0L).isPresent()))
                .hasSize(7)
                .contains(8);
    }

    @Test
    void aLongTransactionKeepsNoMoreThanFitsAndWhatItMadeLastIsThere() {
        TransactionSynchronizationManager.initSynchronization();
        TransactionSynchronizationManager.setActualTransactionActive(true);
        try {
            IntStream.range(0, 20).forEach(it -> kept.keep(it, 0L, "it"));
            assertThat(IntStream.range(0, 20).filter(it -> kept.get(it, 0L).isPresent()))
                    .hasSizeLessThanOrEqualTo(8)
                    .contains(19);
        } finally {
            var all = TransactionSynchronizationManager.getSynchronizations();
            TransactionSynchronizationManager.clear();
            TransactionSynchronizationUtils.invokeAfterCompletion(all, TransactionSynchronization.STATUS_ROLLED_BACK);
        }
        assertThat(kept.get(19, 0L)).isEmpty();
    }
}
