package firstdeal.partner.internal;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.As;
import firstdeal.CommittingTest;
import firstdeal.partner.Company;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CommittingTest
class PartnerApiIT {

    @Autowired
    MockMvcTester http;

    @Test
    void aPartnerIsAddedReadAndChanged() throws Exception {
        var added = post(
                "/api/v1/partners",
                "{\"name\":\"<script>alert(1)</script>\",\"type\":\"si\",\"domain\":\"müller.example\"}");
        assertThat(added).hasStatus(201).hasHeader("ETag", "\"1\"");
        var path = "/api/v1/partners/" + id(added);
        assertThat(get(path))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.domain")
                .isEqualTo("xn--mller-kva.example");

        assertThat(patch(path, null, "{\"tier\":\"Gold\"}")).hasStatus(428);
        assertThat(patch(path, "\"9\"", "{\"tier\":\"Gold\"}")).hasStatus(412);
        assertThat(patch(path, "\"1\"", "{\"tier\":\"Gold\",\"domain\":null}"))
                .hasStatusOk()
                .hasHeader("ETag", "\"2\"");
        assertThat(get(path)).bodyJson().extractingPath("$.domain").isEqualTo("");

        var page = http.get().uri("/partners/" + id(added)).with(As.owner()).exchange();
        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("&lt;script&gt;")
                .doesNotContain("<script>alert")
                .doesNotContain("⟦");
        assertThat(http.get().uri("/partners?q=script").with(As.owner()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("⟦");
    }

    @Test
    void whatIsWrongIsSaidBesideItsField() {
        assertThat(post("/api/v1/partners", "{\"name\":\"\",\"type\":\"none\",\"domain\":\"no domain\",\"nam\":\"x\"}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.fields")
                .asMap()
                .containsOnlyKeys("name", "domain", "nam");
        assertThat(post("/api/v1/partners", "{\"name\":\"A\",\"type\":\"nothing\"}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.fields.type")
                .isEqualTo("“nothing” is no partner type that is in use.");
    }

    @Test
    void aSponsorAnswersByLinkWithoutSignIn() throws Exception {
        var partner = id(post("/api/v1/partners", "{\"name\":\"Nordhaven\",\"type\":\"si\"}"));
        var lars = id(post(
                "/api/v1/partners/" + partner + "/contacts",
                "{\"name\":\"Lars\",\"email\":\"lars@nordhaven.example\"}"));
        var named = post(
                "/api/v1/partners/" + partner + "/sponsors", "{\"side\":\"partner\",\"contact\":\"" + lars + "\"}");
        assertThat(named).hasStatus(201);
        var link = value(named, "link");
        assertThat(http.get().uri(link))
                .hasStatusOk()
                .bodyText()
                .contains("Lars", "Nordhaven")
                .doesNotContain("⟦");
        assertThat(
                        http.post()
                                .uri(link)
                                .param("accepted", "true")
                                .with(org.springframework.security.test.web.servlet.request
                                        .SecurityMockMvcRequestPostProcessors.csrf()))
                .hasStatus3xxRedirection();
        assertThat(get("/api/v1/partners/" + partner + "/sponsors"))
                .bodyJson()
                .extractingPath("$.items[0].answer")
                .isEqualTo("accepted");
        assertThat(http.get().uri("/sponsor/wrong")).hasStatus(404);
    }

    @Test
    void peopleHoldRolesAndSeeEveryTab() throws Exception {
        var partner = id(post("/api/v1/partners", "{\"name\":\"Tabs\",\"type\":\"msp\"}"));
        var mara = id(post(
                "/api/v1/partners/" + Company.OURS + "/contacts",
                "{\"name\":\"Mara\",\"email\":\"mara@ours.example\"}"));
        assertThat(post("/api/v1/partners/" + partner + "/roles", "{\"role\":\"pam\",\"contact\":\"" + mara + "\"}"))
                .hasStatus(201);
        assertThat(post("/api/v1/partners/" + partner + "/contacts", "{\"name\":\"Erik\"}"))
                .hasStatus(201);
        for (var tab : new String[] {"", "/legal", "/access", "/channels", "/directory", "/details", "/merge"}) {
            assertThat(http.get().uri("/partners/" + partner + tab).with(As.owner()))
                    .as(tab)
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("⟦");
        }
        assertThat(http.get().uri("/partners/new").with(As.viewer())).hasStatus(403);
        assertThat(http.get().uri("/partners.csv").with(As.viewer()))
                .hasStatusOk()
                .bodyText()
                .contains("Tabs");
        assertThat(http.get().uri("/partners.xlsx").with(As.viewer())).hasStatusOk();
    }

    @Test
    void recordsThatAreTheSameBecomeOne() throws Exception {
        var from = id(post("/api/v1/partners", "{\"name\":\"Twice\",\"type\":\"isv\",\"region\":\"Sweden\"}"));
        var into = id(post("/api/v1/partners", "{\"name\":\"Twice Inc\",\"type\":\"isv\"}"));
        var one = id(post("/api/v1/partners/" + from + "/contacts", "{\"name\":\"Ana\"}"));
        var two =
                id(post("/api/v1/partners/" + from + "/contacts", "{\"name\":\"Ana B\",\"email\":\"ana@b.example\"}"));
        var person = "/api/v1/partners/" + from + "/contacts/" + one + "/merge";
        assertThat(get(person + "?into=" + two))
                .bodyJson()
                .extractingPath("$.possible")
                .isEqualTo(true);
        assertThat(post(person, "{\"into\":\"" + two + "\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.email")
                .isEqualTo("ana@b.example");
        assertThat(get("/api/v1/partners/" + from + "/contacts/" + one)).hasStatus(404);
        assertThat(post(person, "{}")).hasStatus(404);

        assertThat(get("/api/v1/partners/" + from + "/merge?into=" + into))
                .bodyJson()
                .extractingPath("$.moves")
                .asArray()
                .containsExactly("One person");
        assertThat(post("/api/v1/partners/" + from + "/merge", "{\"into\":\"" + into + "\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.region")
                .isEqualTo("SE");
        assertThat(http.get().uri("/partners/" + from).with(As.owner())).hasRedirectedUrl("/partners/" + into);
    }

    @Test
    void whoLeavesIsHandedOverByTheApi() throws Exception {
        var partner = "/api/v1/partners/" + id(post("/api/v1/partners", "{\"name\":\"Left\",\"type\":\"isv\"}"));
        var erik = id(post(partner + "/contacts", "{\"name\":\"Erik\"}"));
        var ana = id(post(partner + "/contacts", "{\"name\":\"Ana\"}"));
        assertThat(post(partner + "/roles", "{\"role\":\"partner-manager\",\"contact\":\"" + erik + "\"}"))
                .hasStatus(201);
        assertThat(post(partner + "/contacts/" + erik + "/departure", "{\"successor\":\"" + ana + "\"}"))
                .hasStatusOk();
        assertThat(get(partner + "/contacts/" + erik + "/hand-over"))
                .bodyJson()
                .extractingPath("$.items[0].reason")
                .isEqualTo("named");
        assertThat(post(partner + "/contacts/" + erik + "/hand-over", "{}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].successor")
                .isEqualTo(ana);
        assertThat(get(partner + "/contacts/" + erik + "/hand-over"))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
        for (var page : new String[] {"/contacts/" + erik, "/contacts/" + ana, "/contacts/" + ana + "/merge"}) {
            assertThat(http.get().uri(partner.replace("/api/v1", "") + page).with(As.owner()))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("⟦");
        }
    }

    @Test
    void typesAndSystemsAreSettings() {
        for (var page : new String[] {"/settings/partner-types", "/settings/systems", "/partners/" + Company.OURS}) {
            assertThat(http.get().uri(page).with(As.owner()))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("⟦");
        }
        assertThat(form("/settings/partner-types", "title", "Nächster Kanal")).hasStatus3xxRedirection();
        assertThat(get("/api/v1/partner-types")).bodyText().contains("nachster-kanal");
        assertThat(form("/settings/partner-types", "title", "Nachster kanal")).hasStatus(422);
        assertThat(form("/settings/partner-types/nachster-kanal", "title", "Neu", "used", "false"))
                .hasStatus3xxRedirection();
        assertThat(post("/api/v1/partners", "{\"name\":\"A\",\"type\":\"nachster-kanal\"}"))
                .hasStatus(422);
        assertThat(form("/settings/systems", "title", "Data room")).hasStatus3xxRedirection();
        assertThat(get("/api/v1/systems")).bodyText().contains("data-room");
        assertThat(http.post()
                        .uri("/settings/partner-types")
                        .param("title", "X")
                        .with(As.pam()))
                .hasStatus(403);
    }

    private MvcTestResult form(String path, String... pairs) {
        var request = http.post().uri(path).with(As.owner());
        for (int i = 0; i < pairs.length; i += 2) {
            request = request.param(pairs[i], pairs[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult get(String path) {
        return http.get().uri(path).with(As.owner()).exchange();
    }

    private MvcTestResult post(String path, String json) {
        return http.post()
                .uri(path)
                .with(As.owner())
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange();
    }

    private MvcTestResult patch(String path, @org.jspecify.annotations.Nullable String ifMatch, String json) {
        var request = http.patch()
                .uri(path)
                .with(As.owner())
                .contentType(MediaType.APPLICATION_JSON)
                .content(json);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).exchange();
    }

    private static String id(MvcTestResult result) throws Exception {
        return value(result, "id");
    }

    private static String value(MvcTestResult result, String member) throws Exception {
        var matcher = Pattern.compile("\"" + member + "\":\"([^\"]+)\"")
                .matcher(result.getResponse().getContentAsString());
        assertThat(matcher.find()).as(result.getResponse().getContentAsString()).isTrue();
        return matcher.group(1);
    }
}
