package firstdeal.desk;

import firstdeal.registration.RegistrationLine;
import firstdeal.shared.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that desk/today.jte prints.
 *
 * @param plan gates, meetings and tasks
 * @param claims registrations that wait for my answer
 */
public record MorningPage(TodayPage plan, List<RegistrationLine> claims) {

    public boolean isQuiet() {
        return plan.isQuiet() && claims.isEmpty();
    }

    /** A rehearsal waits for an answer too; it is listed and not counted. */
    public Text headline() {
        int rehearsed =
                (int) claims.stream().filter(it -> it.it().claim().synthetic()).count();
        return headline(
                plan.decide().size(),
                claims.size() - rehearsed,
                rehearsed,
                plan.meetings().size(),
                plan.late().size(),
                plan.soon().size());
    }

    /** What waits, the gates first and the tasks last. */
    static Text headline(int decide, int answer, int rehearsed, int meet, int late, int soon) {
        var parts = new ArrayList<Text>();
        name(parts, "decide", decide);
        name(parts, "answer", answer);
        name(parts, "meet", meet);
        name(parts, "do", late + soon);
        var delay = late == 0 ? List.<Text>of() : List.of(Text.of("desk.today-late", "count", late));
        if (parts.isEmpty()) {
            return rehearsed == 0 ? Text.of("desk.today-quiet") : Text.of("desk.today-rehearsed");
        }
        return Text.of("desk.today-headline", "parts", parts, "late", delay);
    }

    private static void name(List<Text> parts, String what, int count) {
        if (count > 0) {
            parts.add(Text.of("desk.today-part", "what", what, "count", count, "first", parts.isEmpty()));
        }
    }
}
