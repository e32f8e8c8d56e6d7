package firstdeal.gate;

import firstdeal.shared.OnboardingId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Port: which messages of the program were really sent in these runs, by key. One statement for any number of them. */
public interface SentMessages {

    Map<OnboardingId, Set<String>> of(Collection<OnboardingId> runs);
}
