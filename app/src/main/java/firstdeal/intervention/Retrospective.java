package firstdeal.intervention;

import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Side;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why there is no deal after 90 days and what follows, answered by both sides.
 *
 * @param answers by side, then by the key of the question
 * @param asked on which days each side was asked
 */
public record Retrospective(
        OnboardingId onboarding,
        PartnerId partner,
        Map<Side, Map<String, Answer>> answers,
        Map<Side, List<LocalDate>> asked,
        Optional<String> cause,
        Optional<String> decision,
        String decisionNote,
        int version) {

    /** A side that was asked twice, with at least this many days between, may stay silent. */
    public static final int PATIENCE_DAYS = 10;

    /** The question whose answers become a proposed change of the program. */
    public static final String CHANGE = "change";

    /** One answer: what, who recorded it, when. */
    public record Answer(String text, String by, LocalDate on) {}

    public static Retrospective none(OnboardingId onboarding, PartnerId partner) {
        return new Retrospective(onboarding, partner, Map.of(), Map.of(), Optional.empty(), Optional.empty(), "", 0);
    }

    public Optional<Answer> answer(Side side, String question) {
        return Optional.ofNullable(answers.getOrDefault(side, Map.of()).get(question));
    }

    /** True when a side has answered all of these, or kept silent although asked twice over {@value #PATIENCE_DAYS} days. */
    public boolean isAnsweredBy(Side side, Collection<String> questions) {
        return answers.getOrDefault(side, Map.of()).keySet().containsAll(questions) || wasAskedInVain(side);
    }

    private boolean wasAskedInVain(Side side) {
        var days = asked.getOrDefault(side, List.of()).stream().sorted().toList();
        return days.size() >= 2
                && ChronoUnit.DAYS.between(days.getFirst(), days.getLast()) >= PATIENCE_DAYS
                && !answers.containsKey(side);
    }

    /** What both sides would change in the program, ours first; empty where nobody says so. */
    public String change() {
        return Stream.of(Side.VENDOR, Side.PARTNER)
                .flatMap(side -> answer(side, CHANGE).stream())
                .map(Answer::text)
                .distinct()
                .collect(Collectors.joining("\n\n"));
    }

    /** The last day on which anything was said in it. */
    public Optional<LocalDate> lastOn() {
        return answers.values().stream()
                .flatMap(side -> side.values().stream())
                .map(Answer::on)
                .max(LocalDate::compareTo);
    }
}
