package firstdeal.matching.psi;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.matching.csv.CsvList;
import firstdeal.matching.domain.PublicSuffixes;
import firstdeal.matching.list.Tables;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which keys a list's rows have. */
class AccountKeysTest {
    private static final Tables TABLES = Tables.with(PublicSuffixes.shipped());
    private static final String LIST = """
            name,domain,country
            Acme Energy GmbH,https://www.acme.co.uk/about,Deutschland
            ACME Energy,info@acme.co.uk,DE
            Zebra International Ltd.,zebra@gmail.com,
            """;

    @Test
    void domainsAreRegistrableOnesAndEachKeyStandsOnceWithAllItsRows() {
        AccountKeys keys = keys(Set.of(KeyType.DOMAIN));
        assertThat(texts(keys)).containsExactly("acme.co.uk");
        assertThat(keys.rows(0)).containsExactly(0, 1);
        assertThat(keys.rowsWithout()).isEqualTo(1);
    }

    @Test
    void namesAreThoseOfTheLinkageWithTheCountrysCode() {
        assertThat(texts(keys(Set.of(KeyType.NAME))))
                .hasSize(2)
                .contains("acme energy|DE")
                .allMatch(text -> text.equals("acme energy|DE") || text.startsWith("zebra int") && text.endsWith("|"));
    }

    @Test
    void bothTypesStandBesideEachOther() {
        assertThat(keys(Set.of(KeyType.values())).keys().size()).isEqualTo(3);
    }

    private static AccountKeys keys(Set<KeyType> types) {
        return AccountKeys.of(
                CsvList.parse("list.csv", LIST.getBytes(StandardCharsets.UTF_8), Map.of())
                        .cells(),
                types,
                TABLES);
    }

    private static List<String> texts(AccountKeys keys) {
        return IntStream.range(0, keys.keys().size())
                .mapToObj(i -> keys.keys().key(i).text())
                .toList();
    }
}
