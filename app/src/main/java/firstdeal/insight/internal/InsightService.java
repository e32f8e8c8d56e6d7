package firstdeal.insight.internal;

import firstdeal.desk.StandingRow;
import firstdeal.desk.StandingRows;
import firstdeal.insight.Cohort;
import firstdeal.insight.InsightPage;
import firstdeal.insight.Run;
import firstdeal.platform.actor.ActorToken;
import firstdeal.platform.words.Reader;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;

/** Measures the runs that the reader may see, as they stand today. */
@Service
class InsightService {

    private final StandingRows standings;
    private final Clock clock;

    InsightService(StandingRows standings, Clock clock) {
        this.standings = standings;
        this.clock = clock;
    }

    InsightPage page(Cohort cohort) {
        return InsightPage.of(standings.all().stream().map(InsightService::run).toList(), cohort, today());
    }

    private static Run run(StandingRow it) {
        return new Run(
                it.day0(),
                it.program(),
                it.partnerType(),
                it.pam(),
                it.pamName(),
                it.proven(),
                it.life().equals("ended"),
                it.firstDeal(),
                gates(it));
    }

    private static List<Run.Reached> gates(StandingRow it) {
        return it.gates().stream()
                .map(gate -> new Run.Reached(gate.name(), gate.passed()))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ActorToken.current()
                .map(ActorToken::reader)
                .orElse(Reader.DEFAULT)
                .zone()));
    }
}
