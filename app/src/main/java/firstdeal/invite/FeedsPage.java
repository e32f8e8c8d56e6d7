package firstdeal.invite;

import firstdeal.onboarding.OnboardingFrame;
import firstdeal.shared.Text;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The calendars of one run to which people may subscribe.
 *
 * @param rows the run's own first, then the people who are invited
 */
public record FeedsPage(OnboardingFrame frame, List<Row> rows) {

    /**
     * @param contact empty for the run's own
     * @param address where it is, when there is one
     */
    public record Row(Text name, String contact, Optional<Address> address) {}

    public record Address(String id, String https, String webcal, String madeBy, Instant madeAt) {}

    public Text headline() {
        return Text.of(
                "invite.feeds-headline",
                "count",
                rows.stream().filter(it -> it.address().isPresent()).count());
    }

    public String path() {
        return frame.path() + "/feeds";
    }
}
