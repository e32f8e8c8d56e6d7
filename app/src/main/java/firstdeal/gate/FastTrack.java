package firstdeal.gate;

import firstdeal.gate.Decision.Excepted;
import firstdeal.gate.Decision.Kind;
import firstdeal.gate.DecisionRules.Ruled;
import firstdeal.program.Condition;
import firstdeal.program.Criterion;
import firstdeal.shared.Refused;
import firstdeal.shared.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** When the first deal closes early, the gates between the first and the last may be decided in one meeting. */
public final class FastTrack {

    private FastTrack() {}

    /** The gate in hand and those after it but the last, in one meeting, because the first deal is already won. */
    static List<Ruled> rule(Wish wish, OnboardingGates all, Standing gate) {
        DecisionRules.requireInHand(all, gate);
        if (all.firstDeal().isEmpty()) {
            throw new Refused(Text.of("gate.refused.no-early-deal"));
        }
        var together = together(all, gate);
        if (together.isEmpty()) {
            throw new Refused(
                    Text.of("gate.refused.not-this-gate", "gate", gate.gate().title()));
        }
        DecisionRules.requireReason(wish, Text.of("gate.refused.fast-track-reason"));
        requireKnown(wish, together);
        var owed = all.gates().getLast().expected();
        return together.stream()
                .map(it -> new Ruled(it, Kind.FAST_TRACK, fastTracked(wish, it, owed, all.today())))
                .toList();
    }

    /** The gates that would be decided together from this one on; none at the first gate and at the last. */
    public static List<Standing> together(OnboardingGates all, Standing gate) {
        int first = all.gates().indexOf(gate);
        return first <= 0 || first >= all.gates().size() - 1
                ? List.of()
                : all.gates().subList(first, all.gates().size() - 1).stream()
                        .filter(it -> !it.state().passed())
                        .toList();
    }

    private static void requireKnown(Wish wish, List<Standing> together) {
        for (var exception : wish.exceptions()) {
            if (together.stream()
                    .allMatch(
                            it -> DecisionRules.named(exception.criterion(), it).isEmpty())) {
                throw DecisionRules.field(
                        "exceptions", Text.of("gate.refused.no-such-criterion", "criterion", exception.criterion()));
            }
        }
    }

    /** Missing enablement is excepted without a limit; anything else only when it is named, at most two a gate. */
    private static List<Excepted> fastTracked(Wish wish, Standing gate, LocalDate owed, LocalDate today) {
        var named = wish.exceptions().stream()
                .filter(it -> DecisionRules.named(it.criterion(), gate).isPresent())
                .toList();
        var exceptions = new ArrayList<>(DecisionRules.checked(named, gate, today));
        long counted = exceptions.stream()
                .filter(it -> DecisionRules.named(it.criterion(), gate)
                        .filter(r -> !isEnablement(r.criterion()))
                        .isPresent())
                .count();
        if (counted > DecisionRules.EXCEPTIONS_AT_MOST) {
            throw DecisionRules.field(
                    "exceptions",
                    Text.of("gate.refused.too-many-exceptions", "most", DecisionRules.EXCEPTIONS_AT_MOST));
        }
        gate.missing().stream()
                .filter(it -> isEnablement(it.criterion()))
                .filter(it -> exceptions.stream().noneMatch(e -> e.criterion().equals(it.key())))
                .forEach(it -> exceptions.add(
                        new Excepted(it.key(), wish.reason(), owed.isAfter(today) ? owed : today.plusDays(1))));
        DecisionRules.requireNothingElseMissing(gate, exceptions);
        return List.copyOf(exceptions);
    }

    private static boolean isEnablement(Criterion criterion) {
        return criterion
                .conditions()
                .allMatch(it -> it instanceof Condition.EnablementDelivered
                        || it instanceof Condition.Certified
                        || it instanceof Condition.RegistrationTested);
    }
}
