package firstdeal.partner.internal;

import firstdeal.partner.Assignment;
import firstdeal.partner.Assignment.Rank;
import firstdeal.partner.Contact;
import firstdeal.partner.Contact.Leaving;
import firstdeal.partner.Departures;
import firstdeal.partner.HandOver;
import firstdeal.partner.HandOver.Post;
import firstdeal.partner.PartnerEvent.ContactLeft;
import firstdeal.partner.PartnerEvent.ContactReturned;
import firstdeal.partner.PartnerEvent.RoleAssigned;
import firstdeal.partner.PartnerEvent.SponsorNamed;
import firstdeal.partner.Sponsor;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.Refused;
import firstdeal.shared.Text;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People leave, others take over, and a leaving by mistake is undone. */
@Service
@Transactional
class DepartureService implements Departures {

    private final PeopleService people;
    private final RoleService roles;
    private final PartnerStore partners;
    private final ContactStore contacts;
    private final AssignmentStore assignments;
    private final SponsorStore sponsors;
    private final Chronicle chronicle;
    private final Clock clock;

    DepartureService(
            PeopleService people,
            RoleService roles,
            PartnerStore partners,
            ContactStore contacts,
            AssignmentStore assignments,
            SponsorStore sponsors,
            Chronicle chronicle,
            Clock clock) {
        this.people = people;
        this.roles = roles;
        this.partners = partners;
        this.contacts = contacts;
        this.assignments = assignments;
        this.sponsors = sponsors;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    @Override
    public void leave(Actor actor, ContactId id, LocalDate on, @Nullable ContactId successor) {
        var before = people.inScope(actor, id);
        requireCanLeave(before, on);
        if (successor != null) {
            requireSuccessor(before, people.get(actor, successor));
        }
        var concerns = people.partnerships(before);
        var after = new Contact(
                id, before.company(), before.details(), before.quota(), new Leaving(on, successor), before.version());
        contacts.change(after);
        endRoles(id, on);
        chronicle.tell(
                actor,
                new ContactLeft(before.company(), id, on, successor, concerns),
                Chronicle.contact(before.company(), id),
                before,
                after);
    }

    private void requireCanLeave(Contact person, LocalDate on) {
        if (person.hasLeft()) {
            throw new Refused(Text.of("partner.contact.left-already", "name", person.name()));
        }
        if (on.isAfter(LocalDate.now(clock).plusDays(1))) {
            var text = Text.of("partner.contact.leaves-later", "name", person.name());
            throw new Refused(text, Map.of("on", text));
        }
    }

    private static void requireSuccessor(Contact leaver, Contact successor) {
        if (successor.hasLeft() || successor.id().equals(leaver.id()) || successor.side() != leaver.side()) {
            var text = Text.of("partner.contact.no-successor", "name", successor.name());
            throw new Refused(text, Map.of("successor", text));
        }
    }

    private void endRoles(ContactId id, LocalDate on) {
        for (Assignment assignment : assignments.of(id)) {
            if (assignment.runsBeyond(on)) {
                assignments.keepLeft(assignment);
                if (assignment.from().isAfter(on)) {
                    assignments.remove(assignment);
                } else {
                    assignments.end(assignment, on);
                }
            }
        }
        for (Sponsor sponsor : sponsors.of(id)) {
            sponsors.endByLeaving(sponsor, on);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public HandOver leftBy(Actor actor, ContactId id) {
        return left(people.get(actor, id));
    }

    private HandOver left(Contact person) {
        var today = LocalDate.now(clock);
        var held = person.hasLeft() ? assignments.leftBy(person.id()) : assignments.of(person.id());
        var posts = held.stream()
                .filter(it -> it.rank() == Rank.MAIN && it.runsBeyond(today.minusDays(1)))
                .toList();
        if (posts.isEmpty()) {
            return new HandOver(person.id(), List.of());
        }
        var others = assignments.of(
                posts.stream().map(Assignment::partner).distinct().toList());
        var colleagues = assignments.colleagues(
                posts.stream().map(Assignment::role).distinct().toList(), today);
        var gone = contacts
                .of(Stream.of(
                                others.stream().map(Assignment::contact),
                                colleagues.stream().map(HandOver.Colleague::contact),
                                person.successor().stream())
                        .flatMap(it -> it)
                        .collect(Collectors.toSet()))
                .stream()
                .filter(Contact::hasLeft)
                .map(Contact::id)
                .collect(Collectors.toSet());
        return HandOver.of(person, posts, others, colleagues, gone, today);
    }

    @Override
    public List<Post> handOver(Actor actor, ContactId id, @Nullable ContactId successor) {
        var leaver = people.inScope(actor, id);
        if (!leaver.hasLeft()) {
            throw new Refused(Text.of("partner.hand-over.still-here", "name", leaver.name()));
        }
        if (successor != null) {
            requireSuccessor(leaver, people.get(actor, successor));
        }
        var taken = new ArrayList<Post>();
        for (Post post : left(leaver).posts()) {
            Optional<ContactId> taker = successor == null ? post.successor() : Optional.of(successor);
            taker.ifPresent(it -> {
                take(actor, post.was(), it);
                taken.add(post);
            });
        }
        if (taken.isEmpty()) {
            throw new Refused(Text.of("partner.hand-over.nothing", "name", leaver.name()));
        }
        return taken;
    }

    /** Whoever stood in or shared the work is accountable from now on, and no longer stands in. */
    private void take(Actor actor, Assignment post, ContactId taker) {
        var today = LocalDate.now(clock);
        for (Assignment former : assignments.of(post.partner())) {
            if (former.contact().equals(taker)
                    && former.side() == post.side()
                    && former.role().equals(post.role())
                    && former.runsBeyond(today.minusDays(1))) {
                roles.finish(actor, former, today.minusDays(1));
            }
        }
        roles.assign(actor, post.partner(), post.side(), post.role(), Rank.MAIN, taker, today, post.until());
        assignments.forgetLeft(post.id());
    }

    @Override
    public List<Text> comeBack(Actor actor, ContactId id) {
        var before = people.inScope(actor, id);
        if (!before.hasLeft()) {
            return List.of();
        }
        people.requireFreeMail(before.company(), id, before.details());
        var after = new Contact(id, before.company(), before.details(), before.quota(), null, before.version());
        contacts.change(after);
        var kept = new ArrayList<Text>();
        for (Assignment was : assignments.leftBy(id)) {
            takenBy(was).ifPresentOrElse(other -> kept.add(stays(was, other)), () -> giveBack(actor, was));
            assignments.forgetLeft(was.id());
        }
        for (Sponsor again : sponsors.restore(id)) {
            chronicle.tell(
                    actor,
                    new SponsorNamed(again.partner(), again.side(), id, again.namedOn()),
                    Chronicle.sponsor(again),
                    Map.of(),
                    again);
        }
        chronicle.tell(
                actor,
                new ContactReturned(before.company(), id, people.partnerships(after)),
                Chronicle.contact(before.company(), id),
                before,
                after);
        return kept;
    }

    /** There is one accountable PAM: whoever was given the role meanwhile keeps it. */
    private Optional<ContactId> takenBy(Assignment was) {
        return assignments.of(was.partner()).stream()
                .filter(it -> was.isPam()
                        && it.isPam()
                        && it.until() == null
                        && !it.id().equals(was.id()))
                .map(Assignment::contact)
                .findFirst();
    }

    private Text stays(Assignment was, ContactId other) {
        return Text.of(
                "partner.contact.role-stays",
                "role",
                Assignment.nameOf(was.role()),
                "partner",
                partners.get(was.partner()).name(),
                "name",
                contacts.get(other).name());
    }

    private void giveBack(Actor actor, Assignment was) {
        assignments.restore(was);
        chronicle.tell(
                actor,
                new RoleAssigned(was.partner(), was.side(), was.role(), was.contact(), was.from()),
                Chronicle.role(was),
                Map.of(),
                was);
    }
}
