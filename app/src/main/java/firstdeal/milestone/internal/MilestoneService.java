package firstdeal.milestone.internal;

import firstdeal.evaluation.Milestone;
import firstdeal.milestone.MilestoneEvent.MilestoneCorrected;
import firstdeal.milestone.MilestoneEvent.MilestoneReached;
import firstdeal.milestone.MilestoneEvent.MilestoneReversed;
import firstdeal.milestone.Milestones;
import firstdeal.milestone.Progress;
import firstdeal.milestone.Reached;
import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.Stamp;
import firstdeal.platform.Kept;
import firstdeal.shared.OnboardingId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
class MilestoneService implements Milestones {

    private static final int KEPT_AT_MOST = 2_000;

    private final MilestoneStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Kept<OnboardingId, Long, List<Reached>> kept = new Kept<>(KEPT_AT_MOST);

    MilestoneService(MilestoneStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Reached> mark(Onboarding run, Map<Milestone, LocalDate> reached) {
        var progress = Progress.of(of(run), reached, run.today(clock.instant()));
        progress.changed().forEach(it -> save(run, it));
        return progress.changed().isEmpty()
                ? progress.all()
                : kept.keep(run.id(), run.stamp().facts(), progress.all());
    }

    /** Of two at once, the one that wrote first tells it. */
    private void save(Onboarding run, Reached it) {
        boolean first = store.save(run, it);
        if (!it.stands()) {
            events.publishEvent(new MilestoneReversed(run.id(), run.partner(), it.milestone()));
        } else if (first) {
            events.publishEvent(new MilestoneReached(run.id(), run.partner(), it.milestone(), it.on()));
        } else {
            events.publishEvent(new MilestoneCorrected(run.id(), run.partner(), it.milestone(), it.on()));
        }
    }

    /** Before the first fact, nothing can have been reached. */
    @Override
    @Transactional(readOnly = true)
    public List<Reached> of(Onboarding run) {
        long facts = run.stamp().facts();
        if (facts == Stamp.NEW.facts()) {
            return List.of();
        }
        return kept.get(run.id(), facts).orElseGet(() -> kept.keep(run.id(), facts, store.of(run)));
    }
}
