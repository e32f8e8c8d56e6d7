package firstdeal.intervention;

import firstdeal.partner.PartnerFact;
import firstdeal.shared.ContactId;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Who answers for moving something when those below could not. */
public final class Ladder {

    private static final List<Role> OURS = List.of(Role.PAM, Role.PROGRAM_OWNER, Role.EXECUTIVE_SPONSOR);
    private static final List<Role> THEIRS = List.of(Role.PARTNER_MANAGER, Role.EXECUTIVE_SPONSOR);

    private Ladder() {}

    /**
     * The next person above an owner of that side; whoever is not on the ladder stands below it. The one on top stays.
     *
     * @param owner nobody stands below the ladder too
     */
    public static Optional<ContactId> above(PartnerFact people, Side side, Optional<ContactId> owner, LocalDate today) {
        var steps = (side == Side.VENDOR ? OURS : THEIRS)
                .stream()
                        .flatMap(role -> people.actor(side, role, today).stream())
                        .distinct()
                        .toList();
        int at = owner.map(steps::indexOf).orElse(-1);
        return at + 1 < steps.size() ? Optional.of(steps.get(at + 1)) : owner;
    }
}
