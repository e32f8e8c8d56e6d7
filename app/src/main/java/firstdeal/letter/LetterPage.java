package firstdeal.letter;

import firstdeal.onboarding.OnboardingFrame;
import firstdeal.shared.Text;
import java.util.List;
import java.util.Optional;

/**
 * One message of a run, ready to be sent.
 *
 * @param subject filled in, and still to be changed
 * @param body Markdown, filled in but for the name of each recipient
 * @param preview the body as a page, for the first recipient
 * @param recipients by name, with their address
 * @param unreachable who is meant and has no address
 * @param before when it was sent before
 */
public record LetterPage(
        OnboardingFrame frame,
        String key,
        String title,
        String says,
        Optional<String> sender,
        String subject,
        String body,
        String preview,
        List<Recipient> recipients,
        List<String> unreachable,
        List<Letter> before) {

    public record Recipient(String contact, String name, String mail) {}

    public Text headline() {
        return recipients.isEmpty()
                ? Text.of("letter.nobody", "title", title)
                : Text.of("letter.ready", "title", title, "count", recipients.size());
    }

    public String path() {
        return frame.path() + "/messages/" + key;
    }
}
