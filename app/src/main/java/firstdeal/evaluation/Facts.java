package firstdeal.evaluation;

import firstdeal.program.RecordKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that is known of one onboarding, by which its criteria are judged. Facts of the partner that an onboarding takes
 * over (agreements, sponsors, certifications, lists) are among them.
 */
public record Facts(
        Plan plan,
        People people,
        Papers papers,
        Cadence cadence,
        Readiness readiness,
        Market market,
        Optional<Retrospect> retrospective,
        Map<RecordKind, Proof> records) {

    public Facts {
        records = Map.copyOf(records);
    }

    /** The same with other tasks. */
    public Facts with(Plan other) {
        return new Facts(other, people, papers, cadence, readiness, market, retrospective, records);
    }

    /** Nothing is known but the day of the signature. */
    public static Facts none(LocalDate day0) {
        return new Facts(
                new Plan(day0, List.of()),
                People.NOBODY,
                Papers.NONE,
                Cadence.NONE,
                Readiness.NONE,
                Market.NONE,
                Optional.empty(),
                Map.of());
    }
}
