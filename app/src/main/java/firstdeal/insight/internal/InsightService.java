package firstdeal.insight.internal;

import firstdeal.desk.StandingRow;
import firstdeal.desk.StandingRows;
import firstdeal.insight.Cohort;
import firstdeal.insight.Cohorts;
import firstdeal.insight.InsightPage;
import firstdeal.insight.Run;
import firstdeal.platform.actor.ActorToken;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;

/** Measures the runs that the reader may see, as they stand today. */
@Service
class InsightService {

    private final StandingRows standings;
    private final Clock clock;
    private volatile Measured measured = new Measured(List.of(), List.of());

    /** Rows and the runs that were read from them: as long as nothing changes, ten thousand are read once. */
    private record Measured(List<StandingRow> rows, List<Run> runs) {

        @SuppressWarnings("ReferenceEquality") // A portfolio that did not change gives the very same list.
        Measured of(List<StandingRow> now) {
            return now == rows
                    ? this
                    : new Measured(now, now.stream().map(InsightService::run).toList());
        }
    }

    InsightService(StandingRows standings, Clock clock) {
        this.standings = standings;
        this.clock = clock;
    }

    InsightPage page(Cohort cohort, Cohorts.By by) {
        var now = measured.of(standings.all());
        measured = now;
        return InsightPage.of(now.runs(), cohort, by, ActorToken.reads().today(clock));
    }

    static Run run(StandingRow it) {
        return new Run(
                it.day0(),
                it.program(),
                it.partnerType(),
                it.pam(),
                it.pamName(),
                it.proven(),
                it.life().equals("ended"),
                it.milestones(),
                it.begunOn(),
                gates(it));
    }

    private static List<Run.Reached> gates(StandingRow it) {
        return it.gates().stream()
                .map(gate -> new Run.Reached(gate.name(), gate.passed()))
                .toList();
    }
}
