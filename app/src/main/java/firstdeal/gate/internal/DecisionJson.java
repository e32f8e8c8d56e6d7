package firstdeal.gate.internal;

import firstdeal.gate.Decision;
import firstdeal.gate.Decision.Excepted;
import firstdeal.gate.DecisionId;
import firstdeal.gate.Snapshot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decisions as the API says them. */
final class DecisionJson {

    private DecisionJson() {}

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
