package firstdeal.outcome.internal;

import firstdeal.audit.Audit;
import firstdeal.audit.Subject;
import firstdeal.onboarding.FactStamp;
import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.Onboardings;
import firstdeal.onboarding.Workdays;
import firstdeal.outcome.OutcomeEvent.SuccessMetricChanged;
import firstdeal.outcome.OutcomeEvent.WeeklyOutcomeChanged;
import firstdeal.outcome.Outcomes;
import firstdeal.outcome.SuccessMetric;
import firstdeal.outcome.WeekStatus;
import firstdeal.outcome.WeekStatus.Recorded;
import firstdeal.shared.Actor;
import firstdeal.shared.NotFound;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.Refused;
import firstdeal.shared.StaleData;
import firstdeal.shared.Text;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
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
class OutcomeService implements Outcomes {

    private static final int MOST_METRICS = 20;

    private final Onboardings onboardings;
    private final FactStamp stamp;
    private final OutcomeStore outcomes;
    private final Workdays workdays;
    private final Audit history;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OutcomeService(
            Onboardings onboardings,
            FactStamp stamp,
            OutcomeStore outcomes,
            Workdays workdays,
            Audit history,
            ApplicationEventPublisher events,
            Clock clock) {
        this.onboardings = onboardings;
        this.stamp = stamp;
        this.outcomes = outcomes;
        this.workdays = workdays;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<WeekStatus> weeks(Actor actor, OnboardingId id) {
        var run = onboardings.get(actor, id);
        return WeekStatus.of(
                onboardings.program(run),
                run.timeline(),
                workdays.of(run.partner()).calendars(),
                outcomes.weeks(id),
                run.today(clock.instant()));
    }

    @Override
    public void record(Actor actor, OnboardingId id, int week, boolean reached, String why) {
        var run = onboardings.get(actor, id);
        run.requireGoing();
        var program = onboardings.program(run);
        if (program.weeklyOutcomes().stream().noneMatch(it -> it.week() == week)) {
            throw new NotFound(week);
        }
        if (!reached && why.isBlank()) {
            var text = Text.of("outcome.week.needs-why");
            throw new Refused(text, Map.of("why", text));
        }
        var before = outcomes.weeks(id).getOrDefault(week, Recorded.nothing(week));
        if (before.automatic() && !reached) {
            throw new Refused(Text.of("outcome.week.settled-itself"));
        }
        var on = before.reachedOn().or(() -> Optional.of(run.today(clock.instant())));
        var after = new Recorded(week, reached ? on : Optional.empty(), before.automatic(), why.strip(), actor.name());
        outcomes.record(run, after);
        stamp.touch(id);
        history.record(
                actor,
                "onboarding.week-recorded",
                subject(run),
                Map.of("week", week, "reached", before.reachedOn().isPresent()),
                Map.of("week", week, "reached", reached, "why", after.why()));
        events.publishEvent(new WeeklyOutcomeChanged(id, run.partner(), week, reached));
    }

    @Override
    public void reached(Onboarding run, Collection<Integer> weeks, LocalDate today) {
        if (run.isEnded()) {
            return;
        }
        for (int week : outcomes.reach(run, weeks, today)) {
            events.publishEvent(new WeeklyOutcomeChanged(run.id(), run.partner(), week, true));
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Map<OnboardingId, Integer> metrics(Collection<OnboardingId> onboardings) {
        return outcomes.count(onboardings);
    }

    @Transactional(readOnly = true)
    public List<SuccessMetric> metrics(Actor actor, OnboardingId id) {
        onboardings.get(actor, id);
        return outcomes.metrics(id);
    }

    @Transactional(readOnly = true)
    public SuccessMetric metric(Actor actor, OnboardingId id, UUID metric) {
        onboardings.get(actor, id);
        return outcomes.metric(id, metric);
    }

    public void add(Actor actor, SuccessMetric metric) {
        var run = going(actor, metric.onboarding());
        if (outcomes.metrics(run.id()).size() >= MOST_METRICS) {
            throw new Refused(Text.of("outcome.metric.too-many", "most", MOST_METRICS));
        }
        outcomes.add(run, metric.sound(run.day0()));
        told(actor, run, "onboarding.metric-added", Map.of(), facts(metric));
    }

    public void change(Actor actor, SuccessMetric metric) {
        var run = going(actor, metric.onboarding());
        var before = outcomes.metric(run.id(), metric.id());
        if (before.version() != metric.version()) {
            throw new StaleData(metric.id());
        }
        outcomes.save(metric.sound(run.day0()));
        told(actor, run, "onboarding.metric-changed", facts(before), facts(metric));
    }

    public void remove(Actor actor, OnboardingId id, UUID metric, int version) {
        var run = going(actor, id);
        var before = outcomes.metric(id, metric);
        if (before.version() != version) {
            throw new StaleData(metric);
        }
        outcomes.remove(before);
        told(actor, run, "onboarding.metric-removed", facts(before), Map.of());
    }

    /** Measures run on after the end, up to day 180. */
    private Onboarding going(Actor actor, OnboardingId id) {
        return onboardings.get(actor, id);
    }

    private static Subject subject(Onboarding run) {
        return Subject.of("onboarding", run.id().toString(), run.partner(), run.id());
    }

    private void told(Actor actor, Onboarding run, String act, Map<String, ?> before, Map<String, ?> after) {
        stamp.touch(run.id());
        history.record(actor, act, subject(run), before, after);
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
