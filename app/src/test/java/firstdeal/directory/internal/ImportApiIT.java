package firstdeal.directory.internal;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.As;
import firstdeal.CommittingTest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CommittingTest
class ImportApiIT {

    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

    @Autowired
    MockMvcTester http;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "ISO-8859-1", "windows-1252"})
    void everyUsualEncodingComesIn(String charset) throws Exception {
        var name = "Müller Straße " + charset;
        var csv = "name;type\r\n" + name + ";si\r\n";
        applied("partners", csv.getBytes(Charset.forName(charset)));
        assertThat(partners(name)).contains(name);
    }

    @Test
    void quotedNewlinesStayInTheirCellAndLinesAreCounted() throws Exception {
        var preview = preview(
                "partners",
                "name,type,about\n\"Quoted; Ltd\",si,\"one\ntwo \"\"three\"\"\"\nBad,nothing,\n"
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(preview).hasStatusOk();
        assertThat(preview).bodyJson().extractingPath("$.lines[0].line").isEqualTo(4);
        assertThat(preview)
                .bodyJson()
                .extractingPath("$.lines[0].sentences[0]")
                .isEqualTo("type: “nothing” is no partner type that is in use.");
        assertThat(preview).bodyJson().extractingPath("$.lines[1].fate").isEqualTo("new");
        apply(preview);
        assertThat(partner("Quoted; Ltd")).contains("one\\ntwo \\\"three\\\"");
    }

    @Test
    void aFileWithoutColumnNamesIsRefused() {
        assertThat(preview("partners", "Nordhaven,si,SE\nOther,isv,DE\n".getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422)
                .bodyText()
                .contains("The first line has to name the columns. “name” is not among them.");
        assertThat(preview("contacts", "name,email\nErik,e@x.example\n".getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422)
                .bodyText()
                .contains("“partner” is not among them");
    }

    @Test
    void whatCannotBeReadIsSaidWithItsLine() {
        assertThat(preview("partners", new byte[0])).hasStatus(422).bodyText().contains("This file is empty");
        assertThat(preview("partners", "name,name\nA,B\n".getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422)
                .bodyText()
                .contains("stands there twice");
        assertThat(preview("partners", "name,type\nA,si\n\"open,si\n".getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422)
                .bodyText()
                .contains("Line 3 cannot be read");
    }

    @Test
    void rowsAboutTheSameComeInOnce() {
        assertThat(preview(
                        "partners",
                        "name,type,domain\nDouble AB,si,double.example\nDouble,si,\nOther,si,DOUBLE.example\n"
                                .getBytes(StandardCharsets.UTF_8)))
                .bodyJson()
                .extractingPath("$.lines[*].fate")
                .asArray()
                .containsExactly("refused", "refused", "new");
    }

    @Test
    void formulasAndHtmlAreText() throws Exception {
        applied(
                "partners",
                "name,type,about\n\"=HYPERLINK(\"\"http://x\"\")\",si,<script>alert(1)</script>\n'@Sum,si,'=1+1\n"
                        .getBytes(StandardCharsets.UTF_8));
        var list = http.get().uri("/partners?q=HYPERLINK").with(As.owner());
        assertThat(list).hasStatusOk().bodyText().contains("=HYPERLINK(");
        assertThat(partner("@Sum")).contains("\"about\":\"=1+1\"");
        assertThat(http.get().uri("/partners.csv").with(As.owner()))
                .bodyText()
                .contains("'=HYPERLINK", "'@Sum")
                .doesNotContain("\n=HYPERLINK", "\n@Sum");
        var page = http.post()
                .multipart()
                .uri("/partners/import")
                .file(new MockMultipartFile(
                        "file", "<b>.csv", "text/csv", "name,type\n<img src=x>,<i>\n".getBytes(StandardCharsets.UTF_8)))
                .param("kind", "partners")
                .with(As.owner());
        assertThat(page).hasStatusOk().bodyText().contains("&lt;img src=x").doesNotContain("<img src=x>", "⟦");
    }

    @Test
    void aThousandPartnersAndTheirPeopleComeIn() throws Exception {
        var partners = IntStream.range(0, 1_000)
                .mapToObj(it -> "Mass %d,si,mass-%d.example".formatted(it, it))
                .collect(Collectors.joining("\n", "name,type,domain\n", "\n"));
        applied("partners", partners.getBytes(StandardCharsets.UTF_8));
        var people = IntStream.range(0, 1_000)
                .mapToObj(it -> "mass-%d.example,Person %d,p%d@mass.example".formatted(it, it, it))
                .collect(Collectors.joining("\n", "partner,name,mail\n", "\n"));
        applied("contacts", people.getBytes(StandardCharsets.UTF_8));
        assertThat(preview("contacts", people.getBytes(StandardCharsets.UTF_8)))
                .bodyJson()
                .extractingPath("$.summary")
                .asString()
                .contains("1,000 are here already");
        assertThat(partners("Mass 999")).contains("\"people\":1");
    }

    @Test
    void whatIsTooLongIsRefused() {
        var rows = IntStream.range(0, 10_001)
                .mapToObj(it -> "R%d,si".formatted(it))
                .collect(Collectors.joining("\n"));
        assertThat(preview("partners", ("name,type\n" + rows).getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422)
                .bodyText()
                .contains("more than 10,000 rows");
        assertThat(preview("partners", new byte[50 << 20])).hasStatus(413);
    }

    @Test
    void aRowThatBecameImpossibleMeanwhileStaysOutAndTheOthersComeIn() throws Exception {
        var preview = preview("partners", "name,type\nLate One,si\nLate Two,si\n".getBytes(StandardCharsets.UTF_8));
        applied("partners", "name,type\nLate One,isv\n".getBytes(StandardCharsets.UTF_8));
        apply(preview);
        assertThat(partners("Late")).containsOnlyOnce("Late One").contains("Late Two");
    }

    private MvcTestResult preview(String kind, byte[] csv) {
        return http.post()
                .uri("/api/v1/imports?kind=" + kind)
                .with(As.owner())
                .contentType("text/csv")
                .content(csv)
                .exchange();
    }

    private void applied(String kind, byte[] csv) throws Exception {
        var preview = preview(kind, csv);
        assertThat(preview).hasStatusOk();
        apply(preview);
    }

    private void apply(MvcTestResult preview) throws Exception {
        var id = ID.matcher(preview.getResponse().getContentAsString());
        assertThat(id.find()).isTrue();
        assertThat(http.post()
                        .uri("/api/v1/imports/" + id.group(1) + "/application")
                        .with(As.owner()))
                .hasStatusOk();
    }

    private String partners(String q) throws Exception {
        return http.get()
                .uri("/api/v1/partners?limit=200&q={q}", q)
                .with(As.owner())
                .exchange()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private String partner(String name) throws Exception {
        var id = ID.matcher(partners(name));
        assertThat(id.find()).isTrue();
        return http.get()
                .uri("/api/v1/partners/" + id.group(1))
                .with(As.owner())
                .exchange()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
