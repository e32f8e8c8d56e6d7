package firstdeal.partner;

import firstdeal.partner.Assignment.Rank;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who holds which role in a partnership. Sponsors are named through {@link Sponsors}, because they have to accept. */
public interface Roles {

    /**
     * Gives a person a role. A new accountable PAM takes over from the former one, whose last day is the day before.
     *
     * @param until the last day in the role; a deputy has one
     */
    UUID assign(
            Actor actor,
            PartnerId partner,
            Side side,
            Role role,
            Rank rank,
            ContactId contact,
            LocalDate from,
            @Nullable LocalDate until);

    /** {@code until} is the last day in the role; before its first day, it never was. */
    void end(Actor actor, PartnerId partner, UUID assignment, LocalDate until);

    /** All assignments, past ones too: ours first, by role, the accountable one first. */
    List<Assignment> of(Actor actor, PartnerId partner);

    /** The companies whose people may stand on a side: ours, or the partner and those above it in its group. */
    List<PartnerId> mayStandOn(Side side, PartnerId partner);
}
