package firstdeal.meeting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import firstdeal.As;
import firstdeal.meeting.Answer.Reply;
import firstdeal.meeting.Answer.Source;
import firstdeal.meeting.Answers;
import firstdeal.meeting.MeetingId;
import firstdeal.meeting.MeetingState.Cancelled;
import firstdeal.meeting.MeetingState.Cause;
import firstdeal.meeting.Target;
import firstdeal.partner.Departures;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What the pages of the calendar can do, a program can do too; and meetings outside the program. */
class CalendarApiIT extends Planned {

    @Autowired
    Answers answers;

    @Autowired
    Departures departures;

    private MvcTestResult post(String path, String body) {
        return http.post()
                .uri(path)
                .contentType("application/json")
                .content(body)
                .with(As.pam())
                .exchange();
    }

    private MvcTestResult patch(MeetingId id, String version, String body) {
        return http.patch()
                .uri("/api/v1/meetings/" + id)
                .contentType("application/json")
                .header("If-Match", version)
                .content(body)
                .with(As.pam())
                .exchange();
    }

    @Test
    void aSeriesIsPlannedAnewAfterAPreview() throws Exception {
        var path = it.api() + "/meetings/replan";
        var wish = "\"wishes\":[{\"series\":\"weekly-partnership\",\"time\":\"15:30\"}]";
        var before = first("weekly-partnership").times();

        var preview = post(path, "{" + wish + ",\"preview\":true}");
        assertThat(preview).hasStatusOk();
        String seen = preview.getResponse().getContentAsString();
        assertThat(JsonPath.<Boolean>read(seen, "$.saved")).isFalse();
        assertThat(JsonPath.<List<String>>read(seen, "$.asked")).containsExactly("weekly-partnership");
        assertThat(JsonPath.<List<String>>read(seen, "$.changes[*].to"))
                .isNotEmpty()
                .allMatch(to -> to.endsWith("15:30:00") || to.endsWith("15:30"));
        assertThat(first("weekly-partnership").times()).isEqualTo(before);

        var done = post(path, "{" + wish + "}");
        assertThat(JsonPath.<List<String>>read(done.getResponse().getContentAsString(), "$.changes[*].to"))
                .isEqualTo(JsonPath.<List<String>>read(seen, "$.changes[*].to"));
        assertThat(first("weekly-partnership").times().time()).hasToString("15:30");
        assertThat(post(path, "{\"wishes\":[{\"series\":\"no-such\"}]}")).hasStatus(422);
    }

    @Test
    void anotherTimeIsTakenOrRefused() {
        var kickoff = first("kickoff");
        var wanted = kickoff.times().local().plusHours(2);
        var taken = answers.propose(As.PAM, kickoff.id(), it.lars(), wanted, clock.instant(), "A dentist")
                .orElseThrow();
        var refused = answers.propose(As.PAM, kickoff.id(), it.lars(), wanted.plusHours(1), clock.instant(), "")
                .orElseThrow();
        var path = "/api/v1/meetings/" + kickoff.id() + "/proposals/";

        assertThat(post(path + refused, "{\"accept\":false}"))
                .bodyJson()
                .extractingPath("$.proposals[?(@.id=='" + refused + "')].state")
                .asArray()
                .containsExactly("refused");
        assertThat(meetings.get(As.PAM, kickoff.id()).times()).isEqualTo(kickoff.times());
        assertThat(post(path + taken, "{}")).hasStatus(422);
        assertThat(post(path + taken, "{\"accept\":true}")).hasStatusOk();
        assertThat(meetings.get(As.PAM, kickoff.id()).times().local()).isEqualTo(wanted);
        assertThat(post(path + taken, "{\"accept\":true}")).hasStatus(409);
    }

    @Test
    void aNeededPersonsDeclineOfAGateMeetingOffersThreeTimes() throws Exception {
        var gate = first("gate-14-review");
        var path = "/api/v1/meetings/" + gate.id() + "/times";
        assertThat(http.get().uri(path).with(As.pam()))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
        answers.answer(
                As.PAM,
                new Answers.Said(Target.of(gate.id()), it.lars(), Reply.DECLINED, Source.TOLD, clock.instant(), 0));
        var times = http.get().uri(path).with(As.pam()).exchange();
        List<String> starts = JsonPath.read(times.getResponse().getContentAsString(), "$.items[*].start");
        assertThat(starts).hasSize(3).doesNotHaveDuplicates();
        assertThat(post("/api/v1/meetings/" + gate.id() + "/move", "{\"start\":\"" + starts.getFirst() + "\"}"))
                .hasStatusOk();
        assertThat(first("gate-14-review").times().local()).isEqualTo(LocalDateTime.parse(starts.getFirst()));
    }

    private MeetingId arranged() throws Exception {
        var made = post(it.api() + "/meetings", """
                {"title": "Alder Freight", "kind": "session", "start": "%sT15:00", "minutes": 45, "place": "Room 4",
                 "people": ["%s", "%s"]}
                """.formatted(it.today().plusDays(9), it.mara(), it.lars()));
        assertThat(made).hasStatus(201);
        return MeetingId.of(JsonPath.read(made.getResponse().getContentAsString(), "$.id"));
    }

    @Test
    void aMeetingOutsideTheProgramIsArrangedChangedAndCancelled() throws Exception {
        var id = arranged();
        var meeting = meetings.get(As.PAM, id);
        assertThat(meeting.extra()).isTrue();
        assertThat(meeting.place()).isEqualTo("Room 4");
        assertThat(meeting.invitees()).extracting(i -> i.contact()).containsExactly(it.mara(), it.lars());

        assertThat(patch(id, "\"0\"", "{\"minutes\": 30, \"place\": null}")).hasStatusOk();
        var changed = meetings.get(As.PAM, id);
        assertThat(changed.times().minutes()).isEqualTo(30);
        assertThat(changed.place()).isEmpty();
        assertThat(changed.title()).isEqualTo("Alder Freight");
        assertThat(patch(id, "\"0\"", "{\"minutes\": 20}")).hasStatus(412);
        assertThat(patch(id, "\"1\"", "{\"people\": [\"" + it.mara() + "\"]}")).hasStatus(422);
        assertThat(patch(first("kickoff").id(), "\"" + first("kickoff").version() + "\"", "{\"title\": \"Ours\"}"))
                .hasStatus(422);

        assertThat(post("/api/v1/meetings/" + id + "/cancellation", "{\"reason\":\"They are ill\"}"))
                .hasStatusOk();
        assertThat(meetings.get(As.PAM, id).state()).isEqualTo(new Cancelled(Cause.PERSON, "They are ill"));
        assertThat(post(it.api() + "/meetings", "{\"title\": \"Too late\", \"start\": \"2020-01-01T10:00\"}"))
                .hasStatus(422);
    }

    @Test
    void whoLeavesIsNoLongerInvitedToIt() throws Exception {
        var id = arranged();
        departures.leave(As.OWNER, it.lars(), it.today(), null);
        assertThat(meetings.get(As.PAM, id).invitee(it.lars())).isEmpty();
        assertThat(meetings.get(As.PAM, id).invitee(it.mara())).isPresent();
    }

    @Test
    void itIsArrangedByAFormAsWell() {
        var form = it.page() + "/meetings";
        assertThat(http.get().uri(form + "/new").with(As.pam()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("⟦");
        assertThat(http.post().uri(form).param("title", "").with(As.pam())).hasStatus(422);
        var made = http.post()
                .uri(form)
                .param("title", "Alder Freight")
                .param("kind", "other")
                .param("day", it.today().plusDays(9).toString())
                .param("time", "15:00")
                .param("minutes", "30")
                .param("people." + it.mara(), "true")
                .param("people." + it.lars(), "true")
                .with(As.pam())
                .exchange();
        assertThat(made).hasStatus(303);
        var path = java.util.Objects.requireNonNull(made.getResponse().getRedirectedUrl());
        assertThat(http.get().uri(path).with(As.pam())).bodyText().contains("Alder Freight", "/arrangement");
        assertThat(http.get().uri(path + "/arrangement").with(As.pam())).hasStatusOk();
        assertThat(http.get()
                        .uri(form + "/" + first("kickoff").id() + "/arrangement")
                        .with(As.pam()))
                .hasStatus(404);
        assertThat(http.post()
                        .uri(path)
                        .param("title", "Alder Freight and Birch")
                        .param("day", it.today().plusDays(10).toString())
                        .param("time", "15:00")
                        .param("people." + it.mara(), "true")
                        .param("people." + it.lars(), "true")
                        .param("version", "0")
                        .with(As.pam()))
                .hasStatus(303);
        assertThat(calendar().meetings()).anyMatch(m -> m.title().equals("Alder Freight and Birch"));
    }

    @Test
    void theApiSaysTheSame() {
        var gate = first("gate-14-review");
        assertThat(http.get().uri(it.api() + "/meetings").with(As.pam()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[?(@.key=='gate-14-review')].answers[0].answer")
                .asArray()
                .containsExactly("none");
        assertThat(http.post()
                        .uri("/api/v1/meetings/" + gate.id() + "/answers")
                        .contentType("application/json")
                        .content("{\"contact\":\"" + it.lars() + "\",\"answer\":\"accepted\"}")
                        .with(As.pam()))
                .hasStatusOk()
                .bodyText()
                .contains("\"accepted\"");
        assertThat(http.post()
                        .uri("/api/v1/meetings/" + gate.id() + "/move")
                        .contentType("application/json")
                        .content("{\"start\":\"" + gate.times().local().plusDays(1) + "\",\"preview\":true}")
                        .with(As.pam()))
                .hasStatusOk();
        assertThat(first("gate-14-review").day()).isEqualTo(gate.day());
        assertThat(http.post()
                        .uri("/api/v1/meetings/" + gate.id() + "/move")
                        .contentType("application/json")
                        .header("If-Match", "\"77\"")
                        .content("{\"start\":\"" + gate.times().local().plusDays(1) + "\"}")
                        .with(As.pam()))
                .hasStatus(412);
    }
}
