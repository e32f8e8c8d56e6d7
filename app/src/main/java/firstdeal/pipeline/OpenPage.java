package firstdeal.pipeline;

import java.util.Map;

/**
 * The form for a deal that begins by hand.
 *
 * @param run the onboarding under which it is opened, or empty while it is to be chosen
 * @param runs those that may be chosen, by id
 */
public record OpenPage(
        String run,
        Map<String, String> runs,
        Map<String, String> ourPeople,
        Map<String, String> theirPeople,
        Stages stages,
        String currency) {}
