package firstdeal.partner;

import firstdeal.partner.Assignment.Rank;
import firstdeal.partner.Contact.Quota;
import firstdeal.shared.ContactId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who is what in one partnership, as gates and plans judge by it. */
public record PartnerFact(PartnerId partner, List<Holder> holders, List<Backer> sponsors, LegalProfile legal) {

    /**
     * A person in a role.
     *
     * @param reachable there is a mail address or a phone number, and the person has not left
     */
    public record Holder(
            ContactId contact,
            String name,
            Side side,
            Role role,
            Rank rank,
            Quota quota,
            boolean reachable,
            boolean left,
            LocalDate from,
            @Nullable LocalDate until) {

        public boolean holdsOn(LocalDate day) {
            return !left && !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }

    /** A sponsor who was named and not replaced. */
    public record Backer(
            ContactId contact, String name, Side side, boolean reachable, boolean left, Sponsor.Answer answer) {

        public boolean accepted() {
            return answer instanceof Sponsor.Answer.Accepted;
        }
    }

    public PartnerFact {
        holders = List.copyOf(holders);
        sponsors = List.copyOf(sponsors);
    }

    /** Who holds a role on that day: the accountable one first, deputies last. Sponsors are found by {@link #sponsor}. */
    public List<Holder> holding(Side side, Role role, LocalDate day) {
        return holders.stream()
                .filter(it -> it.side() == side && it.role().equals(role) && it.holdsOn(day))
                .sorted(Comparator.comparing(Holder::rank).thenComparing(Holder::from))
                .toList();
    }

    public Optional<Backer> sponsor(Side side) {
        return sponsors.stream().filter(it -> it.side() == side).findFirst();
    }

    /** Whether this person runs the partnership as PAM or partner manager on that day, and so cannot be its sponsor. */
    public boolean isManager(ContactId contact, LocalDate day) {
        return holders.stream()
                .anyMatch(it -> it.contact().equals(contact) && Assignment.isManagerRole(it.role()) && it.holdsOn(day));
    }

    /** The sponsor of this side has accepted, can be reached and is nobody's manager. */
    public boolean sponsorStands(Side side, LocalDate day) {
        return sponsor(side)
                .filter(it -> it.accepted() && it.reachable() && !isManager(it.contact(), day))
                .isPresent();
    }

    /** Who has to act for a role on that day: its holder, or the sponsor who was named. */
    public Optional<ContactId> actor(Side side, Role role, LocalDate day) {
        return role.equals(Role.EXECUTIVE_SPONSOR)
                ? sponsor(side).map(Backer::contact)
                : holding(side, role, day).stream().map(Holder::contact).findFirst();
    }
}
