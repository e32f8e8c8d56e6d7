package firstdeal.insight.internal;

import firstdeal.insight.Cohort;
import firstdeal.insight.Cohorts;
import firstdeal.insight.InsightPage;
import firstdeal.insight.Lift;
import firstdeal.insight.Run;
import firstdeal.insight.Signs;
import firstdeal.insight.Survival;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.api.ItemList;
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
     * @param firstRegistration the time to the first registration of a deal that is not synthetic
     * @param firstAcceptance the time to the first one that was approved
     * @param unproven runs whose day 0 no signature proves
     */
    record TimeToFirstDeal(
            List<Point> curve,
            @Nullable Integer median,
            @Nullable Double by90,
            int runs,
            int closed,
            int decided,
            int endedWithout,
            Waiting firstRegistration,
            Waiting firstAcceptance,
            int unproven) {

        static TimeToFirstDeal of(InsightPage it) {
            var survival = it.survival();
            return new TimeToFirstDeal(
                    survival.steps().stream().map(Point::of).toList(),
                    boxed(survival.median()),
                    within90(survival),
                    it.runs(),
                    survival.closed(),
                    it.decided(),
                    it.given(),
                    Waiting.of(it.registered()),
                    Waiting.of(it.accepted()),
                    it.unproven());
        }
    }

    /**
     * How long something takes.
     *
     * @param median the first day on which half have it; null while that is not reached
     * @param by90 the share that has it by day 90, 0 to 1; null without any run
     */
    record Waiting(@Nullable Integer median, @Nullable Double by90, int runs, int reached) {

        static Waiting of(Survival it) {
            return new Waiting(boxed(it.median()), within90(it), it.runs(), it.closed());
        }
    }

    /**
     * A leading indicator.
     *
     * @param by the last day that counts
     * @param lift what became of those that met it and those that missed it; null for the outcome itself
     */
    record SignJson(
            String milestone,
            int by,
            int met,
            int missed,
            int open,
            int unknown,
            @Nullable LiftJson lift) {

        static SignJson of(Signs it) {
            return new SignJson(
                    it.indicator().milestone().key(),
                    it.indicator().by(),
                    it.met(),
                    it.missed(),
                    it.open(),
                    it.unknown(),
                    it.lift().map(LiftJson::of).orElse(null));
        }
    }

    /** @param ratio of the shares with a deal by day 90; null with fewer than 20 runs in a group */
    record LiftJson(
            GroupJson met, GroupJson missed, @Nullable Double ratio) {

        static LiftJson of(Lift it) {
            return new LiftJson(
                    GroupJson.of(it.met()),
                    GroupJson.of(it.missed()),
                    it.ratio().isPresent() ? it.ratio().getAsDouble() : null);
        }
    }

    /** @param runs that had no deal yet on the day of the indicator */
    record GroupJson(int runs, int closedBy90, double share) {

        static GroupJson of(Lift.Group it) {
            return new GroupJson(it.runs(), it.closed(), it.share());
        }
    }

    record CohortJson(
            String name,
            int runs,
            int closed,
            @Nullable Integer median,
            @Nullable Double by90) {

        static CohortJson of(Cohorts.Row it) {
            var survival = it.survival();
            return new CohortJson(
                    it.name(), it.runs(), survival.closed(), boxed(survival.median()), within90(survival));
        }
    }

    /** Null without any run. */
    private static @Nullable Double within90(Survival it) {
        return it.runs() == 0 ? null : 1 - it.on(Run.AIM).share();
    }

    private static @Nullable Integer boxed(OptionalInt it) {
        return it.isPresent() ? it.getAsInt() : null;
    }

    @GetMapping("/api/v1/insights/time-to-first-deal")
    @Needs(Permission.READ)
    TimeToFirstDeal timeToFirstDeal(@RequestParam Map<String, String> query) {
        return TimeToFirstDeal.of(page(query));
    }

    @GetMapping("/api/v1/insights/indicators")
    @Needs(Permission.READ)
    ItemList<SignJson> indicators(@RequestParam Map<String, String> query) {
        return ItemList.of(page(query).signs().stream().map(SignJson::of).toList());
    }

    @GetMapping("/api/v1/insights/cohorts")
    @Needs(Permission.READ)
    ItemList<CohortJson> cohorts(@RequestParam Map<String, String> query) {
        return ItemList.of(
                page(query).cohorts().rows().stream().map(CohortJson::of).toList());
    }

    private InsightPage page(Map<String, String> query) {
        return service.page(Cohort.of(query), Cohorts.By.of(query.getOrDefault("by", "")));
    }
}
