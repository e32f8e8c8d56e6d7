package firstdeal.registration.internal;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.As;
import firstdeal.IntegrationTest;
import firstdeal.Nordhaven;
import firstdeal.partner.Partners;
import firstdeal.platform.files.Sheet;
import firstdeal.platform.files.Sheets;
import firstdeal.platform.files.Table;
import firstdeal.platform.files.Tables;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Names that look like formulas come in as text and go out as text, by CSV and by XLSX. */
@IntegrationTest
class FormulaCellsIT {

    private static final String BY_CSV = "=HYPERLINK(\"https://x.example\",\"Pay\")";
    private static final String BY_XLSX = "@SUM(1) Mills";

    @Autowired
    private ApplicationContext app;

    @Autowired
    private MockMvcTester http;

    private Nordhaven nordhaven;
    private String partner;

    @BeforeEach
    void signed() throws Exception {
        nordhaven = Nordhaven.signed(20, app);
        partner = app.getBean(Partners.class).get(As.OWNER, nordhaven.partner()).name();
    }

    @Test
    void accounts() throws Exception {
        var columns = List.of("name", "domain", "status");
        comesAndGoes("/accounts", "/accounts/export", "name", columns, List.of("formula.example", "prospect"));
    }

    @Test
    void deals() throws Exception {
        var columns = List.of("account", "partner", "offering", "amount", "currency");
        comesAndGoes("/opportunities", "/deals/export", "account", columns, List.of(partner, "=Suite", "46000", "EUR"));
    }

    @Test
    void registrations() throws Exception {
        var columns = List.of("account", "domain", "partner", "offering", "amount", "currency", "close");
        var close = nordhaven.today().plusDays(60).toString();
        comesAndGoes(
                "/deals",
                "/deals/registrations/export",
                "account",
                columns,
                List.of("formula.example", partner, "=Suite", "46000", "EUR", close));
    }

    /** @param rest the cells after the name; a domain is another one each time */
    private void comesAndGoes(String kind, String export, String named, List<String> columns, List<String> rest)
            throws IOException {
        var csv = new ByteArrayOutputStream();
        csv.writeBytes((String.join(";", columns) + "\n").getBytes(StandardCharsets.UTF_8));
        csv.writeBytes(("\"" + BY_CSV.replace("\"", "\"\"") + "\";" + String.join(";", rest) + "\n")
                .getBytes(StandardCharsets.UTF_8));
        bring(kind, csv.toByteArray());
        var xlsx = new ByteArrayOutputStream();
        var row = Stream.concat(Stream.of(BY_XLSX), rest.stream().map(it -> it.replace("formula.", "sum.")));
        Tables.xlsx(new Table("in", columns, List.of(row.<Object>map(it -> it).toList())), xlsx);
        bring(kind, xlsx.toByteArray());

        var text = new String(taken(export + "?format=csv"), StandardCharsets.UTF_8);
        assertThat(text).contains("'=HYPERLINK", "'@SUM");
        assertThat(text.lines().flatMap(it -> Stream.of(it.split(",")))).noneMatch(it -> it.matches("\"?[=@].*"));
        assertThat(names(text.getBytes(StandardCharsets.UTF_8), named)).contains(BY_CSV, BY_XLSX);
        assertThat(names(taken(export + "?format=xlsx"), named)).contains(BY_CSV, BY_XLSX);
    }

    private static List<String> names(byte[] file, String column) {
        return Sheets.read(file).rows().stream()
                .map(Sheet.Row::cells)
                .map(it -> it.get(column))
                .toList();
    }

    private void bring(String kind, byte[] file) throws IOException {
        var preview = http.post()
                .uri(kind + "/import")
                .multipart()
                .file(new MockMultipartFile("file", "list", "application/octet-stream", file))
                .with(As.owner())
                .exchange();
        assertThat(preview).hasStatusOk();
        var action = "action=\"" + kind + "/import/";
        var page = preview.getResponse().getContentAsString();
        assertThat(page).contains(action);
        int from = page.indexOf(action) + action.length();
        assertThat(http.post()
                        .uri(kind + "/import/" + page.substring(from, from + 36))
                        .with(As.owner()))
                .hasStatus(303);
    }

    private byte[] taken(String path) {
        var answer = http.get().uri(path).with(As.owner()).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }
}
