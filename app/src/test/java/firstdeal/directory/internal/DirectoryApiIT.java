package firstdeal.directory.internal;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.Api;
import firstdeal.As;
import firstdeal.CommittingTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The listing, its feed, the logo, and lists that come in. */
@CommittingTest
class DirectoryApiIT {

    @Autowired
    ApplicationContext app;

    @Autowired
    MockMvcTester http;

    private Api api;

    @BeforeEach
    void owner() {
        api = new Api(app, As.owner());
    }

    private String added(String name) {
        return api.json(api.post("/api/v1/partners", Map.of("name", name, "type", "isv")))
                .path("id")
                .asString();
    }

    @Test
    void aListComesInOnceHoweverOftenItIsBrought() {
        var csv =
                "name;domain;type;region\nImported AB;imported.example;Reseller;Sweden\nBad;;unknown;\nImported AB;imported.example;si;\n";
        var preview = http.post()
                .uri("/api/v1/imports?kind=partners")
                .with(As.owner())
                .contentType("text/csv")
                .content(csv)
                .exchange();
        assertThat(preview)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.lines[*].fate")
                .asArray()
                .containsExactly("refused", "refused", "new");
        assertThat(api.post("/api/v1/imports/" + api.json(preview).path("id").asString() + "/application", "{}"))
                .hasStatusOk();
        var again = http.post()
                .uri("/api/v1/imports?kind=partners")
                .with(As.owner())
                .contentType("text/csv")
                .content(csv)
                .exchange();
        assertThat(again)
                .bodyJson()
                .extractingPath("$.lines[*].fate")
                .asArray()
                .containsExactly("refused", "refused", "same");
        assertThat(api.post("/api/v1/imports/" + api.json(preview).path("id").asString() + "/application", "{}"))
                .hasStatus(404);
        assertThat(http.get().uri("/partners/import").with(As.owner()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("⟦");
    }

    @Test
    void theFeedShowsWhoAgreed() {
        var partner = added("Shown Ltd");
        assertThat(http.get().uri("/directory.json")).hasStatusOk().bodyText().doesNotContain("Shown Ltd");
        assertThat(http.post()
                        .uri("/partners/" + partner + "/directory")
                        .with(As.owner())
                        .param("version", "0")
                        .param("consent", "true")
                        .param("consentBy", "Lars")
                        .param("headline", "We integrate"))
                .hasStatus3xxRedirection();
        assertThat(http.get().uri("/directory.json")).hasStatusOk().bodyText().contains("Shown Ltd", "We integrate");
    }

    @Test
    void theListingAndTheLogoAreChangedByTheApi() {
        var path = "/api/v1/partners/" + added("Api Ltd");
        assertThat(api.get(path + "/listing")).hasStatusOk().hasHeader("ETag", "\"0\"");
        assertThat(api.patch(path + "/listing", "\"0\"", "{\"consent\":true}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.fields")
                .asMap()
                .containsOnlyKeys("consentBy");
        assertThat(api.patch(
                        path + "/listing",
                        "\"0\"",
                        "{\"consent\":true,\"consentBy\":\"Lars\",\"headline\":\"By api\"}"))
                .hasStatusOk();
        assertThat(api.patch(path + "/listing", "\"0\"", "{\"headline\":\"x\"}"))
                .hasStatus(412);
        assertThat(api.patch(path + "/listing", null, "{\"headline\":\"x\"}")).hasStatus(428);
        assertThat(http.get().uri("/directory.json")).bodyText().contains("By api");
        assertThat(logo(path, "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422);
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0};
        assertThat(logo(path, png)).hasStatus(204);
        assertThat(api.get(path + "/logo")).hasStatusOk().hasContentType(MediaType.IMAGE_PNG);
        assertThat(api.get(path + "/listing"))
                .bodyJson()
                .extractingPath("$.logo")
                .isEqualTo(true);
        assertThat(http.delete().uri(path + "/logo").with(As.owner())).hasStatus(204);
        assertThat(api.get(path + "/logo")).hasStatus(404);
        assertThat(api.patch(path + "/listing", "\"1\"", "{\"consent\":false}")).hasStatusOk();
        assertThat(http.get().uri("/directory.json")).bodyText().doesNotContain("By api");
    }

    private MvcTestResult logo(String path, byte[] bytes) {
        return http.post()
                .uri(path + "/logo")
                .with(As.owner())
                .contentType(MediaType.IMAGE_PNG)
                .content(bytes)
                .exchange();
    }
}
