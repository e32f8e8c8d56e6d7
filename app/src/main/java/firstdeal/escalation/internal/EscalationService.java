package firstdeal.escalation.internal;

import firstdeal.audit.Audit;
import firstdeal.audit.Subject;
import firstdeal.escalation.Escalation;
import firstdeal.escalation.Escalation.Asked;
import firstdeal.escalation.Escalation.Said;
import firstdeal.escalation.Escalation.Via;
import firstdeal.escalation.Escalation.Withdrawn;
import firstdeal.escalation.EscalationAsked;
import firstdeal.escalation.EscalationId;
import firstdeal.escalation.EscalationRules;
import firstdeal.escalation.Escalations;
import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.Onboardings;
import firstdeal.partner.Company;
import firstdeal.partner.PartnerFact;
import firstdeal.partner.PartnerFacts;
import firstdeal.platform.Ids;
import firstdeal.platform.Tokens;
import firstdeal.shared.Actor;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Refused;
import firstdeal.shared.Side;
import firstdeal.shared.StaleData;
import firstdeal.shared.Text;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts questions to sponsors and takes down what they say. */
@Service
@Transactional
class EscalationService implements Escalations {

    private static final Actor SYSTEM = new Actor.System("Firstdeal");

    private final EscalationStore escalations;
    private final Onboardings onboardings;
    private final PartnerFacts partners;
    private final EscalationMails mails;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Tokens tokens;
    private final Ids ids;
    private final Clock clock;

    EscalationService(
            EscalationStore escalations,
            Onboardings onboardings,
            PartnerFacts partners,
            EscalationMails mails,
            ApplicationEventPublisher events,
            Audit audit,
            Tokens tokens,
            Ids ids,
            Clock clock) {
        this.escalations = escalations;
        this.onboardings = onboardings;
        this.partners = partners;
        this.mails = mails;
        this.events = events;
        this.audit = audit;
        this.tokens = tokens;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Escalation> of(Actor actor, OnboardingId run) {
        return escalations.of(onboardings.get(actor, run).id());
    }

    @Override
    @Transactional(readOnly = true)
    public Escalation get(Actor actor, EscalationId id) {
        return escalations.get(actor, id);
    }

    @Override
    public EscalationId ask(Actor actor, OnboardingId id, Draft draft) {
        var run = going(actor, id);
        var people = partners.of(run.partner());
        EscalationRules.require(draft, people);
        var now = clock.instant();
        var asked = draft.sides().stream()
                .sorted()
                .flatMap(side -> EscalationRules.sponsor(side, people).stream()
                        .map(it -> new Asked(side, it.contact(), now, Optional.empty())))
                .toList();
        var made = new Escalation(
                new EscalationId(ids.next()),
                id,
                run.partner(),
                draft.question().strip(),
                draft.reason().strip(),
                draft.options(),
                actor.name(),
                now,
                asked,
                Optional.empty());
        escalations.add(made);
        asked.forEach(it -> send(made, it));
        tell(actor, "escalation.asked", made, Map.of(), Map.of("question", made.question(), "reason", made.reason()));
        events.publishEvent(new EscalationAsked(made.id(), id, made.partner()));
        return made.id();
    }

    private void send(Escalation it, Asked to) {
        var secret = tokens.mint();
        escalations.send(it, to.side(), to.contact(), Tokens.hash(secret), clock.instant());
        var person =
                Objects.requireNonNull(partners.people(List.of(to.contact())).get(to.contact()));
        mails.ask(it, person, between(it.partner(), to.side()), secret);
    }

    /** The company on the other side. */
    private String between(PartnerId partner, Side reader) {
        var other = reader == Side.VENDOR ? partner : Company.OURS;
        return Objects.requireNonNull(partners.companies(List.of(other)).get(other))
                .name();
    }

    @Override
    public void askAgain(Actor actor, EscalationId id) {
        var it = open(actor, id);
        PartnerFact people = partners.of(it.partner());
        for (var asked : it.asked()) {
            if (asked.said().isEmpty()) {
                var sponsor = EscalationRules.sponsor(asked.side(), people)
                        .orElseThrow(() -> new Refused(Text.of("escalation.wrong.no-sponsor", "side", asked.side())));
                send(it, new Asked(asked.side(), sponsor.contact(), clock.instant(), Optional.empty()));
            }
        }
        tell(actor, "escalation.asked-again", it, Map.of(), Map.of("question", it.question()));
    }

    @Override
    public void told(Actor actor, EscalationId id, Side side, Answer answer) {
        var it = escalations.get(actor, id);
        var run = onboardings.get(actor, it.onboarding());
        EscalationRules.requireAnswer(it, !run.isEnded(), answer);
        if (it.asked(side).isEmpty()) {
            throw new Refused(Text.of("escalation.wrong.not-asked", "side", side));
        }
        answered(actor, it, side, new Said(answer.choice(), answer.answer(), Via.TOLD, actor.name(), clock.instant()));
    }

    /** Takes down what a sponsor said, by whichever way. */
    void answered(Actor actor, Escalation it, Side side, Said said) {
        if (!escalations.answer(it.id(), side, said)) {
            throw new Refused(Text.of("escalation.wrong.own-words"));
        }
        var before = it.asked(side).flatMap(Asked::said);
        tell(
                actor,
                "escalation.answered",
                it,
                before.map(old -> Map.of("answer", old.words())).orElse(Map.of()),
                Map.of(
                        "question",
                        it.question(),
                        "answer",
                        said.words(),
                        "side",
                        side.name(),
                        "via",
                        said.via().name()));
        if (said.via() == Via.LINK) {
            tellManager(it, said);
        }
    }

    private void tellManager(Escalation it, Said said) {
        onboardings
                .get(SYSTEM, it.onboarding())
                .pam()
                .flatMap(
                        pam -> Optional.ofNullable(partners.people(List.of(pam)).get(pam)))
                .filter(person -> !person.hasLeft())
                .ifPresent(person -> mails.answered(it, person, between(it.partner(), Side.VENDOR), said));
    }

    @Override
    public void withdraw(Actor actor, EscalationId id, String reason) {
        var it = open(actor, id);
        if (reason.isBlank()) {
            throw EscalationRules.refused("why", Text.of("escalation.wrong.withdraw-reason"));
        }
        if (!escalations.withdraw(id, new Withdrawn(actor.name(), clock.instant(), reason.strip()))) {
            throw new StaleData(id);
        }
        tell(actor, "escalation.withdrawn", it, Map.of(), Map.of("question", it.question(), "reason", reason.strip()));
    }

    private Escalation open(Actor actor, EscalationId id) {
        var it = escalations.get(actor, id);
        going(actor, it.onboarding());
        if (it.state() != Escalation.State.OPEN) {
            throw new Refused(Text.of("escalation.wrong.settled"));
        }
        return it;
    }

    private Onboarding going(Actor actor, OnboardingId id) {
        var run = onboardings.get(actor, id);
        run.requireGoing();
        return run;
    }

    private void tell(Actor actor, String act, Escalation it, Map<String, ?> before, Map<String, ?> after) {
        audit.record(actor, act, Subject.of("escalation", it.id(), it.partner(), it.onboarding()), before, after);
    }
}
