package firstdeal.partner.internal;

import firstdeal.partner.Company;
import firstdeal.partner.PartnerEvent.SponsorAnswered;
import firstdeal.partner.PartnerEvent.SponsorInvited;
import firstdeal.partner.PartnerEvent.SponsorNamed;
import firstdeal.partner.Sponsor;
import firstdeal.partner.Sponsor.Answer;
import firstdeal.partner.Sponsor.Via;
import firstdeal.partner.SponsorPage;
import firstdeal.partner.Sponsors;
import firstdeal.platform.Ids;
import firstdeal.platform.Tokens;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.NotFound;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Refused;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sponsors are named by us and answer for themselves. */
@Service
@Transactional
class SponsorService implements Sponsors {

    private static final Duration LINK_LIVES = Duration.ofDays(60);

    private final PartnerStore partners;
    private final ContactStore contacts;
    private final AssignmentStore assignments;
    private final SponsorStore sponsors;
    private final RoleService roles;
    private final Invitations invitations;
    private final Tokens tokens;
    private final Chronicle chronicle;
    private final Ids ids;
    private final Clock clock;

    SponsorService(
            PartnerStore partners,
            ContactStore contacts,
            AssignmentStore assignments,
            SponsorStore sponsors,
            RoleService roles,
            Invitations invitations,
            Tokens tokens,
            Chronicle chronicle,
            Ids ids,
            Clock clock) {
        this.partners = partners;
        this.contacts = contacts;
        this.assignments = assignments;
        this.sponsors = sponsors;
        this.roles = roles;
        this.invitations = invitations;
        this.tokens = tokens;
        this.chronicle = chronicle;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Invited name(Actor actor, PartnerId partner, Side side, ContactId contact) {
        Chronicle.requireInScope(actor, partner);
        partners.lock(partner);
        var today = LocalDate.now(clock);
        var running = assignments.of(partner).stream()
                .filter(it -> it.runsBeyond(today.minusDays(1)))
                .toList();
        Sponsor.requireFit(contacts.get(contact), roles.mayStandOn(side, partner), running);
        for (Sponsor former : sponsors.of(partner)) {
            if (former.side() == side) {
                requireOther(former, contact);
                sponsors.end(former, today);
            }
        }
        var sponsor =
                new Sponsor(ids.next(), partner, side, contact, today, actor.name(), Answer.WAITING, Optional.empty());
        sponsors.add(sponsor);
        chronicle.tell(
                actor, new SponsorNamed(partner, side, contact, today), Chronicle.sponsor(sponsor), Map.of(), sponsor);
        return invite(sponsor);
    }

    private static void requireOther(Sponsor former, ContactId contact) {
        if (former.contact().equals(contact) && !(former.answer() instanceof Answer.Declined)) {
            throw new Refused(Text.of("partner.sponsor.again"));
        }
    }

    @Override
    public Invited inviteAgain(Actor actor, PartnerId partner, Side side) {
        var sponsor = get(actor, partner, side);
        var invited = invite(sponsor);
        chronicle.tell(
                actor,
                new SponsorInvited(partner, side, sponsor.contact()),
                Chronicle.sponsor(sponsor),
                Map.of(),
                Map.of("mailedTo", invited.mailedTo().orElse("")));
        return invited;
    }

    private Invited invite(Sponsor sponsor) {
        var secret = tokens.mint();
        var person = contacts.get(sponsor.contact());
        sponsors.link(sponsor, Tokens.hash(secret), clock.instant().plus(LINK_LIVES));
        var link = invitations.link(secret);
        var to = person.details().mail();
        if (to.isEmpty()) {
            return new Invited(link, Optional.empty());
        }
        invitations.send(sponsor, person, partners.get(sponsor.partner()), partners.get(Company.OURS), link);
        sponsors.invited(sponsor, clock.instant(), to);
        return new Invited(link, Optional.of(to));
    }

    @Override
    public void answer(Actor actor, PartnerId partner, Side side, boolean accepted, LocalDate on, String note) {
        var sponsor = get(actor, partner, side);
        if (on.isBefore(sponsor.namedOn()) || on.isAfter(LocalDate.now(clock).plusDays(1))) {
            var text = Text.of("partner.sponsor.answer-day", "named", sponsor.namedOn());
            throw new Refused(text, Map.of("on", text));
        }
        record(actor, sponsor, accepted, on, Via.HAND, note);
    }

    private Sponsor get(Actor actor, PartnerId partner, Side side) {
        return of(actor, partner).stream()
                .filter(it -> it.side() == side)
                .findFirst()
                .orElseThrow(() -> new NotFound(side));
    }

    @Override
    public List<Sponsor> of(Actor actor, PartnerId partner) {
        Chronicle.requireInScope(actor, partner);
        return sponsors.of(partner);
    }

    /** What the holder of a personal link sees: who asks, what for, and what they said; nothing else. */
    @Transactional(readOnly = true)
    SponsorPage page(String secret) {
        var sponsor = byLink(secret);
        return SponsorPage.of(
                sponsor,
                contacts.get(sponsor.contact()),
                partners.get(sponsor.partner()),
                partners.get(Company.OURS),
                "/sponsor/" + secret);
    }

    /** The sponsor's own answer; it may be changed by the same link while it lives. */
    void answer(String secret, boolean accepted, String note) {
        var sponsor = byLink(secret);
        var person = contacts.get(sponsor.contact());
        var actor = new Actor.LinkHolder(person.id(), person.name(), sponsor.partner());
        record(actor, sponsor, accepted, LocalDate.now(clock), Via.LINK, note);
    }

    private Sponsor byLink(String secret) {
        return sponsors.byLink(Tokens.hash(secret), clock.instant()).orElseThrow(() -> new NotFound("sponsor"));
    }

    private void record(Actor actor, Sponsor sponsor, boolean accepted, LocalDate on, Via via, String note) {
        sponsors.answer(sponsor, accepted, on, actor.name(), via, note);
        chronicle.tell(
                actor,
                new SponsorAnswered(sponsor.partner(), sponsor.side(), sponsor.contact(), accepted, on),
                Chronicle.sponsor(sponsor),
                sponsor.answer(),
                Answer.of(accepted, on, actor.name(), via, note));
    }
}
