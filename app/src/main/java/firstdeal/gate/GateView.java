package firstdeal.gate;

import firstdeal.evaluation.Act;
import firstdeal.evaluation.Evidence;
import firstdeal.evaluation.Result;
import firstdeal.shared.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Gates as the API says them, in the words of whoever asks. */
public final class GateView {

    private GateView() {}

    public record GateItem(
            String key,
            String title,
            String question,
            String phase,
            String mode,
            String state,
            boolean overdue,
            boolean ready,
            int missing,
            LocalDate due,
            LocalDate expected,
            @Nullable LocalDate reviewOn,
            List<CriterionItem> criteria,
            List<CriterionItem> watch,
            int decisions) {}

    public record CriterionItem(
            String key,
            String title,
            boolean met,
            @Nullable String missing,
            LocalDate due,
            List<ActItem> act,
            List<EvidenceItem> evidence,
            List<CriterionItem> of) {}

    public record ActItem(
            String side,
            String role,
            @Nullable UUID contact,
            @Nullable String name) {}

    public record EvidenceItem(
            String text, String kind, LocalDate on, String link, boolean byHand, String recordedBy) {}

    /** @param words makes sentences of texts */
    public static GateItem of(Standing gate, Function<Text, String> words) {
        var state = gate.state();
        return new GateItem(
                gate.key(),
                gate.gate().title(),
                gate.gate().question(),
                gate.phase(),
                gate.gate().mode().name().toLowerCase(Locale.ROOT),
                state.key(),
                state.overdue(),
                gate.isReady(),
                gate.missingCount(),
                gate.due(),
                gate.expected(),
                state instanceof GateState.Held held ? held.reviewOn() : null,
                gate.criteria().stream()
                        .map(it -> of(it, gate.expected(), words))
                        .toList(),
                gate.watch().stream().map(it -> of(it, gate.expected(), words)).toList(),
                gate.decisions().size());
    }

    private static CriterionItem of(Result result, LocalDate due, Function<Text, String> words) {
        return new CriterionItem(
                result.key(),
                words.apply(result.title()),
                result.met(),
                result.whatIsMissing().map(words).orElse(null),
                result.due().orElse(due),
                result.acts().stream().map(GateView::act).toList(),
                result.allEvidence().stream().map(it -> evidence(it, words)).toList(),
                result.of().stream().map(it -> of(it, due, words)).toList());
    }

    private static ActItem act(Act act) {
        return new ActItem(
                act.side().key(),
                act.role().key(),
                act.person().map(it -> it.id().value()).orElse(null),
                act.person().map(it -> it.name()).orElse(null));
    }

    private static EvidenceItem evidence(Evidence it, Function<Text, String> words) {
        return new EvidenceItem(
                words.apply(it.text()),
                it.kind().name().toLowerCase(Locale.ROOT),
                it.proof().on(),
                it.proof().link(),
                it.proof().byHand(),
                it.proof().by());
    }
}
