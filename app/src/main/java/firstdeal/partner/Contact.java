package firstdeal.partner;

import firstdeal.shared.ContactId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Side;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One person of either side. */
public record Contact(
        ContactId id,
        PartnerId company,
        ContactDetails details,
        Quota quota,
        @Nullable Leaving leaving,
        int version) {

    /** Whether somebody carries a sales quota, and how we know. Only a confirmed or shown one counts. */
    public enum Quota {
        NONE,
        /** Said by the partner manager, not yet confirmed by the person. */
        SET,
        CONFIRMED,
        /** Shown by owning an account or a deal. */
        SHOWN;

        public boolean carried() {
            return this == CONFIRMED || this == SHOWN;
        }
    }

    /** The day from which a person is no longer with the company, and who is proposed to take over. */
    public record Leaving(LocalDate on, @Nullable ContactId successor) {}

    public String name() {
        return details.name();
    }

    public Side side() {
        return Company.sideOf(company);
    }

    public boolean hasLeft() {
        return leaving != null;
    }

    /** A person can be asked something when there is an address or a number, and they are still there. */
    public boolean reachable() {
        return !hasLeft() && details.reachable();
    }

    public Optional<ContactId> successor() {
        return Optional.ofNullable(leaving).map(Leaving::successor);
    }
}
