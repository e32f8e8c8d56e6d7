package firstdeal.intervention.internal;

import firstdeal.audit.Audit;
import firstdeal.audit.Subject;
import firstdeal.intervention.Retrospective;
import firstdeal.intervention.Retrospective.Answer;
import firstdeal.intervention.RetrospectiveChanged;
import firstdeal.intervention.RetrospectivePage;
import firstdeal.intervention.Retrospectives;
import firstdeal.onboarding.FactStamp;
import firstdeal.onboarding.Onboarding;
import firstdeal.program.Content;
import firstdeal.proposal.Proposals;
import firstdeal.shared.Actor;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.Refused;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class RetrospectiveService implements Retrospectives {

    private final RetrospectiveStore store;
    private final Runs runs;
    private final FactStamp stamp;
    private final Proposals proposals;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RetrospectiveService(
            RetrospectiveStore store,
            Runs runs,
            FactStamp stamp,
            Proposals proposals,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.runs = runs;
        this.stamp = stamp;
        this.proposals = proposals;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Retrospective get(Actor actor, OnboardingId id) {
        return of(onboarding(id));
    }

    /** What the program asks; empty lists when it has no retrospective. */
    Content.Retrospective asks(OnboardingId id) {
        return asks(onboarding(id));
    }

    @Override
    public void answer(Actor actor, OnboardingId id, Side side, Map<String, String> answers) {
        var onboarding = onboarding(id);
        var asked = asks(onboarding).questions().stream()
                .map(Content.RubricLine::key)
                .toList();
        for (String question : answers.keySet()) {
            if (!asked.contains(question)) {
                throw refused(question, Text.of("intervention.no-such-question", "question", question));
            }
        }
        var retrospective = begun(onboarding);
        answers.forEach((question, text) -> {
            if (!text.isBlank()) {
                store.answer(retrospective, side, question, new Answer(text.strip(), actor.name(), today(onboarding)));
            }
        });
        announce(actor, onboarding, "intervention.retrospective-answered", Map.of("side", side, "answers", answers));
    }

    /** What both sides say to one question, as it was talked through. */
    void answer(Actor actor, OnboardingId id, String question, Map<Side, String> says) {
        says.forEach((side, text) -> {
            if (!text.isBlank()) {
                answer(actor, id, side, Map.of(question, text));
            }
        });
    }

    @Override
    public void asked(Actor actor, OnboardingId id, Side side, LocalDate on) {
        var onboarding = onboarding(id);
        if (on.isAfter(today(onboarding)) || on.isBefore(onboarding.day0())) {
            throw refused("on", Text.of("intervention.asked-when", "from", onboarding.day0()));
        }
        store.asked(begun(onboarding), side, on);
        announce(actor, onboarding, "intervention.retrospective-asked", Map.of("side", side, "on", on));
    }

    @Override
    public void conclude(Actor actor, OnboardingId id, String cause, String decision, String note) {
        var onboarding = onboarding(id);
        var asks = asks(onboarding);
        requireOneOf("cause", cause, asks.causes());
        requireOneOf("decision", decision, asks.decisions());
        var before = of(onboarding);
        store.save(new Retrospective(
                id,
                onboarding.partner(),
                before.answers(),
                before.asked(),
                Optional.of(cause),
                Optional.of(decision),
                note.strip(),
                before.version()));
        proposals.propose(actor, onboarding, cause, before.change());
        announce(
                actor,
                onboarding,
                "intervention.retrospective-concluded",
                Map.of("cause", cause, "decision", decision, "note", note));
    }

    private void announce(Actor actor, Onboarding onboarding, String act, Map<String, Object> after) {
        audit.record(
                actor,
                act,
                Subject.of("retrospective", onboarding.id().toString(), onboarding.partner(), onboarding.id()),
                Map.of(),
                after);
        stamp.touch(onboarding.id());
        events.publishEvent(new RetrospectiveChanged(onboarding.id(), onboarding.partner()));
    }

    private Retrospective begun(Onboarding onboarding) {
        var standing = store.of(List.of(onboarding.id())).get(onboarding.id());
        if (standing != null) {
            return standing;
        }
        var begun = Retrospective.none(onboarding.id(), onboarding.partner());
        store.save(begun);
        return begun;
    }

    private Retrospective of(Onboarding onboarding) {
        return store.of(List.of(onboarding.id()))
                .getOrDefault(onboarding.id(), Retrospective.none(onboarding.id(), onboarding.partner()));
    }

    private Content.Retrospective asks(Onboarding onboarding) {
        return RetrospectivePage.asks(runs.program(onboarding));
    }

    private Onboarding onboarding(OnboardingId id) {
        return runs.get(id);
    }

    private LocalDate today(Onboarding onboarding) {
        return onboarding.today(clock.instant());
    }

    private static void requireOneOf(String field, String value, List<String> allowed) {
        if (!allowed.contains(value)) {
            throw refused(field, Text.of("intervention.one-of", "value", value, "allowed", allowed));
        }
    }

    private static Refused refused(String field, Text text) {
        return new Refused(text, Map.of(field, text));
    }
}
