package firstdeal.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.shared.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MinutesTest {

    @Test
    void aParagraphIsAddedBelowWhatStandsThere() {
        assertThat(notes("Went well.").noting("Call", "one\ntwo").notes()).isEqualTo("Went well.\n\nCall\none\ntwo");
        assertThat(notes("").noting("Call", "one").notes()).isEqualTo("Call\none");
    }

    @Test
    void theSameHeadingIsThereOnceWithWhatWasSaidLast() {
        var once = notes("Went well.\r\n\r\nThen we left.").noting("Call", "one");
        assertThat(once.noting("Call", "two").notes()).isEqualTo("Went well.\n\nThen we left.\n\nCall\ntwo");
        assertThat(once.noting("Call", "one")).isEqualTo(once);
        assertThat(once.noting("Other", "two").notes()).contains("Call\none", "Other\ntwo");
    }

    private static Minutes notes(String notes) {
        return new Minutes(
                LocalDate.of(2026, 5, 4),
                List.of(),
                Set.of(Side.VENDOR),
                notes,
                "",
                List.of(),
                "",
                List.of(),
                "Mara",
                Instant.EPOCH,
                Optional.empty());
    }
}
