package firstdeal.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import firstdeal.As;
import firstdeal.IntegrationTest;
import firstdeal.audit.Audit;
import firstdeal.audit.Subject;
import firstdeal.shared.Actor;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The audit log as a file that a spreadsheet opens. */
@IntegrationTest
class AuditExportIT {

    @Autowired
    MockMvcTester http;

    @Autowired
    Audit audit;

    @BeforeEach
    void acts() {
        audit.record(As.OWNER, "test.first", Subject.of("thing", "=1+1"), Map.of(), Map.of("text", "a, \"b\"\nc"));
        audit.record(new Actor.System("@cmd"), "test.second", Subject.of("thing", "2"), Map.of("n", 1), Map.of("n", 2));
    }

    @Test
    void everyEntryIsALineWithWhoWhenBeforeAndAfterTheLatestFirst() throws Exception {
        var lines = lines("");

        assertThat(lines).extracting(it -> it.getField("act")).startsWith("test.second", "test.first");
        var first = lines.get(1);
        assertThat(first.getField("name")).isEqualTo(As.OWNER.name());
        assertThat(first.getField("actor")).isEqualTo("staff");
        assertThat(first.getField("subject")).isEqualTo("thing");
        assertThat(first.getField("before")).isEqualTo("{}");
        assertThat(first.getField("after")).contains("a, \\\"b\\\"\\nc");
        assertThat(Long.parseLong(first.getField("number")))
                .isLessThan(Long.parseLong(lines.getFirst().getField("number")));
        assertThat(java.time.Instant.parse(first.getField("at")))
                .isBeforeOrEqualTo(java.time.Instant.parse(lines.getFirst().getField("at")));
    }

    @Test
    void noSpreadsheetTakesATextForAFormula() throws Exception {
        assertThat(lines("?act=test.first").getFirst().getField("id")).isEqualTo("'=1+1");
        assertThat(lines("?act=test.second").getFirst().getField("name")).startsWith("'@");
    }

    @Test
    void theFileHoldsWhatThePageShows() throws Exception {
        assertThat(lines("?act=test.first")).hasSize(1);
        assertThat(lines("?person=" + As.OWNER.id()))
                .isNotEmpty()
                .allMatch(it -> it.getField("name").equals(As.OWNER.name()));
        assertThat(lines("?from=" + LocalDate.now(java.time.ZoneOffset.UTC).plusDays(2)))
                .isEmpty();
        assertThat(http.get().uri("/settings/audit?act=test.first").with(As.owner()))
                .bodyText()
                .contains("/settings/audit.csv?act=test.first");
    }

    @Test
    void onlyWhoAdministersTakesIt() {
        assertThat(http.get().uri("/settings/audit.csv").with(As.pam())).hasStatus(403);
        assertThat(http.get().uri("/settings/audit.csv?from=tomorrow").with(As.owner()))
                .hasStatus(422);
    }

    private List<NamedCsvRecord> lines(String query) throws UnsupportedEncodingException {
        var answer =
                http.get().uri("/settings/audit.csv" + query).with(As.owner()).exchange();
        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getContentType()).startsWith("text/csv");
        assertThat(answer.getResponse().getHeader("Content-Disposition")).contains("audit.csv");
        try (var csv = CsvReader.builder().ofNamedCsvRecord(answer.getResponse().getContentAsString())) {
            return csv.stream().toList();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
