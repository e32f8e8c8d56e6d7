package firstdeal.lifecycle.internal;

import firstdeal.lifecycle.VersionMove;
import firstdeal.lifecycle.VersionMoves;
import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.OnboardingEvent.ProgramVersionMoved;
import firstdeal.onboarding.Onboardings;
import firstdeal.onboarding.PhaseOrder;
import firstdeal.onboarding.RunBook;
import firstdeal.program.ProgramVersion;
import firstdeal.program.ProgramVersionId;
import firstdeal.program.Programs;
import firstdeal.shared.Actor;
import firstdeal.shared.NotAllowed;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.Permission;
import firstdeal.shared.Refused;
import firstdeal.shared.Text;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves runs to another version of their program. */
@Service
@Transactional
class VersionMoveService implements VersionMoves {

    private final Onboardings onboardings;
    private final RunBook runs;
    private final Programs programs;
    private final Beginnings beginnings;
    private final RunHistory history;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    VersionMoveService(
            Onboardings onboardings,
            RunBook runs,
            Programs programs,
            Beginnings beginnings,
            RunHistory history,
            ApplicationEventPublisher events,
            Clock clock) {
        this.onboardings = onboardings;
        this.runs = runs;
        this.programs = programs;
        this.beginnings = beginnings;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public VersionMove preview(Actor actor, OnboardingId id, ProgramVersionId to) {
        return moving(onboardings.get(actor, id), to);
    }

    @Override
    public List<VersionMove> move(Actor actor, Collection<OnboardingId> ids, ProgramVersionId to) {
        if (ids.size() > 1 && !actor.may(Permission.GOVERN)) {
            throw new NotAllowed(Text.of("lifecycle.move.several"));
        }
        var moves = new ArrayList<VersionMove>();
        for (var id : ids) {
            moves.add(move(actor, onboardings.get(actor, id), to));
        }
        return moves;
    }

    private VersionMove move(Actor actor, Onboarding run, ProgramVersionId to) {
        var move = moving(run, to);
        runs.save(
                move.after(),
                move.tasks(),
                Stream.concat(move.added().stream(), move.notAsked().stream()).toList());
        history.run(
                actor,
                "onboarding.moved",
                run,
                Map.of("programVersion", run.program().toString()),
                Map.of(
                        "programVersion", to.toString(),
                        "added", move.added().size(),
                        "removed", move.removed().size(),
                        "notAsked", move.notAsked().size()));
        events.publishEvent(new ProgramVersionMoved(run.id(), run.partner(), run.program(), to));
        return move;
    }

    private VersionMove moving(Onboarding run, ProgramVersionId to) {
        run.requireGoing();
        var from = programs.version(run.program());
        var version = programs.version(to);
        requireFit(run, from, version);
        var program = programs.tailored(to, run.partnerType());
        var today = run.today(clock.instant());
        var after = run.movedTo(to, PhaseOrder.moved(program, run, today));
        return VersionMove.of(run, runs.tasks(run.id()), beginnings.planner(run, today), program, after);
    }

    private static void requireFit(Onboarding run, ProgramVersion from, ProgramVersion to) {
        if (from.id().equals(to.id())) {
            throw refused(Text.of("lifecycle.move.same"));
        }
        if (!(to.state() instanceof ProgramVersion.State.Published)) {
            throw refused(Text.of(
                    "lifecycle.start.not-published", "program", to.program().title()));
        }
        if (!from.program().key().equals(to.program().key())) {
            throw refused(Text.of(
                    "lifecycle.move.other-program", "program", from.program().title()));
        }
        if (run.gated() == to.program().isChecklist()) {
            throw refused(Text.of("lifecycle.move.gates"));
        }
    }

    private static Refused refused(Text text) {
        return new Refused(text, Map.of("programVersion", text));
    }
}
