package firstdeal.schedule.internal;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.schedule.DayOff;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped rules against the dates that the governments published. */
class ShippedRegionsTest {

    private final ShippedRegions regions = new ShippedRegions();

    @ParameterizedTest
    @CsvSource({
        "DE,2025,01-01 04-18 04-21 05-01 05-29 06-09 10-03 12-25 12-26",
        "DE,2026,01-01 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26",
        "GB,2025,01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
        "GB,2026,01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
        "GB,2027,01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28",
        "GB,2028,01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26",
        "US,2025,01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25",
        "US,2026,01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25",
        "US,2027,01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24",
        "FR,2026,01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25",
        "NL,2025,01-01 04-21 04-26 05-29 06-09 12-25 12-26",
        "NL,2026,01-01 04-06 04-27 05-14 05-25 12-25 12-26",
        "SE,2026,01-01 01-06 04-03 04-06 05-01 05-14 06-06 06-19 12-24 12-25 12-26 12-31",
        "IT,2027,01-01 01-06 03-29 04-25 05-01 06-02 08-15 11-01 12-08 12-25 12-26",
        "CA,2026,01-01 04-03 05-18 07-01 09-07 10-12 12-25 12-28"
    })
    void holidaysOfAYear(String region, int year, String days) {
        assertThat(regions.get(region).in(year, year))
                .extracting(DayOff::from)
                .containsExactly(Stream.of(days.split(" "))
                        .map(day -> LocalDate.parse(year + "-" + day))
                        .toArray(LocalDate[]::new));
    }

    @Test
    void everyRegionHasHolidaysInEveryYear() {
        assertThat(regions.all()).hasSizeGreaterThan(15).allSatisfy((key, region) -> {
            for (int year = 2020; year <= 2060; year++) {
                assertThat(region.in(year, year)).as(key + year).hasSizeGreaterThanOrEqualTo(3);
            }
        });
    }

    @Test
    void aRegionThatIsNotKnownWorksMondayToFriday() {
        assertThat(regions.get("XX").in(2026, 2026)).isEmpty();
        assertThat(regions.get("XX").weekend()).hasSize(2);
    }
}
