package firstdeal.gate.internal;

import firstdeal.gate.Act;
import firstdeal.gate.Decision;
import firstdeal.gate.Decision.Excepted;
import firstdeal.gate.DecisionId;
import firstdeal.gate.Evidence;
import firstdeal.gate.GateState;
import firstdeal.gate.Result;
import firstdeal.gate.Snapshot;
import firstdeal.gate.Standing;
import firstdeal.platform.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gates as the API says them. */
final class GateJson {

    private GateJson() {}

    record GateItem(
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

    record CriterionItem(
            String key,
            String title,
            boolean met,
            @Nullable String missing,
            LocalDate due,
            List<ActItem> act,
            List<EvidenceItem> evidence,
            List<CriterionItem> of) {}

    record ActItem(
            String side,
            String role,
            @Nullable UUID contact,
            @Nullable String name) {}

    record EvidenceItem(String text, String kind, LocalDate on, String link, boolean byHand, String recordedBy) {}

    record DecisionItem(
            UUID id,
            int number,
            String decision,
            String gate,
            Instant at,
            LocalDate on,
            String by,
            String reason,
            @Nullable LocalDate reviewOn,
            List<Excepted> exceptions,
            boolean inMeeting,
            @Nullable UUID undoes,
            @Nullable Snapshot evidence) {}

    static GateItem of(Standing gate, Words words) {
        var state = gate.state();
        return new GateItem(
                gate.key(),
                gate.gate().title(),
                gate.gate().question(),
                gate.phase(),
                gate.gate().mode().name().toLowerCase(java.util.Locale.ROOT),
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

    static CriterionItem of(Result result, LocalDate due, Words words) {
        return new CriterionItem(
                result.key(),
                words.say(result.title()),
                result.met(),
                result.whatIsMissing().map(words::say).orElse(null),
                result.due().orElse(due),
                result.acts().stream().map(GateJson::act).toList(),
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

    private static EvidenceItem evidence(Evidence it, Words words) {
        return new EvidenceItem(
                words.say(it.text()),
                it.kind().name().toLowerCase(java.util.Locale.ROOT),
                it.proof().on(),
                it.proof().link(),
                it.proof().byHand(),
                it.proof().by());
    }

    static DecisionItem of(Decision it, Optional<Snapshot> evidence) {
        return new DecisionItem(
                it.id().value(),
                it.number(),
                it.kind().key(),
                it.gate(),
                it.at(),
                it.on(),
                it.by(),
                it.reason(),
                it.reviewOn().orElse(null),
                it.exceptions(),
                it.inMeeting(),
                it.undoes().map(DecisionId::value).orElse(null),
                evidence.orElse(null));
    }
}
