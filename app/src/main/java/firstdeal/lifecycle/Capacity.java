package firstdeal.lifecycle;

import firstdeal.program.Content;
import firstdeal.shared.ContactId;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How much one of our partner account managers carries: the sum of the weights of their runs, against the program's limit.
 *
 * @param load as it is now, without the run that is about to begin
 */
public record Capacity(ContactId manager, double load, int limit, List<Carried> carried) {

    public static final int DEFAULT_LIMIT = 5;

    private static final double CO_PAM = 0.5;
    private static final double PAUSED = 0.25;

    /**
     * A run that somebody carries.
     *
     * @param phase the key of the phase in hand; empty after the last gate, and then it weighs nothing
     * @param preparing before its signature it weighs nothing
     * @param ends the baseline of its last day
     */
    public record Carried(
            OnboardingId onboarding,
            PartnerId partner,
            Optional<String> phase,
            boolean preparing,
            boolean co,
            boolean paused,
            LocalDate ends) {

        double weight(Optional<Content.Capacity> rules) {
            if (phase.isEmpty() || preparing) {
                return 0;
            }
            double full = paused ? weight(rules, "paused", PAUSED) : weight(rules, phase.get(), 1);
            return co ? full * weight(rules, "co-pam", CO_PAM) : full;
        }

        private static double weight(Optional<Content.Capacity> rules, String key, double otherwise) {
            return rules.map(it -> it.weights().getOrDefault(key, otherwise)).orElse(otherwise);
        }
    }

    public static Capacity of(ContactId manager, List<Carried> carried, Optional<Content.Capacity> rules) {
        return new Capacity(
                manager,
                carried.stream().mapToDouble(it -> it.weight(rules)).sum(),
                rules.map(Content.Capacity::limit).orElse(DEFAULT_LIMIT),
                carried.stream().filter(it -> it.weight(rules) > 0).toList());
    }

    /** Whether one run more would be too much. */
    public boolean isFull() {
        return load + 1 > limit;
    }

    /** The first day on which there is room for one more, if those end as planned. */
    public LocalDate firstFree(LocalDate today) {
        if (!isFull() || carried.isEmpty()) {
            return today;
        }
        int tooMany = (int) Math.ceil(load + 1 - limit);
        var byEnd = carried.stream()
                .map(Carried::ends)
                .sorted(Comparator.naturalOrder())
                .toList();
        var free = byEnd.get(Math.min(tooMany, byEnd.size()) - 1).plusDays(1);
        return free.isBefore(today) ? today : free;
    }
}
