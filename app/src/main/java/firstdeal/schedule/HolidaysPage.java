package firstdeal.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The days off of one region in one year, or of one company.
 *
 * @param company the id of the company, or empty when it is about a region
 * @param regions key to name, to choose from
 * @param changes whether this reader may change them
 */
public record HolidaysPage(
        String region, String company, int year, Map<String, String> regions, List<Line> lines, boolean changes) {

    /** @param shipped came with the product rather than being written by somebody */
    public record Line(UUID id, String name, LocalDate from, LocalDate to, boolean shipped) {

        public boolean isOneDay() {
            return from.equals(to);
        }
    }

    /** The query of this very page. */
    public String query() {
        return company.isEmpty() ? "?region=" + region + "&year=" + year : "?company=" + company;
    }
}
