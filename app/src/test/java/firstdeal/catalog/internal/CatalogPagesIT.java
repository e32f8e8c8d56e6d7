package firstdeal.catalog.internal;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.As;
import firstdeal.IntegrationTest;
import firstdeal.program.ProgramVersionId;
import firstdeal.program.Programs;
import firstdeal.programfile.ProgramWriter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class CatalogPagesIT {

    @Autowired
    MockMvcTester http;

    @Autowired
    Programs programs;

    @Test
    void whatWeRunCanBeReadByAnybodyWhoIsSignedIn() {
        assertThat(http.get().uri("/programs").with(As.viewer()))
                .hasStatusOk()
                .bodyText()
                .contains("3 programs can be started.", "90-day first deal", "Version 1, published")
                .doesNotContain("⟦", "Bring in a program");
        assertThat(http.get().uri(path()).with(As.viewer()))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Sign the mutual confidentiality agreement",
                        "Cadence gate, day 14",
                        "Weekly partnership meeting")
                .doesNotContain("⟦", "Make a draft from this");
        assertThat(http.get().uri(path() + "?type=referral").with(As.viewer()))
                .hasStatusOk()
                .bodyText()
                .contains("Explain fee, when it is earned")
                .doesNotContain("Run one live session with the partner’s engineers");
        assertThat(http.get()
                        .uri(path() + "/preview?day0=2026-01-05&zone=Europe/Berlin&type=isv")
                        .with(As.viewer()))
                .hasStatusOk()
                .bodyText()
                .contains("Kick-off", "Cadence gate")
                .doesNotContain("⟦");
    }

    @Test
    void aDraftIsMadeEditedAndCompared() {
        var made = http.post().uri(path() + "/drafts").with(As.owner()).exchange();
        assertThat(made).hasStatus3xxRedirection();
        var editor = made.getResponse().getRedirectedUrl();
        assertThat(http.get().uri(String.valueOf(editor)).with(As.owner()))
                .hasStatusOk()
                .bodyText()
                .contains("key: first-deal-90")
                .doesNotContain("⟦");
        assertThat(http.post()
                        .uri(String.valueOf(editor))
                        .param("version", "0")
                        .param("text", "key: [")
                        .with(As.owner()))
                .hasStatus(422)
                .bodyText()
                .contains("What is wrong, line by line", "key: [");
        var looked = programs.version(ProgramVersionId.of(
                String.valueOf(editor).replace("/programs/", "").replace("/source", "")));
        assertThat(http.post()
                        .uri(String.valueOf(editor))
                        .param("version", "0")
                        .param(
                                "text",
                                "# mine\n"
                                        + ProgramWriter.yaml(looked.program())
                                                .replace(
                                                        "Sign the mutual confidentiality agreement", "Sign the secret"))
                        .with(As.owner()))
                .hasStatusOk()
                .bodyText()
                .contains("# mine", "It became “90-day first deal”", "<p class=\"t\">Sign the secret</p>");
        var draft = String.valueOf(editor).replace("/source", "");
        assertThat(http.get()
                        .uri(draft + "/diff?with=" + path().replace("/programs/", ""))
                        .with(As.owner()))
                .hasStatusOk()
                .bodyText()
                .contains("Nothing changed.");
        assertThat(http.post().uri(draft + "/removal").param("version", "0").with(As.viewer()))
                .hasStatus(403);
        assertThat(http.post().uri(draft + "/removal").param("version", "0").with(As.owner()))
                .hasStatus3xxRedirection();
        assertThat(http.get().uri(draft).with(As.owner())).hasStatus(404);
    }

    @Test
    void whatWasTypedStandsBesideWhatAnotherSavedMeanwhile() {
        var made = http.post().uri(path() + "/drafts").with(As.owner()).exchange();
        var draft = String.valueOf(made.getResponse().getRedirectedUrl()).replace("/source", "");
        var text = ProgramWriter.yaml(programs.version(ProgramVersionId.of(draft.replace("/programs/", "")))
                .program());
        var theirs = text.replace("Sign the mutual confidentiality agreement", "Sign what they say");
        var mine = text.replace("Sign the mutual confidentiality agreement", "Sign what I say");
        assertThat(save(draft, "0", theirs)).hasStatus3xxRedirection();

        assertThat(save(draft, "0", mine))
                .hasStatus(409)
                .bodyText()
                .contains(
                        "saved this draft at",
                        "What you typed is still here",
                        "<del class=\"ink3\">Sign what they say</del> <ins>Sign what I say</ins>",
                        "name=\"version\" value=\"1\"");
        assertThat(save(draft, "1", mine)).hasStatus3xxRedirection();
        assertThat(http.get().uri(draft).with(As.owner())).bodyText().contains("Sign what I say");
    }

    private MvcTestResult save(String draft, String version, String text) {
        return http.post()
                .uri(draft + "/source")
                .param("version", version)
                .param("text", text)
                .param("save", "true")
                .with(As.owner())
                .exchange();
    }

    @Test
    void aFileIsLookedAtBeforeItIsKept() {
        var file = """
                key: tiny
                title: <script>alert(1)</script>
                workstreams: [{key: w, title: W}]
                phases: [{key: p, title: P, window: {from: 0, to: 9}}]
                tasks: [{key: t, title: Do it, workstream: w, window: {from: 0, to: 3}}]
                """;
        assertThat(http.get().uri("/programs/import").with(As.owner())).hasStatusOk();
        assertThat(http.post().uri("/programs/import").param("text", file).with(As.owner()))
                .hasStatusOk()
                .bodyText()
                .contains("Do it")
                .doesNotContain("<script>alert", "⟦");
        assertThat(http.get().uri("/programs").with(As.owner())).bodyText().doesNotContain("tiny");
        assertThat(http.post()
                        .uri("/programs/import")
                        .param("text", file)
                        .param("save", "true")
                        .with(As.owner()))
                .hasStatus3xxRedirection();
        assertThat(http.get().uri("/programs").with(As.owner())).bodyText().contains("tiny");
    }

    @Test
    void theSchemaIsOpen() {
        assertThat(http.get().uri("/program.schema.json"))
                .hasStatusOk()
                .bodyText()
                .contains("2020-12", "meeting-held");
    }

    private String path() {
        return "/programs/"
                + programs.published().stream()
                        .filter(it -> it.program().key().equals("first-deal-90"))
                        .findFirst()
                        .orElseThrow()
                        .id();
    }
}
