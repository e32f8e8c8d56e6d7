package firstdeal.escalation;

import firstdeal.escalation.Escalation.Said;
import java.util.Optional;

/**
 * What a sponsor sees who followed the link: who asks, what, and why.
 *
 * @param said what they answered, as it stands
 * @param open whether it can still be answered
 */
public record QuestionPage(
        String path, String ours, String partner, Escalation escalation, Optional<Said> said, boolean open) {}
