package firstdeal.insight.internal;

import firstdeal.desk.StandingRow;
import firstdeal.desk.StandingRows;
import firstdeal.insight.Indicator;
import firstdeal.insight.Indicator.Status;
import firstdeal.intervention.Finding;
import firstdeal.intervention.Finding.Topic;
import firstdeal.intervention.Findings;
import firstdeal.onboarding.Onboarding;
import firstdeal.shared.Text;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells a retrospective which leading indicators a run met. */
@Component
class IndicatorFindings implements Findings {

    private final StandingRows standings;
    private final Clock clock;

    IndicatorFindings(StandingRows standings, Clock clock) {
        this.standings = standings;
        this.clock = clock;
    }

    @Override
    public List<Finding> of(Onboarding run) {
        return standings.all().stream()
                .filter(it -> it.id().equals(run.id()) && !it.gates().isEmpty())
                .flatMap(it -> findings(it, run))
                .toList();
    }

    private Stream<Finding> findings(StandingRow row, Onboarding run) {
        var today = run.today(clock.instant());
        var measured = InsightService.run(row);
        return Arrays.stream(Indicator.values()).map(it -> finding(it, it.of(measured, today)));
    }

    private static Finding finding(Indicator indicator, Status status) {
        var what = Text.of("insight.indicator", "indicator", indicator, "day", indicator.by());
        return new Finding(
                Topic.INDICATORS, Text.of("insight.finding", "what", what, "status", status), "/insights#signs");
    }
}
