package firstdeal.partner;

import firstdeal.shared.ContactId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Refused;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person holds a role in a partnership from one day until another, both included. */
public record Assignment(
        UUID id,
        PartnerId partner,
        Side side,
        Role role,
        Rank rank,
        ContactId contact,
        LocalDate from,
        @Nullable LocalDate until) {

    /** The accountable one, one who shares the work, or one who stands in for a while. */
    public enum Rank {
        MAIN,
        CO,
        DEPUTY
    }

    public Assignment {
        if (until != null && until.isBefore(from)) {
            throw new Refused(
                    Text.of("partner.role.ends-before"), Map.of("until", Text.of("partner.role.ends-before")));
        }
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /** Neither over nor ended; it may begin later. */
    public boolean runsBeyond(LocalDate day) {
        return until == null || until.isAfter(day);
    }

    public boolean isPam() {
        return role.equals(Role.PAM) && rank == Rank.MAIN;
    }

    /**
     * Refuses what no partnership has: a role on the wrong side, a person of another company, a manager who is the
     * sponsor, a deputy for ever.
     *
     * @param allowed the companies whose people may stand on this side: the partner and its group, or ours
     */
    public void requireFit(Contact person, List<PartnerId> allowed, List<Sponsor> sponsors) {
        if (role.equals(Role.EXECUTIVE_SPONSOR)) {
            throw new Refused(Text.of("partner.role.sponsor-is-named"));
        }
        if (homeOf(role) != Side.JOINT && homeOf(role) != side) {
            throw new Refused(
                    homeOf(role) == Side.VENDOR ? Text.of("partner.role.ours") : Text.of("partner.role.theirs"));
        }
        if (!allowed.contains(person.company())) {
            throw new Refused(Text.of("partner.role.other-company", "name", person.name()));
        }
        if (person.hasLeft()) {
            throw new Refused(Text.of("partner.role.left", "name", person.name()));
        }
        if (rank == Rank.DEPUTY && until == null) {
            throw new Refused(
                    Text.of("partner.role.deputy-dates"), Map.of("until", Text.of("partner.role.deputy-dates")));
        }
        if (isManagerRole(role) && sponsors.stream().anyMatch(it -> it.contact().equals(contact))) {
            throw new Refused(Text.of("partner.role.is-sponsor", "name", person.name()));
        }
    }

    /** PAM or partner manager: never the sponsor of the same partnership. */
    public static boolean isManagerRole(Role role) {
        return role.equals(Role.PAM) || role.equals(Role.PARTNER_MANAGER);
    }

    /** What people call a role. */
    public static Text nameOf(Role role) {
        return Text.of(
                "partner.role-name",
                "role",
                role.key().replace('-', '_'),
                "plain",
                role.key().replace('-', ' '));
    }

    /** The side on which a role exists; JOINT when on either. */
    public static Side homeOf(Role role) {
        if (role.equals(Role.PAM) || role.equals(Role.ONBOARDING_BUDDY) || role.equals(Role.PROGRAM_OWNER)) {
            return Side.VENDOR;
        }
        return role.equals(Role.PARTNER_MANAGER) ? Side.PARTNER : Side.JOINT;
    }
}
