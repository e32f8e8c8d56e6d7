package firstdeal.onboarding.internal;

import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.OnboardingEvent.SuccessMetricChanged;
import firstdeal.onboarding.OnboardingEvent.WeeklyOutcomeChanged;
import firstdeal.onboarding.SuccessMetric;
import firstdeal.onboarding.WeekStatus;
import firstdeal.onboarding.WeekStatus.Recorded;
import firstdeal.program.Programs;
import firstdeal.shared.Actor;
import firstdeal.shared.NotFound;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.Refused;
import firstdeal.shared.StaleData;
import firstdeal.shared.Text;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Weekly outcomes and the success metrics of a plan. */
@Service
@Transactional
class MeasureService {

    private static final int MOST_METRICS = 20;

    private final OnboardingStore onboardings;
    private final MeasureStore measures;
    private final Programs programs;
    private final Workdays workdays;
    private final PlanHistory history;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MeasureService(
            OnboardingStore onboardings,
            MeasureStore measures,
            Programs programs,
            Workdays workdays,
            PlanHistory history,
            ApplicationEventPublisher events,
            Clock clock) {
        this.onboardings = onboardings;
        this.measures = measures;
        this.programs = programs;
        this.workdays = workdays;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<WeekStatus> weeks(Actor actor, OnboardingId id) {
        var run = onboardings.get(actor, id);
        return WeekStatus.of(
                programs.tailored(run.program(), run.partnerType()),
                run.timeline(),
                workdays.of(run.partner()).calendars(),
                measures.weeks(id),
                run.today(clock.instant()));
    }

    /** Writes down that a week's outcome was reached, or why it was not; one that settled itself stays reached. */
    public void record(Actor actor, OnboardingId id, int week, boolean reached, String why) {
        var run = onboardings.get(actor, id);
        run.requireGoing();
        var program = programs.tailored(run.program(), run.partnerType());
        if (program.weeklyOutcomes().stream().noneMatch(it -> it.week() == week)) {
            throw new NotFound(week);
        }
        if (!reached && why.isBlank()) {
            throw OnboardingForm.refused("why", Text.of("onboarding.week.needs-why"));
        }
        var before = measures.weeks(id).getOrDefault(week, Recorded.nothing(week));
        if (before.automatic() && !reached) {
            throw new Refused(Text.of("onboarding.week.settled-itself"));
        }
        var on = before.reachedOn().or(() -> Optional.of(run.today(clock.instant())));
        var after = new Recorded(week, reached ? on : Optional.empty(), before.automatic(), why.strip(), actor.name());
        measures.record(run, after);
        onboardings.touch(id);
        history.run(
                actor,
                "onboarding.week-recorded",
                run,
                Map.of("week", week, "reached", before.reachedOn().isPresent()),
                Map.of("week", week, "reached", reached, "why", after.why()));
        events.publishEvent(new WeeklyOutcomeChanged(id, run.partner(), week, reached));
    }

    @Transactional(readOnly = true)
    public List<SuccessMetric> metrics(Actor actor, OnboardingId id) {
        onboardings.get(actor, id);
        return measures.metrics(id);
    }

    @Transactional(readOnly = true)
    public SuccessMetric metric(Actor actor, OnboardingId id, UUID metric) {
        onboardings.get(actor, id);
        return measures.metric(id, metric);
    }

    public void add(Actor actor, SuccessMetric metric) {
        var run = going(actor, metric.onboarding());
        if (measures.metrics(run.id()).size() >= MOST_METRICS) {
            throw new Refused(Text.of("onboarding.metric.too-many", "most", MOST_METRICS));
        }
        measures.add(run, metric.sound(run.day0()));
        told(actor, run, "onboarding.metric-added", Map.of(), facts(metric));
    }

    public void change(Actor actor, SuccessMetric metric) {
        var run = going(actor, metric.onboarding());
        var before = measures.metric(run.id(), metric.id());
        if (before.version() != metric.version()) {
            throw new StaleData(metric.id());
        }
        measures.save(metric.sound(run.day0()));
        told(actor, run, "onboarding.metric-changed", facts(before), facts(metric));
    }

    public void remove(Actor actor, OnboardingId id, UUID metric, int version) {
        var run = going(actor, id);
        var before = measures.metric(id, metric);
        if (before.version() != version) {
            throw new StaleData(metric);
        }
        measures.remove(before);
        told(actor, run, "onboarding.metric-removed", facts(before), Map.of());
    }

    /** Measures run on after the end, up to day 180. */
    private Onboarding going(Actor actor, OnboardingId id) {
        return onboardings.get(actor, id);
    }

    private void told(Actor actor, Onboarding run, String act, Map<String, ?> before, Map<String, ?> after) {
        onboardings.touch(run.id());
        history.run(actor, act, run, before, after);
        events.publishEvent(new SuccessMetricChanged(run.id(), run.partner()));
    }

    private static Map<String, String> facts(SuccessMetric it) {
        return Map.of(
                "name", it.name(),
                "target", it.target(),
                "by", it.by().toString(),
                "reporter", it.reporter(),
                "value", it.value().map(SuccessMetric.Value::text).orElse(""));
    }
}
