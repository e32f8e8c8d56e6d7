package firstdeal.lifecycle.internal;

import firstdeal.lifecycle.ClosingFacts;
import firstdeal.lifecycle.DatedWithRun;
import firstdeal.lifecycle.Ending;
import firstdeal.lifecycle.Lifecycle;
import firstdeal.lifecycle.Redating;
import firstdeal.lifecycle.Start;
import firstdeal.onboarding.Life;
import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.OnboardingEvent.Day0Corrected;
import firstdeal.onboarding.OnboardingEvent.OnboardingEnded;
import firstdeal.onboarding.OnboardingEvent.OnboardingPaused;
import firstdeal.onboarding.OnboardingEvent.OnboardingResumed;
import firstdeal.onboarding.OnboardingState.Outcome;
import firstdeal.onboarding.Onboardings;
import firstdeal.onboarding.Rest;
import firstdeal.onboarding.RunBook;
import firstdeal.onboarding.Task;
import firstdeal.onboarding.Workdays;
import firstdeal.partner.PartnerFacts;
import firstdeal.program.Programs;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.NotAllowed;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.Permission;
import firstdeal.shared.Refused;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Day 0, rest and end of a run. */
@Service
@Transactional
class LifecycleService implements Lifecycle {

    private final Onboardings onboardings;
    private final RunBook runs;
    private final Programs programs;
    private final Workdays workdays;
    private final PartnerFacts partners;
    private final ObjectProvider<ClosingFacts> closing;
    private final ObjectProvider<DatedWithRun> dated;
    private final RunHistory history;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LifecycleService(
            Onboardings onboardings,
            RunBook runs,
            Programs programs,
            Workdays workdays,
            PartnerFacts partners,
            ObjectProvider<ClosingFacts> closing,
            ObjectProvider<DatedWithRun> dated,
            RunHistory history,
            ApplicationEventPublisher events,
            Clock clock) {
        this.onboardings = onboardings;
        this.runs = runs;
        this.programs = programs;
        this.workdays = workdays;
        this.partners = partners;
        this.closing = closing;
        this.dated = dated;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Redating previewDay0(Actor actor, OnboardingId id, LocalDate day0) {
        var run = going(actor, id);
        Start.requireDay0("day0", day0, today(run));
        var redating = redating(run, day0, run.life());
        return redating.with(dated.stream()
                .flatMap(it -> it.moved(redating.after()).stream())
                .toList());
    }

    @Override
    public void sign(Actor actor, OnboardingId id, LocalDate day0) {
        var run = going(actor, id);
        if (!run.isPreparing()) {
            throw new Refused(Text.of("lifecycle.sign.is-signed"));
        }
        Start.requireDay0("day0", day0, today(run));
        if (day0.isAfter(today(run))) {
            throw refused("day0", Text.of("lifecycle.sign.future", "day", day0));
        }
        redate(actor, "onboarding.signed", run, day0, new Life.Running(true), "");
    }

    @Override
    public void correctDay0(Actor actor, OnboardingId id, LocalDate day0, String reason) {
        requireOwner(actor);
        var run = going(actor, id);
        requireReason(reason);
        Start.requireDay0("day0", day0, today(run));
        if (!run.isPreparing() && day0.isAfter(today(run))) {
            throw refused("day0", Text.of("lifecycle.sign.future", "day", day0));
        }
        redate(actor, "onboarding.day0-corrected", run, day0, run.life(), reason.strip());
    }

    private void redate(Actor actor, String act, Onboarding run, LocalDate day0, Life life, String reason) {
        var known = runs.tasks(run.id());
        var redating = redating(run, known, day0, life);
        var changed =
                redating.tasks().stream().filter(it -> !known.contains(it)).toList();
        runs.save(redating.after(), changed, List.of());
        history.run(
                actor,
                act,
                run,
                Map.of("day0", run.day0().toString()),
                Map.of("day0", day0.toString(), "moved", redating.moved().size(), "reason", reason));
        events.publishEvent(new Day0Corrected(run.id(), run.partner(), run.day0(), day0));
    }

    private Redating redating(Onboarding run, LocalDate day0, Life life) {
        return redating(run, runs.tasks(run.id()), day0, life);
    }

    private Redating redating(Onboarding run, List<Task> known, LocalDate day0, Life life) {
        var program = programs.tailored(run.program(), run.partnerType());
        return Redating.of(run, program, known, workdays.of(run.partner()).calendars(), day0, life);
    }

    @Override
    public void pause(Actor actor, OnboardingId id, LocalDate resume, String reason) {
        var run = going(actor, id);
        var today = today(run);
        if (run.isPreparing()) {
            throw new Refused(Text.of("lifecycle.pause.preparing"));
        }
        if (run.rest(today).isPresent()) {
            throw new Refused(Text.of("lifecycle.pause.is-paused"));
        }
        var calendar = workdays.of(run.partner()).calendars().both();
        var rest =
                Rest.granted(today, resume, reason, actor.name(), run.rests(), calendar, actor.may(Permission.GOVERN));
        runs.rest(run, rest);
        runs.save(run);
        history.run(
                actor,
                "onboarding.paused",
                run,
                Map.of(),
                Map.of("reason", rest.reason(), "from", today.toString(), "resume", resume.toString()));
        events.publishEvent(new OnboardingPaused(id, run.partner(), today, resume));
    }

    @Override
    public void resume(Actor actor, OnboardingId id) {
        var run = going(actor, id);
        var today = today(run);
        var rest = run.rest(today).orElseThrow(() -> new Refused(Text.of("lifecycle.pause.not-paused")));
        runs.rest(run, new Rest(rest.from(), today, rest.reason(), rest.by()));
        runs.save(run);
        history.run(
                actor,
                "onboarding.resumed",
                run,
                Map.of("resume", rest.resume().toString()),
                Map.of("resume", today.toString()));
        events.publishEvent(new OnboardingResumed(id, run.partner(), today));
    }

    @Override
    public void cancel(Actor actor, OnboardingId id, String reason) {
        requireOwner(actor);
        var run = going(actor, id);
        requireReason(reason);
        finish(
                actor,
                run,
                new Life.Ended(run.isProven(), Outcome.CANCELLED, today(run), reason.strip(), Optional.empty()));
    }

    @Override
    public void end(Actor actor, OnboardingId id, Outcome outcome, String note, Optional<ContactId> handedTo) {
        var run = going(actor, id);
        var today = today(run);
        var program = programs.tailored(run.program(), run.partnerType());
        var facts = closing.stream().findFirst().map(it -> it.of(id)).orElse(ClosingFacts.Closing.UNKNOWN);
        boolean settled = run.gated() || runs.tasks(id).stream().noneMatch(it -> it.isOpen());
        Ending.require(run, program, facts, outcome, today, settled);
        handedTo.ifPresent(this::requireOurs);
        if (run.gated() && handedTo.isEmpty()) {
            throw refused("handOverTo", Text.of("lifecycle.end.needs-owner"));
        }
        finish(actor, run, new Life.Ended(run.isProven(), outcome, today, note.strip(), handedTo));
    }

    private void finish(Actor actor, Onboarding run, Life.Ended end) {
        runs.save(run.with(end));
        history.run(
                actor,
                end.outcome() == Outcome.CANCELLED ? "onboarding.cancelled" : "onboarding.ended",
                run,
                Map.of("state", run.state(end.on()).key()),
                Map.of(
                        "outcome", end.outcome().key(),
                        "note", end.note(),
                        "handedTo", end.handedTo().map(Object::toString).orElse("")));
        events.publishEvent(new OnboardingEnded(run.id(), run.partner(), end.outcome(), end.on()));
    }

    private void requireOurs(ContactId contact) {
        var person = partners.people(List.of(contact)).get(contact);
        if (person == null || person.side() != Side.VENDOR || person.hasLeft()) {
            throw refused("handOverTo", Text.of("lifecycle.end.owner-ours"));
        }
    }

    private Onboarding going(Actor actor, OnboardingId id) {
        var run = onboardings.get(actor, id);
        run.requireGoing();
        return run;
    }

    private LocalDate today(Onboarding run) {
        return run.today(clock.instant());
    }

    private static void requireOwner(Actor actor) {
        if (!actor.may(Permission.GOVERN)) {
            throw new NotAllowed(Text.of("lifecycle.only-owner"));
        }
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw refused("reason", Text.of("lifecycle.needs-reason"));
        }
    }

    private static Refused refused(String field, Text text) {
        return new Refused(text, Map.of(field, text));
    }
}
