package firstdeal.schedule.internal;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import firstdeal.schedule.HolidayRule;
import firstdeal.schedule.RegionHolidays;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The regions of {@code holidays/*.csv}. */
@Component
class ShippedRegions {

    private final Map<String, RegionHolidays> regions = new TreeMap<>();

    ShippedRegions() {
        var rules = new HashMap<String, List<RegionHolidays.Named>>();
        for (var row : rows("holidays/holidays.csv")) {
            rules.computeIfAbsent(row.getField("region"), region -> new ArrayList<>())
                    .add(new RegionHolidays.Named(row.getField("name"), HolidayRule.parse(row.getField("rule"))));
        }
        for (var row : rows("holidays/regions.csv")) {
            var key = row.getField("region");
            var weekend = Stream.of(row.getField("weekend").split(" "))
                    .map(HolidayRule::weekday)
                    .collect(Collectors.toSet());
            regions.put(
                    key, new RegionHolidays(key, row.getField("name"), weekend, rules.getOrDefault(key, List.of())));
        }
    }

    RegionHolidays get(String region) {
        var shipped = regions.get(region);
        return shipped == null ? RegionHolidays.unknown(region) : shipped;
    }

    /** Every region, by key. */
    Map<String, RegionHolidays> all() {
        return regions;
    }

    private static List<NamedCsvRecord> rows(String file) {
        try (var in = new InputStreamReader(new ClassPathResource(file).getInputStream(), StandardCharsets.UTF_8);
                var csv = CsvReader.builder().ofNamedCsvRecord(in)) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
