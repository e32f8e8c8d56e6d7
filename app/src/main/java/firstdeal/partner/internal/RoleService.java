package firstdeal.partner.internal;

import firstdeal.partner.Assignment;
import firstdeal.partner.Assignment.Rank;
import firstdeal.partner.Company;
import firstdeal.partner.PartnerEvent.RoleAssigned;
import firstdeal.partner.PartnerEvent.RoleEnded;
import firstdeal.partner.Roles;
import firstdeal.platform.Ids;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.NotFound;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Refused;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who holds which role in a partnership. */
@Service
@Transactional
class RoleService implements Roles {

    private final PartnerStore partners;
    private final ContactStore contacts;
    private final AssignmentStore assignments;
    private final SponsorStore sponsors;
    private final Chronicle chronicle;
    private final Ids ids;

    RoleService(
            PartnerStore partners,
            ContactStore contacts,
            AssignmentStore assignments,
            SponsorStore sponsors,
            Chronicle chronicle,
            Ids ids) {
        this.partners = partners;
        this.contacts = contacts;
        this.assignments = assignments;
        this.sponsors = sponsors;
        this.chronicle = chronicle;
        this.ids = ids;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Assignment> of(Actor actor, PartnerId partner) {
        Chronicle.requireInScope(actor, partner);
        return assignments.of(partner);
    }

    @Override
    public UUID assign(
            Actor actor,
            PartnerId partner,
            Side side,
            Role role,
            Rank rank,
            ContactId contact,
            LocalDate from,
            @Nullable LocalDate until) {
        Chronicle.requireInScope(actor, partner);
        partners.lock(partner);
        var assignment = new Assignment(ids.next(), partner, side, role, rank, contact, from, until);
        assignment.requireFit(contacts.get(contact), mayStandOn(side, partner), sponsors.of(partner));
        var running = assignments.of(partner);
        requireNew(assignment, running);
        if (assignment.isPam()) {
            makeRoom(actor, assignment, running);
        }
        assignments.add(assignment);
        chronicle.tell(
                actor,
                new RoleAssigned(partner, side, role, contact, from),
                Chronicle.role(assignment),
                Map.of(),
                assignment);
        return assignment.id();
    }

    @Override
    @Transactional(readOnly = true)
    public List<PartnerId> mayStandOn(Side side, PartnerId partner) {
        if (side == Side.VENDOR) {
            return List.of(Company.OURS);
        }
        partners.get(partner);
        var group = new ArrayList<>(partners.ancestors(partner));
        group.addFirst(partner);
        return group;
    }

    private static void requireNew(Assignment assignment, List<Assignment> running) {
        boolean again = running.stream()
                .anyMatch(it -> it.contact().equals(assignment.contact())
                        && it.side() == assignment.side()
                        && it.role().equals(assignment.role())
                        && it.rank() == assignment.rank()
                        && it.runsBeyond(assignment.from()));
        if (again) {
            throw new Refused(Text.of("partner.role.again"));
        }
    }

    /** There is one accountable PAM at a time: the former one's last day is the day before. */
    private void makeRoom(Actor actor, Assignment coming, List<Assignment> running) {
        for (var going : running) {
            if (going.isPam() && going.runsBeyond(coming.from().minusDays(1))) {
                finish(actor, going, coming.from().minusDays(1));
            }
        }
    }

    @Override
    public void end(Actor actor, PartnerId partner, UUID id, LocalDate until) {
        Chronicle.requireInScope(actor, partner);
        var assignment = assignments.of(partner).stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
        finish(actor, assignment, until);
    }

    /** Ends it on that day; before its first day, it never was. */
    void finish(Actor actor, Assignment assignment, LocalDate until) {
        if (until.isBefore(assignment.from())) {
            assignments.remove(assignment);
        } else {
            assignments.end(assignment, until);
        }
        chronicle.tell(
                actor,
                new RoleEnded(assignment.partner(), assignment.side(), assignment.role(), assignment.contact(), until),
                Chronicle.role(assignment),
                assignment,
                Map.of("until", until));
    }
}
