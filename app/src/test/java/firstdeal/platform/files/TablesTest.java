package firstdeal.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The one place that writes lists: no spreadsheet takes a text in them for a formula, and it comes back as it was. */
class TablesTest {

    private static Table table(String text) {
        return new Table("list", List.of("text", "number"), List.of(List.of(text, new BigDecimal("-5"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1 GmbH", "-1 AG", "@SUM(A1)", "=HYPERLINK(\"https://x.example\",\"Pay\")"})
    void csvSetsAnApostropheBeforeAFormulaAndTakesItOffAgain(String formula) throws IOException {
        var out = new ByteArrayOutputStream();
        Tables.csv(table(formula), out);
        var line =
                out.toString(StandardCharsets.UTF_8).lines().skip(1).findFirst().orElseThrow();
        assertThat(line).matches("\"?'[=+\\-@].*").endsWith(",-5");
        assertThat(Sheets.read(out.toByteArray()).rows().getFirst().cells()).containsEntry("text", formula);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t=1+1", "\r=1+1"})
    void csvDoesSoToo(String hidden) {
        assertThat(Tables.cell(hidden)).isEqualTo("'" + hidden);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1 GmbH", "-1 AG", "@SUM(A1)", "=HYPERLINK(\"https://x.example\",\"Pay\")"})
    void xlsxHoldsAFormulaAsText(String formula) throws IOException {
        var out = new ByteArrayOutputStream();
        Tables.xlsx(table(formula), out);
        assertThat(sheet(out.toByteArray())).contains("t=\"s\"", "<v>-5</v>").doesNotContain("<f>", "<f ");
        assertThat(Sheets.read(out.toByteArray()).rows().getFirst().cells()).containsEntry("text", formula);
    }

    /** The first sheet as it is in the file. */
    private static String sheet(byte[] file) throws IOException {
        try (var zip = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                        .get();
                var in = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
