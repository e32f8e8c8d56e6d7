package firstdeal.escalation.internal;

import firstdeal.escalation.Escalation;
import firstdeal.escalation.Escalation.Said;
import firstdeal.escalation.Escalation.Via;
import firstdeal.escalation.EscalationRules;
import firstdeal.escalation.Escalations.Answer;
import firstdeal.escalation.QuestionPage;
import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.Onboardings;
import firstdeal.partner.Company;
import firstdeal.partner.Contact;
import firstdeal.partner.PartnerFacts;
import firstdeal.platform.Tokens;
import firstdeal.shared.Actor;
import firstdeal.shared.NotFound;
import firstdeal.shared.Side;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The page of one question. Who holds the secret sees it and may answer, and sees nothing else. */
@Service
@Transactional
class QuestionService {

    private static final Actor ITSELF = new Actor.System("Firstdeal");

    private final EscalationStore escalations;
    private final EscalationService service;
    private final Onboardings onboardings;
    private final PartnerFacts partners;
    private final Clock clock;

    QuestionService(
            EscalationStore escalations,
            EscalationService service,
            Onboardings onboardings,
            PartnerFacts partners,
            Clock clock) {
        this.escalations = escalations;
        this.service = service;
        this.onboardings = onboardings;
        this.partners = partners;
        this.clock = clock;
    }

    private record Opened(Escalation escalation, Side side, Contact person, Onboarding run) {}

    /** Whoever left answers no more. */
    private Opened open(String secret) {
        var link = escalations.bySecret(Tokens.hash(secret)).orElseThrow(() -> new NotFound("escalation"));
        var it = escalations.get(ITSELF, link.escalation());
        var contact = it.asked(link.side()).orElseThrow().contact();
        var person = Optional.ofNullable(partners.people(List.of(contact)).get(contact))
                .filter(known -> !known.hasLeft())
                .orElseThrow(() -> new NotFound("escalation"));
        return new Opened(it, link.side(), person, onboardings.get(ITSELF, it.onboarding()));
    }

    @Transactional(readOnly = true)
    public QuestionPage page(String secret) {
        var it = open(secret);
        var companies = partners.companies(List.of(Company.OURS, it.run().partner()));
        return new QuestionPage(
                "/escalation/" + secret,
                Objects.requireNonNull(companies.get(Company.OURS)).name(),
                Objects.requireNonNull(companies.get(it.run().partner())).name(),
                it.escalation(),
                it.escalation().asked(it.side()).flatMap(Escalation.Asked::said),
                it.escalation().withdrawn().isEmpty() && !it.run().isEnded());
    }

    /** The sponsor's own decision; it may be changed by the same link while the run goes on. */
    public void answer(String secret, Answer answer) {
        var it = open(secret);
        EscalationRules.requireAnswer(it.escalation(), !it.run().isEnded(), answer);
        var actor = new Actor.LinkHolder(
                it.person().id(), it.person().name(), it.run().partner());
        service.answered(
                actor,
                it.escalation(),
                it.side(),
                new Said(answer.choice(), answer.answer(), Via.LINK, actor.name(), clock.instant()));
    }
}
