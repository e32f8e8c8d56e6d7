package firstdeal.meeting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firstdeal.As;
import firstdeal.meeting.Meeting;
import firstdeal.meeting.Recording;
import firstdeal.meeting.Recording.Action;
import firstdeal.meeting.Recording.Draft;
import firstdeal.onboarding.Onboardings;
import firstdeal.partner.Departures;
import firstdeal.platform.SearchSource;
import firstdeal.platform.Tokens;
import firstdeal.shared.Refused;
import firstdeal.shared.Side;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of a calendar as a run goes on. */
class CadenceIT extends Planned {

    @Autowired
    Onboardings onboardings;

    @Autowired
    Recording recording;

    @Autowired
    BriefStore briefStore;

    @Autowired
    Briefing briefing;

    @Autowired
    Departures departures;

    @Autowired
    List<SearchSource> search;

    @Autowired
    JdbcClient jdbc;

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
    }
}
