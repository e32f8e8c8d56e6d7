package firstdeal.letter.internal;

import firstdeal.gate.SentMessages;
import firstdeal.shared.OnboardingId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells the plan which messages were really sent. */
@Component
class SentLetters implements SentMessages {

    private final LetterStore letters;

    SentLetters(LetterStore letters) {
        this.letters = letters;
    }

    @Override
    public Map<OnboardingId, Set<String>> of(Collection<OnboardingId> runs) {
        return letters.sent(runs);
    }
}
