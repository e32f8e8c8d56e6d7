package firstdeal.escalation;

import firstdeal.shared.Actor;
import firstdeal.shared.NotFound;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.Refused;
import firstdeal.shared.Side;
import java.util.List;
import java.util.Set;

/** Puts questions to sponsors. Who does it, a person or a rule, is the caller's business. */
public interface Escalations {

    record Draft(Set<Side> sides, String question, String reason, List<String> options) {}

    /** @param choice one of the options, or empty */
    record Answer(String choice, String answer) {}

    /** The latest first. */
    List<Escalation> of(Actor actor, OnboardingId run);

    /** @throws NotFound when there is none in the actor's scope */
    Escalation get(Actor actor, EscalationId id);

    /**
     * Asks the sponsors by mail; each answers by a link of their own.
     *
     * @throws Refused when a side has no sponsor who can be asked
     */
    EscalationId ask(Actor actor, OnboardingId run, Draft draft);

    /** Asks again whoever has not answered, with a fresh link: it goes to the sponsor whom the side has by now. */
    void askAgain(Actor actor, EscalationId id);

    /** What somebody of ours heard; a sponsor's own words by link are not overwritten. */
    void told(Actor actor, EscalationId id, Side side, Answer answer);

    /** It need not be answered any more. */
    void withdraw(Actor actor, EscalationId id, String reason);
}
