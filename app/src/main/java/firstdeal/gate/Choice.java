package firstdeal.gate;

import firstdeal.evaluation.Result;
import firstdeal.gate.Decision.Excepted;
import firstdeal.gate.Decision.Kind;
import firstdeal.shared.NotAllowed;
import firstdeal.shared.Refused;
import firstdeal.shared.StaleData;
import firstdeal.shared.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One decision as it is offered: open, or closed with the reason and whom to ask.
 *
 * @param why why it cannot be chosen; empty when it can
 * @param details what stands in its way, one sentence each
 * @param ask who may decide it instead, by name
 */
public record Choice(Kind kind, Optional<Text> why, List<Text> details, List<String> ask) {

    /** Who decides what others may not. */
    public record Deciding(List<String> managers, List<String> above, List<String> owners) {

        List<String> of(Kind kind) {
            return switch (kind) {
                case PASS, HOLD, PROPOSE_EXCEPTIONS -> managers;
                case REOPEN, FAST_TRACK -> owners;
                default -> above;
            };
        }
    }

    public Choice {
        details = List.copyOf(details);
        ask = List.copyOf(ask);
    }

    public boolean open() {
        return why.isEmpty();
    }

    /** What is offered at this gate; what can be thought of but not chosen stays to be seen. */
    public static List<Choice> of(OnboardingGates all, Standing gate, Decider decider, Deciding deciding) {
        return kinds(all, gate, decider).stream()
                .map(it -> of(it, all, gate, decider, deciding))
                .toList();
    }

    private static List<Kind> kinds(OnboardingGates all, Standing gate, Decider decider) {
        if (gate.state().passed()) {
            return List.of(Kind.REOPEN);
        }
        var kinds = new ArrayList<>(List.of(Kind.PASS, Kind.HOLD));
        if (!gate.isReady()) {
            kinds.add(1, Kind.PASS_WITH_EXCEPTIONS);
            if (DecisionRules.notAllowed(Kind.PASS_WITH_EXCEPTIONS, decider).isPresent()) {
                kinds.add(2, Kind.PROPOSE_EXCEPTIONS);
            }
        }
        kinds.add(Kind.WAIVE);
        if (!FastTrack.together(all, gate).isEmpty()) {
            kinds.add(Kind.FAST_TRACK);
        }
        return kinds;
    }

    /** Asks the rules with the best wish that could be made, so that the offer and the answer never differ. */
    private static Choice of(Kind kind, OnboardingGates all, Standing gate, Decider decider, Deciding deciding) {
        try {
            DecisionRules.rule(bestWish(kind, all, gate), all, gate, decider);
            return new Choice(kind, Optional.empty(), List.of(), List.of());
        } catch (NotAllowed no) {
            return new Choice(kind, Optional.of(no.text()), List.of(), deciding.of(kind));
        } catch (Refused no) {
            return new Choice(kind, Optional.of(no.text()), no.details(), List.of());
        } catch (StaleData no) {
            return new Choice(kind, no.text(), List.of(), List.of());
        }
    }

    private static Wish bestWish(Kind kind, OnboardingGates all, Standing gate) {
        var tomorrow = all.today().plusDays(1);
        var excepted = switch (kind) {
            case PASS_WITH_EXCEPTIONS, PROPOSE_EXCEPTIONS -> exceptable(gate);
            case FAST_TRACK -> FastTrack.together(all, gate).stream().flatMap(Choice::exceptable);
            default -> Stream.<Result>empty();
        };
        return new Wish(
                kind,
                "because",
                Optional.of(tomorrow),
                excepted.map(it -> new Excepted(it.key(), "because", tomorrow)).toList());
    }

    /** What may be excepted at all. */
    public static Stream<Result> exceptable(Standing gate) {
        return gate.missing().stream().filter(it -> !DecisionRules.isUntouchable(it.criterion()));
    }
}
