package firstdeal.meeting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firstdeal.As;
import firstdeal.IntegrationTest;
import firstdeal.Nordhaven;
import firstdeal.gate.Gates;
import firstdeal.lifecycle.Lifecycle;
import firstdeal.meeting.Meeting;
import firstdeal.meeting.MeetingState.Cancelled;
import firstdeal.meeting.MeetingState.Cause;
import firstdeal.meeting.Meetings;
import firstdeal.meeting.Recording;
import firstdeal.meeting.Recording.Action;
import firstdeal.meeting.Recording.Draft;
import firstdeal.meeting.RunCalendar;
import firstdeal.meeting.Scheduling;
import firstdeal.onboarding.Onboardings;
import firstdeal.partner.Assignment.Rank;
import firstdeal.partner.Departures;
import firstdeal.partner.Roles;
import firstdeal.platform.SearchSource;
import firstdeal.platform.Tokens;
import firstdeal.shared.Refused;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What becomes of a calendar as a run goes on. */
@IntegrationTest
class CadenceIT {

    @Autowired
    Meetings meetings;

    @Autowired
    Scheduling scheduling;

    @Autowired
    Recording recording;

    @Autowired
    BriefService briefs;

    @Autowired
    BriefStore briefStore;

    @Autowired
    Briefing briefing;

    @Autowired
    Gates gates;

    @Autowired
    Lifecycle lifecycle;

    @Autowired
    Onboardings onboardings;

    @Autowired
    Roles roles;

    @Autowired
    Departures departures;

    @Autowired
    List<SearchSource> search;

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationContext app;

    private Nordhaven it;

    @BeforeEach
    void signedToday() throws Exception {
        it = Nordhaven.signed(0, app);
        roles.assign(As.OWNER, it.partner(), Side.VENDOR, Role.PAM, Rank.MAIN, it.mara(), it.today(), null);
        roles.assign(
                As.OWNER, it.partner(), Side.PARTNER, Role.PARTNER_MANAGER, Rank.MAIN, it.lars(), it.today(), null);
    }

    private RunCalendar calendar() {
        return meetings.calendar(As.OWNER, it.run());
    }

    private Meeting first(String key) {
        return calendar().meetings().stream()
                .filter(m -> m.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private Meeting held(String key, Draft draft) {
        var meeting = first(key);
        jdbc.sql(
                        "update meeting set local_start = :day + time '09:00', starts_at = :day - interval '1 day', base = :day where id = :id")
                .param("day", it.today())
                .param("id", meeting.id().value())
                .update();
        recording.record(As.PAM, meeting.id(), OptionalInt.empty(), draft);
        return meetings.get(As.PAM, meeting.id());
    }

    private Draft draft(String decision, Action... actions) {
        return new Draft(
                it.today(),
                List.of(it.mara(), it.lars()),
                "We spoke about the first accounts.",
                decision,
                List.of("Alder Freight"),
                "",
                Map.of(),
                List.of(actions));
    }

    @Test
    void whoLeavesIsNoLongerInvitedToWhatIsToCome() {
        var before = first("weekly-partnership");
        departures.leave(As.OWNER, it.lars(), it.today(), null);
        var after = first("weekly-partnership");
        assertThat(after.invitee(it.lars())).isEmpty();
        assertThat(after.sequence()).isGreaterThan(before.sequence());
        assertThat(after.asked()).isEqualTo(before.asked());
        assertThat(http.get().uri(it.page() + "/calendar").with(As.pam()))
                .bodyText()
                .contains("Nobody holds these roles");
    }

    @Test
    void whatWasHeldIsEvidenceFoundAndBringsTasks() {
        var kickoff = held(
                "kickoff",
                draft(
                        "Alder Freight first",
                        new Action("Send the brochure", Optional.of(it.lars()), Optional.empty())));
        assertThat(kickoff.minutes().orElseThrow().hadBothSides()).isTrue();
        var task = onboardings
                .plan(As.OWNER, it.run())
                .line(kickoff.minutes().get().actions().getFirst());
        assertThat(task.orElseThrow().task().title()).isEqualTo("Send the brochure");
        assertThat(search.stream().flatMap(s -> s.find(As.PAM, "alder freight", 5).stream()))
                .extracting(SearchSource.Hit::path)
                .contains(it.page() + "/meetings/" + kickoff.id());

        recording.contest(As.PAM, kickoff.id(), Side.PARTNER, "Lars Holm", "We were not there");
        assertThat(meetings.get(As.PAM, kickoff.id()).minutes().orElseThrow().contest())
                .isPresent();
        assertThatThrownBy(() -> recording.contest(As.PAM, kickoff.id(), Side.PARTNER, "", "Again"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aPipelineReviewThatWasHeldStandsInTheGate() {
        assertThat(missing("gate-30")).contains("first-pipeline-review-held");
        held("pipeline-review", draft(""));
        assertThat(missing("gate-30")).doesNotContain("first-pipeline-review-held");
    }

    private List<String> missing(String gate) {
        return Objects.requireNonNull(gates.of(As.OWNER, List.of(it.run())).get(it.run()))
                .gate(gate)
                .orElseThrow()
                .missing()
                .stream()
                .map(r -> r.key())
                .toList();
    }

    @Test
    void bothSponsorsAnswerByTheirLinksAndTheCheckInIsDecided() {
        var checkIn = first("sponsor-check-in-1");
        assertThat(missing("gate-60")).contains("check-in-1-decided");
        briefStore.issue(checkIn, Side.VENDOR, it.mara(), Tokens.hash("ours"), clock.instant());
        briefStore.issue(checkIn, Side.PARTNER, it.lars(), Tokens.hash("theirs"), clock.instant());

        assertThat(http.get().uri("/brief/ours")).hasStatus(200).bodyText().contains("paid on partner deals");
        assertThat(http.get().uri("/brief/nothing")).hasStatus(404);
        assertThat(calendar().sponsorAnswers()).isEmpty();
        assertThat(http.post().uri("/brief/ours").param("choice", "part").with(As.viewer()))
                .hasStatus(303);
        assertThat(http.post()
                        .uri("/brief/theirs")
                        .param("answer", "Two sellers, ten hours")
                        .with(As.viewer()))
                .hasStatus(303);
        assertThat(http.post().uri("/brief/theirs").param("choice", "").with(As.viewer()))
                .hasStatus(422);

        assertThat(calendar().sponsorAnswers()).hasSize(2);
        assertThat(missing("gate-60")).doesNotContain("check-in-1-decided");
    }

    @Test
    void everyPageOfTheCalendarIsThere() {
        var gate = first("gate-14-review");
        for (var path : List.of(
                "/calendar",
                "/calendar?view=week&on=" + gate.day(),
                "/calendar?view=month&on=" + gate.day(),
                "/calendar/replan",
                "/calendar/replan?series=weekly-partnership&weekday=tuesday&time=14:30",
                "/meetings/" + gate.id(),
                "/meetings/" + first("sponsor-check-in-1").id(),
                "/meetings/" + gate.id() + "?day=" + gate.day().plusDays(1) + "&time=11:00")) {
            assertThat(http.get().uri(URI.create(it.page() + path)).with(As.owner()))
                    .as(path)
                    .hasStatusOk()
                    .bodyText()
                    .contains("</html>")
                    .doesNotContain("⟦");
        }
    }

    @Test
    void aPersonWorksOnAMeetingByForms() {
        var weekly = first("weekly-partnership");
        var path = it.page() + "/meetings/" + weekly.id();
        assertThat(http.post()
                        .uri(path + "/answers")
                        .param("contact", it.lars().toString())
                        .param("reply", "accepted")
                        .param("whole", "true")
                        .with(As.pam()))
                .hasStatus(303);
        assertThat(http.get().uri(path).with(As.pam())).bodyText().contains("as Mara Lindqvist wrote down");
        assertThat(http.post().uri(path + "/cancellation").param("reason", "").with(As.pam()))
                .hasStatus(422);
        assertThat(http.post()
                        .uri(path + "/cancellation")
                        .param("reason", "Fair week")
                        .with(As.pam()))
                .hasStatus(303);
        assertThat(first("weekly-partnership").state()).isEqualTo(new Cancelled(Cause.PERSON, "Fair week"));
        assertThat(http.post().uri(path + "/return").with(As.pam())).hasStatus(303);
        assertThat(http.post()
                        .uri(it.page() + "/calendar/replan")
                        .param("series", "weekly-partnership")
                        .param("weekday", "")
                        .param("time", "15:30")
                        .with(As.pam()))
                .hasStatus(303);
        assertThat(first("weekly-partnership").times().time()).hasToString("15:30");
        assertThat(http.post()
                        .uri(path + "/record")
                        .param("on", it.today().toString())
                        .with(As.viewer()))
                .hasStatus(403);
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

    @Test
    void aBriefIsSentOnceAndInTime() {
        var checkIn = first("sponsor-check-in-1");
        jdbc.sql(
                        "update meeting set local_start = :at, starts_at = :at at time zone 'Europe/Stockholm', required = ours || theirs where id = :id")
                .param("at", it.today().plusDays(1).atTime(10, 0))
                .param("id", checkIn.id().value())
                .update();
        int sent = briefing.send();
        assertThat(sent).isEqualTo(2);
        assertThat(briefing.send()).isZero();
        assertThat(LocalDate.now(clock)).isNotNull();
    }
}
