package firstdeal.meeting;

import firstdeal.shared.Text;
import java.util.List;
import java.util.Optional;

/**
 * What a sponsor sees before a check-in: where the partnership stands, one question, and what they said to it.
 *
 * @param missing what is missing for the gate in hand
 * @param said what they answered, as it stands
 * @param open whether it can still be answered
 */
public record BriefPage(
        String path,
        String ours,
        String partner,
        Text when,
        Text standing,
        List<Text> missing,
        String question,
        List<String> options,
        String choice,
        Optional<String> said,
        boolean open) {

    public BriefPage {
        missing = List.copyOf(missing);
        options = List.copyOf(options);
    }
}
