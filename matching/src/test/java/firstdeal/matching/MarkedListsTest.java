package firstdeal.matching;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.matching.csv.CsvList;
import firstdeal.matching.list.Cells;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers of registers, telephones and postal codes as evidence. */
class MarkedListsTest {
    private final Linkage linkage = new Linkage(Settings.standard().withThreads(1));
    private final Cells a = cells("a", "Vat ID;Telefon;PLZ", true);
    private final Cells b = cells("b", "vat_number;phone;zip", false);

    @Test
    void theSameRegistrationNumberFindsWhatNamesDoNot() {
        Match renamed = linkage.match(a, b)
                .sure()
                .filter(match -> match.idA().equals("a7"))
                .findFirst()
                .orElseThrow();
        assertThat(renamed.idB()).isEqualTo("b7");
        assertThat(renamed.reasons()).contains("same registration number");
    }

    @Test
    void theTelephoneTellsTwoOfOneNameApart() {
        List<Match> matches = linkage.match(a, b).matches();
        assertThat(matches)
                .anyMatch(match -> match.idA().equals("a20") && match.idB().equals("b20"));
        assertThat(matches)
                .anyMatch(match -> match.idA().equals("a21") && match.idB().equals("b21"));
        assertThat(matches)
                .filteredOn(match -> match.idA().equals("a20"))
                .allSatisfy(match -> assertThat(match.reasons()).contains("same telephone number"));
    }

    @Test
    void preparedListsKeepThem(@TempDir Path dir) throws Exception {
        linkage.save(linkage.prepare(a), dir.resolve("a.prepared"));
        assertThat(linkage.match(linkage.load(dir.resolve("a.prepared")), b, Progress.NONE)
                        .matches())
                .isEqualTo(linkage.match(a, b).matches());
    }

    private static Cells cells(String prefix, String headings, boolean first) {
        StringBuilder text = new StringBuilder("id;name;country;" + headings + "\n");
        for (int i = 0; i < 400; i++) {
            String name = "Company " + Integer.toString(i * 7919 + 46656, 36);
            if (i == 7) name = first ? "Alpha Werke" : "Zeta Holding";
            if (i == 20 || i == 21) name = "Twin Traders";
            text.append(prefix + i + ";" + name + ";DE;" + (first ? "DE" : "") + (100_000_000 + i * 37) + ";"
                    + (first ? "+49 89 " : "089/") + (5_000_000 + i * 91 + (i == 7 && first ? 13 : 0)) + ";"
                    + (80_000 + i % 90) + "\n");
        }
        return CsvList.parse(prefix + ".csv", text.toString().getBytes(StandardCharsets.UTF_8), Map.of())
                .cells();
    }
}
