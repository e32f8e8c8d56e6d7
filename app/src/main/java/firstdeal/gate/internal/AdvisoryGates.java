package firstdeal.gate.internal;

import firstdeal.gate.Decision;
import firstdeal.gate.Decision.Kind;
import firstdeal.gate.DecisionId;
import firstdeal.gate.OnboardingGates;
import firstdeal.gate.Snapshot;
import firstdeal.gate.Standing;
import firstdeal.lifecycle.PriorGates;
import firstdeal.onboarding.FactStamp;
import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.PhaseOpening;
import firstdeal.onboarding.Phases;
import firstdeal.platform.Ids;
import firstdeal.program.Gate;
import firstdeal.shared.Actor;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gates that nobody decides here: advisory ones open by their day, earlier ones were passed before this product came. */
@Service
@Transactional
class AdvisoryGates implements PriorGates {

    private final DecisionStore decisions;
    private final Snapshots snapshots;
    private final Phases phases;
    private final FactStamp stamp;
    private final Ids ids;
    private final Clock clock;

    AdvisoryGates(DecisionStore decisions, Snapshots snapshots, Phases phases, FactStamp stamp, Ids ids, Clock clock) {
        this.decisions = decisions;
        this.snapshots = snapshots;
        this.phases = phases;
        this.stamp = stamp;
        this.ids = ids;
        this.clock = clock;
    }

    /** Opens what follows the gate in hand, if it is advisory and its day has come. */
    boolean openByDay(Actor actor, Onboarding run, OnboardingGates all) {
        var gate = all.inHand().filter(it -> isDue(it, all, run));
        gate.ifPresent(it -> {
            decisions.add(
                    run.id(),
                    run.partner(),
                    made(it.key(), it.decisions().size() + 1, Kind.OPEN_BY_DAY, actor, all.today(), it.meetingHeld()),
                    snapshots.of(it));
            stamp.touch(run.id());
            phases.pass(actor, run.id(), it.phase(), all.today());
        });
        return gate.isPresent();
    }

    private static boolean isDue(Standing gate, OnboardingGates all, Onboarding run) {
        return gate.gate().mode() == Gate.Mode.ADVISORY
                && !all.today().isBefore(gate.due())
                && run.inHand()
                        .map(PhaseOpening::phase)
                        .filter(gate.phase()::equals)
                        .isPresent();
    }

    @Override
    public void record(Actor actor, Onboarding run, List<Prior> gates) {
        for (var prior : gates) {
            var decision = made(prior.gate(), 1, Kind.ATTEST, actor, prior.on(), false);
            decisions.add(run.id(), run.partner(), attested(decision, prior), Snapshot.NOTHING);
        }
        stamp.touch(run.id());
    }

    private static Decision attested(Decision it, Prior prior) {
        return new Decision(
                it.id(),
                it.gate(),
                it.number(),
                it.kind(),
                it.at(),
                it.on(),
                prior.attestedBy(),
                it.byKey(),
                "",
                Optional.empty(),
                List.of(),
                false,
                Optional.empty());
    }

    private Decision made(String gate, int number, Kind kind, Actor actor, java.time.LocalDate on, boolean inMeeting) {
        return new Decision(
                new DecisionId(ids.next()),
                gate,
                number,
                kind,
                clock.instant(),
                on,
                actor.name(),
                Deciders.key(actor),
                "",
                Optional.empty(),
                List.of(),
                inMeeting,
                Optional.empty());
    }
}
