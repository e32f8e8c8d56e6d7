package firstdeal.letter;

import firstdeal.message.Mailings.Mailing;
import firstdeal.onboarding.OnboardingFrame;
import firstdeal.shared.Text;
import java.util.List;
import java.util.Optional;

/**
 * The messages of one run.
 *
 * @param waiting prepared and not sent
 * @param all every message of the program, in its order
 * @param mails what was mailed about the run, the latest first
 */
public record LettersPage(OnboardingFrame frame, List<Row> waiting, List<Row> all, List<Mailing> mails) {

    /** @param sent when it was sent last */
    public record Row(
            String key, String title, String says, String from, String to, Text when, Optional<Letter> letter) {}

    public Text headline() {
        return Text.of("letter.headline", "count", waiting.size());
    }

    public String path() {
        return frame.path() + "/messages";
    }
}
