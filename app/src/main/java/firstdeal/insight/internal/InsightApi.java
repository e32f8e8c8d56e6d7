package firstdeal.insight.internal;

import firstdeal.insight.Cohort;
import firstdeal.insight.InsightPage;
import firstdeal.insight.Run;
import firstdeal.insight.Survival;
import firstdeal.platform.actor.Needs;
import firstdeal.shared.Permission;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class InsightApi {

    private final InsightService service;

    InsightApi(InsightService service) {
        this.service = service;
    }

    /** @param survival the share still without a deal from this day on, 0 to 1, and its 95 % interval */
    record Point(int day, double survival, double low, double high, int atRisk, int closed) {

        static Point of(Survival.Step it) {
            return new Point(it.day(), it.share(), it.low(), it.high(), it.atRisk(), it.closed());
        }
    }

    /**
     * @param by90 the share with a deal by day 90, 0 to 1; null without any run
     * @param endedWithout runs that are over without a deal, which stay in the count
     * @param unproven runs that go on and whose day 0 no signature proves
     */
    record TimeToFirstDeal(
            List<Point> curve,
            @Nullable Integer median,
            @Nullable Double by90,
            int runs,
            int closed,
            int decided,
            int endedWithout,
            int unproven) {

        static TimeToFirstDeal of(InsightPage it) {
            var survival = it.survival();
            return new TimeToFirstDeal(
                    survival.steps().stream().map(Point::of).toList(),
                    boxed(survival.median()),
                    it.runs() == 0 ? null : 1 - survival.on(Run.AIM).share(),
                    it.runs(),
                    survival.closed(),
                    it.decided(),
                    it.given(),
                    it.unproven());
        }

        private static @Nullable Integer boxed(OptionalInt it) {
            return it.isPresent() ? it.getAsInt() : null;
        }
    }

    @GetMapping("/api/v1/insights/time-to-first-deal")
    @Needs(Permission.READ)
    TimeToFirstDeal timeToFirstDeal(@RequestParam Map<String, String> query) {
        return TimeToFirstDeal.of(service.page(Cohort.of(query)));
    }
}
