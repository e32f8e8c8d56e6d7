package firstdeal.meeting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.As;
import firstdeal.meeting.MeetingState.Cancelled;
import firstdeal.meeting.MeetingState.Cause;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people see of a calendar, and do to it by forms. */
class CalendarPagesIT extends Planned {

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
}
