package firstdeal.meeting;

import firstdeal.onboarding.OnboardingFrame;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What meeting/extra.jte prints: a meeting outside the program, new or as it is.
 *
 * @param zone of the run, on whose clock it is said
 * @param kinds what it can be, by key
 */
public record ExtraPage(
        OnboardingFrame frame,
        Optional<Meeting> meeting,
        String day,
        String zone,
        Map<String, String> kinds,
        List<MeetingPage.Guest> people) {

    public Text headline() {
        return meeting.map(it -> Text.of("meeting.extra.head-change", "meeting", it.title(), "on", it.day()))
                .orElseGet(() -> Text.of("meeting.extra.head-new"));
    }

    /** Where the form is sent to. */
    public String action() {
        return frame.path() + "/meetings" + meeting.map(it -> "/" + it.id()).orElse("");
    }

    public String back() {
        return meeting.map(it -> frame.path() + "/meetings/" + it.id()).orElse(frame.path() + "/calendar");
    }

    public String kind() {
        return meeting.map(Meeting::kind).orElse(Extra.OTHER);
    }

    public String title() {
        return meeting.map(Meeting::title).orElse("");
    }

    public String place() {
        return meeting.map(Meeting::place).orElse("");
    }

    public String time() {
        return meeting.map(it -> it.times().time().toString()).orElse("10:00");
    }

    public String minutes() {
        return meeting.map(it -> Integer.toString(it.times().minutes())).orElse("30");
    }

    public List<MeetingPage.Guest> of(Side side) {
        return people.stream().filter(it -> it.side() == side).toList();
    }
}
