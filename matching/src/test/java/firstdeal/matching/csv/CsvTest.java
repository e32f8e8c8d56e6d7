package firstdeal.matching.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firstdeal.matching.list.Cells;
import firstdeal.matching.list.Field;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Lists as people export them. */
class CsvTest {
    @Test
    void semicolonsQuotesAndNewlinesInsideACellAreRead() {
        Cells cells = read("Firma;Webseite;Land\r\n\"Müller \"\"Söhne\"\"\r\nGmbH\";mueller.de;DE\r\nAcme;;\r\n");
        assertThat(cells.rows()).isEqualTo(2);
        assertThat(cells.text(Field.NAME, 0)).isEqualTo("Müller \"Söhne\"\r\nGmbH");
        assertThat(cells.text(Field.DOMAIN, 0)).isEqualTo("mueller.de");
        assertThat(cells.text(Field.NAME, 1)).isEqualTo("Acme");
        assertThat(cells.text(Field.COUNTRY, 1)).isEmpty();
    }

    @Test
    void everyEncodingGivesTheSameName() {
        for (String name : new String[] {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"}) {
            byte[] bytes = "id,name\n1,Société Générale\n2,Acme\n".getBytes(Charset.forName(name));
            CsvList list = CsvList.parse("a.csv", bytes, Map.of());
            assertThat(list.cells().text(Field.NAME, 0)).as(name).isEqualTo("Société Générale");
            assertThat(list.notes().isEmpty()).as(name).isEqualTo(name.equals("UTF-8"));
        }
    }

    @Test
    void aColumnOfDomainsNeedsNoHeading() {
        CsvList list = CsvList.parse(
                "domains.txt",
                "acme.com\nmueller.de\nhttps://www.foo.co.uk/\n".getBytes(StandardCharsets.UTF_8),
                Map.of());
        assertThat(list.cells().rows()).isEqualTo(3);
        assertThat(list.cells().text(Field.DOMAIN, 0)).isEqualTo("acme.com");
        assertThat(list.notes()).singleElement().asString().contains("looks like an account");
    }

    @Test
    void aColumnThatPeopleNamedIsTaken() {
        byte[] list = "Kunde X,Firma,name\nfoo,Acme,bar\n".getBytes(StandardCharsets.UTF_8);
        assertThat(CsvList.parse("a.csv", list, Map.of(Field.NAME, "Kunde X"))
                        .cells()
                        .text(Field.NAME, 0))
                .isEqualTo("foo");
        assertThatThrownBy(() -> CsvList.parse("a.csv", list, Map.of(Field.NAME, "Nope")))
                .isInstanceOf(CsvProblem.class)
                .hasMessageContaining("there is no column “Nope”");
    }

    @Test
    void whatCannotBeReadIsSaidWithFileAndLine() {
        assertThatThrownBy(() -> read("")).isInstanceOf(CsvProblem.class).hasMessage("a.csv: the list is empty.");
        assertThatThrownBy(() -> read("id,name\n1,Acme\n2,\"Open\n3,x\n"))
                .isInstanceOf(CsvProblem.class)
                .hasMessage("a.csv, line 3: the quote that opens here is never closed.");
    }

    /** A fiftieth of the long run's million. */
    @Test
    void noBytesMakeTheReaderFailUnexpectedly() {
        int tries = Boolean.getBoolean("firstdeal.long") ? 1_000_000 : 20_000;
        Random random = new Random(3);
        byte[] alphabet = "\",;\t|\n\r a.b@é/id,name".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < tries; i++) {
            byte[] bytes = new byte[random.nextInt(60)];
            if (random.nextInt(4) == 0) random.nextBytes(bytes);
            else for (int j = 0; j < bytes.length; j++) bytes[j] = alphabet[random.nextInt(alphabet.length)];
            try {
                CsvList list = CsvList.parse("fuzz.csv", bytes, Map.of());
                for (int row = 0; row < list.cells().rows(); row++)
                    for (Field field : Field.values()) list.cells().text(field, row);
            } catch (CsvProblem expected) {
                assertThat(expected).hasMessageStartingWith("fuzz.csv");
            }
        }
    }

    private static Cells read(String text) {
        return CsvList.parse("a.csv", text.getBytes(StandardCharsets.UTF_8), Map.of())
                .cells();
    }
}
