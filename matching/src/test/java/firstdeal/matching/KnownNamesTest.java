package firstdeal.matching;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.matching.csv.CsvList;
import firstdeal.matching.text.Resource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Names of companies as lists really write them, without any other field. */
class KnownNamesTest {
    private final List<String> a = new ArrayList<>();
    private final List<String> b = new ArrayList<>();
    private final Set<String> truth = new HashSet<>();

    @Test
    void companiesAreFoundByTheirNamesAlone() {
        for (String line : Resource.lines("known-names.txt")) {
            String first = line.substring(0, line.indexOf('|')).strip();
            String second = line.substring(line.indexOf('|') + 1).strip();
            if (!first.isEmpty()) a.add(first);
            if (!second.isEmpty()) b.add(second);
            if (!first.isEmpty() && !second.isEmpty()) truth.add(a.size() + " " + b.size());
        }
        List<Match> matches = new Linkage(Settings.standard())
                .match(list(a).cells(), list(b).cells())
                .matches();
        long right = matches.stream()
                .filter(match -> truth.contains(match.idA() + " " + match.idB()))
                .count();
        double precision = (double) right / matches.size();
        double recall = (double) right / truth.size();
        assertThat(precision).as("precision").isGreaterThan(0.97);
        assertThat(recall).as("recall").isGreaterThan(0.93);
    }

    private static CsvList list(List<String> names) {
        String quoted = "name\n"
                + String.join("\n", names.stream().map(name -> '"' + name + '"').toList());
        return CsvList.parse("names.csv", quoted.getBytes(StandardCharsets.UTF_8), Map.of());
    }
}
