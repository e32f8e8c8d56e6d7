package firstdeal.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.audit.internal.SealStore.Horizon;
import firstdeal.audit.internal.SealStore.Seal;
import firstdeal.audit.internal.SealStore.Stretch;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SealStretchTest {

    @Test
    void aStretchBeginsWhereTheOneBeforeEnded() {
        assertThat(SealService.next(null, new Horizon(700, 705))).isEqualTo(new Stretch(0, 0, 700));
        assertThat(SealService.next(seal(new Stretch(0, 0, 700), 12), new Horizon(720, 722)))
                .isEqualTo(new Stretch(0, 700, 720));
    }

    @Test
    void aDatabaseRestoredElsewhereFirstSealsWhatIsLeftAndThenCountsAnew() {
        var left = SealService.next(seal(new Stretch(0, 0, 9_000), 12), new Horizon(700, 701));
        assertThat(left).isEqualTo(new Stretch(0, 9_000, Long.MAX_VALUE));
        assertThat(SealService.next(seal(left, 15), new Horizon(710, 711))).isEqualTo(new Stretch(15, 0, 710));
    }

    private static Seal seal(Stretch stretch, long lastSeq) {
        return new Seal(1, Instant.EPOCH, stretch, lastSeq, 1, new byte[32]);
    }
}
