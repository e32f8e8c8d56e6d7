package firstdeal.onboarding.internal;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.Api;
import firstdeal.As;
import firstdeal.CommittingTest;
import firstdeal.Nordhaven;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Tasks as programs change them. */
@CommittingTest
class TaskApiIT {

    @Autowired
    ApplicationContext app;

    @Autowired
    MockMvcTester http;

    private Nordhaven it;
    private Api api;
    private String adHoc;

    @BeforeEach
    void aTaskOfARunThatBeganFiveDaysAgo() throws Exception {
        it = Nordhaven.signed(5, app);
        api = new Api(app, As.pam());
        var added = api.post(
                it.api() + "/tasks",
                Map.of("title", "Call the buyer", "due", it.today().plusDays(3).toString()));
        assertThat(added).hasStatus(201).hasHeader("ETag", "\"0\"");
        adHoc = String.valueOf(added.getResponse().getHeader("Location"));
    }

    private String state() {
        return api.json(api.get(adHoc)).path("state").asString();
    }

    private static void refused(MvcTestResult answer, String field) {
        assertThat(answer)
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.fields")
                .asMap()
                .containsKey(field);
    }

    @Test
    void aChangeNeedsTheVersionThatWasSeen() {
        assertThat(api.patch(adHoc, null, Map.of("state", "done"))).hasStatus(428);
        assertThat(api.patch(adHoc, "7", Map.of("state", "done"))).hasStatus(412);
        assertThat(api.patch(adHoc, "0", Map.of("state", "done"))).hasStatusOk().hasHeader("ETag", "\"1\"");
        assertThat(api.patch(adHoc, "0", Map.of("state", "open"))).hasStatus(412);
        assertThat(state()).isEqualTo("done");
    }

    @Test
    void stateOwnerAndDateChangeTogetherOrNotAtAll() {
        var both = Map.of(
                "owner", it.mara().toString(), "due", it.today().plusDays(9).toString(), "state", "done");
        assertThat(api.patch(adHoc, "0", both)).hasStatusOk();
        var after = api.json(api.get(adHoc));
        assertThat(after.path("owner").asString()).isEqualTo(it.mara().toString());
        assertThat(after.path("due").asString())
                .isEqualTo(it.today().plusDays(9).toString());

        var settlesItself = it.api() + "/tasks/nda-signed";
        var before = api.json(api.get(settlesItself));
        var half = Map.of("due", it.today().plusDays(20).toString(), "state", "done");
        refused(api.patch(settlesItself, before.path("version").asString(), half), "state");
        assertThat(api.json(api.get(settlesItself)).path("due")).isEqualTo(before.path("due"));
    }

    @Test
    void doneSentBackUndoneAndNotApplicable() {
        assertThat(api.patch(adHoc, "0", Map.of("state", "done", "note", "She said yes")))
                .hasStatusOk();
        assertThat(api.patch(adHoc, "1", Map.of("state", "open", "reason", "Nobody picked up")))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.sentBack.reason")
                .isEqualTo("Nobody picked up");
        refused(api.patch(adHoc, "2", Map.of("state", "not-applicable")), "reason");
        assertThat(api.patch(adHoc, "2", Map.of("state", "not-applicable", "reason", "She left")))
                .hasStatusOk();
        assertThat(api.patch(adHoc, "3", Map.of("state", "open"))).hasStatusOk();
        assertThat(state()).isEqualTo("open");
    }

    @Test
    void severalChangeTogetherAndGoBack() {
        var due = it.today().plusDays(12).toString();
        var changed = api.post(
                it.api() + "/tasks/bulk",
                Map.of(
                        "tasks",
                        List.of("call-the-buyer", "tools-shown"),
                        "due",
                        due,
                        "owner",
                        it.mara().toString()));
        if (changed.getResponse().getStatus() != 200) {
            throw new AssertionError(api.json(changed).toString());
        }
        assertThat(api.json(api.get(adHoc)).path("due").asString()).isEqualTo(due);

        var undo = api.json(changed).path("undo").asString();
        assertThat(api.post(it.api() + "/tasks/bulk/" + undo + "/undo", Map.of()))
                .hasStatusOk();
        assertThat(api.json(api.get(adHoc)).path("due").asString())
                .isEqualTo(it.today().plusDays(3).toString());
        assertThat(api.post(it.api() + "/tasks/bulk/" + undo + "/undo", Map.of()))
                .hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1899-12-31", "2026-02-30", "soon", "9999-12-31"})
    void anImpossibleDayIsRefused(String day) {
        refused(api.patch(adHoc, "0", Map.of("due", day)), "due");
        refused(api.post(it.api() + "/tasks", Map.of("title", "x", "due", day)), "due");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mars/Olympus", "GMT+99", "<script>", "Europe/../etc"})
    void anImpossibleZoneStartsNothing(String zone) {
        var start = Map.of(
                "partner",
                it.partner().toString(),
                "program",
                "first-deal-90",
                "day0",
                it.today().toString(),
                "zone",
                zone);
        refused(api.post("/api/v1/onboardings", start), "zone");
        assertThat(api.json(api.get("/api/v1/onboardings?partner=" + it.partner()))
                        .path("items")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void unknownFieldsOwnersAndStatesAreRefused() {
        refused(api.patch(adHoc, "0", Map.of("colour", "red")), "colour");
        refused(api.patch(adHoc, "0", Map.of("state", "perhaps")), "state");
        refused(api.patch(adHoc, "0", Map.of("owner", "nobody")), "owner");
        refused(api.patch(adHoc, "0", Map.of("owner", "00000000-0000-7000-8000-0000000000ff")), "owner");
        assertThat(api.patch(adHoc, "0", "{\"state\":")).hasStatus(400);
        assertThat(api.patch(it.api() + "/tasks/no-such", "0", Map.of("state", "done")))
                .hasStatus(404);
        assertThat(api.json(api.get(adHoc)).path("version").asInt()).isZero();
    }

    @Test
    void aTaskSaysWhatCompletesIt() {
        assertThat(api.json(api.get(adHoc)).at("/doneWhen/kind").asString()).isEqualTo("check");

        var nda = api.json(api.get(it.api() + "/tasks/nda-signed")).path("doneWhen");
        assertThat(nda.path("kind").asString()).isEqualTo("agreement-executed");
        assertThat(nda.at("/parameters/agreement").asString()).isEqualTo("nda");
        assertThat(nda.at("/parameters/bySides").toString()).contains("VENDOR", "PARTNER");

        var kinds = api.json(api.get(it.api() + "/tasks"))
                .path("items")
                .valueStream()
                .map(task -> task.at("/doneWhen/kind").asString())
                .toList();
        assertThat(kinds)
                .contains("document", "record-complete", "enablement-delivered")
                .doesNotContain("");
    }

    @Test
    void markupIsTextWhereverPeopleWrite() {
        var evil = "<script>alert(1)</script><img src=x onerror=alert(1)>";
        var added = api.post(
                it.api() + "/tasks",
                Map.of("title", evil, "due", it.today().plusDays(3).toString()));
        assertThat(added).hasStatus(201);
        var key = api.json(added).path("key").asString();
        assertThat(api.post(it.api() + "/tasks/" + key + "/evidence", Map.of("note", evil)))
                .hasStatus(201);
        refused(api.post(it.api() + "/tasks/" + key + "/evidence", Map.of("link", "javascript:alert(1)")), "link");
        api.patch(it.api() + "/tasks/" + key, "0", Map.of("state", "done"));
        assertThat(api.patch(it.api() + "/tasks/" + key, "1", Map.of("state", "open", "reason", evil)))
                .hasStatusOk();
        var metric = Map.of(
                "name",
                evil,
                "target",
                evil,
                "reporter",
                evil,
                "by",
                it.today().plusDays(30).toString());
        assertThat(api.post(it.api() + "/metrics", metric)).hasStatus(201);
        assertThat(api.post(it.api() + "/weekly-outcomes/1", Map.of("reached", false, "why", evil)))
                .hasStatusOk();

        for (var page : List.of("/plan?show=all", "/tasks/" + key, "/outcomes", "/activity")) {
            assertThat(http.get().uri(it.page() + page).with(As.pam()))
                    .as(page)
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("<script>alert", "<img src=x");
        }
    }

    @Test
    void evidenceIsKeptUpToTwentyFiveMegabytes() {
        var path = adHoc + "/evidence";
        assertThat(upload(path, "notes.txt", "We met".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.items[0].type")
                .isEqualTo("text/plain");
        assertThat(upload(path, "empty.txt", new byte[0]).getResponse().getStatus())
                .isEqualTo(422);
        assertThat(upload(path, "film.bin", new byte[26 * 1024 * 1024])
                        .getResponse()
                        .getStatus())
                .isIn(413, 422);
        assertThat(api.json(api.get(path)).path("items").size()).isEqualTo(1);
    }

    private MvcTestResult upload(String path, String name, byte[] content) {
        return http.post()
                .uri(path)
                .multipart()
                .file(new MockMultipartFile("file", name, "application/pdf", content))
                .with(As.pam())
                .exchange();
    }
}
