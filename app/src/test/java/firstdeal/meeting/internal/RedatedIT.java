package firstdeal.meeting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.As;
import firstdeal.lifecycle.Lifecycle;
import firstdeal.lifecycle.Redating.MovedMeeting;
import firstdeal.logbook.Logbook;
import firstdeal.logbook.Logbook.Circumstances;
import firstdeal.meeting.Meeting;
import firstdeal.meeting.MeetingState.Cancelled;
import firstdeal.meeting.MeetingState.Cause;
import firstdeal.meeting.Scheduling;
import firstdeal.onboarding.Onboardings;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What moves in a calendar by the dates of the run and by what came about. */
class RedatedIT extends Planned {

    @Autowired
    Scheduling scheduling;

    @Autowired
    Lifecycle lifecycle;

    @Autowired
    Onboardings onboardings;

    @Autowired
    Logbook logbook;

    @Test
    void aCorrectedDayZeroMovesWhatIsToCome() {
        var gate = first("gate-30-review");
        lifecycle.correctDay0(As.OWNER, it.run(), it.today().minusDays(14), "The paper says so");
        assertThat(first("gate-30-review").day()).isBefore(gate.day());
        assertThat(calendar().meetings())
                .allMatch(m -> !m.isPlanned() || !m.day().isBefore(it.today()));
        assertThat(calendar().of(first("weekly-partnership").series().orElseThrow()).stream()
                        .filter(Meeting::isPlanned)
                        .map(Meeting::day))
                .doesNotHaveDuplicates();
    }

    @Test
    void aRestTakesTheSeriesOutAndAnEndEverything() {
        var planned = calendar().meetings().stream().filter(Meeting::isPlanned).count();
        lifecycle.pause(As.OWNER, it.run(), it.today().plusDays(12), "Their move");
        assertThat(calendar().meetings())
                .filteredOn(m -> m.day().isAfter(it.today())
                        && m.day().isBefore(it.today().plusDays(12)))
                .isNotEmpty()
                .allMatch(m -> m.state() instanceof Cancelled(var cause, var _) && cause == Cause.PAUSE);
        lifecycle.resume(As.OWNER, it.run());
        assertThat(calendar().meetings().stream().filter(Meeting::isPlanned).count())
                .isEqualTo(planned);

        lifecycle.cancel(As.OWNER, it.run(), "They were bought");
        assertThat(calendar().meetings()).noneMatch(Meeting::isPlanned);
        assertThat(onboardings.get(As.OWNER, it.run()).isEnded()).isTrue();
    }

    @Test
    void thePreviewOfAnotherDayZeroSaysWhichMeetingsMove() {
        var day0 = it.today().minusDays(14);
        var before = calendar().meetings();
        var preview = lifecycle.previewDay0(As.OWNER, it.run(), day0);
        assertThat(calendar().meetings()).isEqualTo(before);
        assertThat(preview.meetings()).extracting(MovedMeeting::key).contains("gate-30-review", "qbr");

        lifecycle.correctDay0(As.OWNER, it.run(), day0, "The paper says so");
        var said = preview.meetings().stream()
                .filter(m -> m.key().equals("gate-30-review"))
                .findFirst()
                .orElseThrow();
        assertThat(said.from()).isNotEqualTo(said.to());
        assertThat(first("gate-30-review").times().local()).isEqualTo(said.to());
        assertThat(http.get()
                        .uri(it.page() + "/life?day0=" + it.today().minusDays(7))
                        .with(As.owner()))
                .bodyText()
                .contains("Every meeting that moves", "meetings move.");
        assertThat(http.get()
                        .uri(it.api() + "/day0-preview?day0=" + it.today().minusDays(7))
                        .with(As.owner()))
                .bodyJson()
                .extractingPath("$.meetings[?(@.key=='qbr')].to")
                .asArray()
                .hasSize(1);
    }

    @Test
    void thereIsNoRetrospectiveWhileADealIsWon() {
        var planned = first("retrospective");
        assertThat(planned.isPlanned()).isTrue();
        var deal = logbook.record(As.PAM, it.run(), it.won(false), Circumstances.on(it.today()));
        assertThat(first("retrospective").state()).isEqualTo(new Cancelled(Cause.NEEDLESS, ""));
        assertThat(http.get().uri(it.page() + "/meetings/" + planned.id()).with(As.pam()))
                .bodyText()
                .contains("It is not needed");
        scheduling.replan(As.PAM, it.run(), Map.of());
        assertThat(calendar().meetings().stream().filter(m -> m.key().equals("retrospective")))
                .singleElement()
                .matches(Meeting::isNeedless);

        lifecycle.correctDay0(As.OWNER, it.run(), it.today().minusDays(7), "The paper says so");
        logbook.withdraw(As.PAM, it.run(), deal, "The customer stepped back");
        var back = first("retrospective");
        assertThat(back.isPlanned()).isTrue();
        assertThat(back.day()).isBefore(planned.day());
        assertThat(back.sequence()).isGreaterThan(planned.sequence());
    }
}
