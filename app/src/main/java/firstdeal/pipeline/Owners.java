package firstdeal.pipeline;

import firstdeal.shared.ContactId;
import firstdeal.shared.Side;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Who owns a deal on either side; both confirmed make it joint. */
public record Owners(Optional<Owner> ours, Optional<Owner> theirs) {

    public static final Owners NOBODY = new Owners(Optional.empty(), Optional.empty());

    /** @param confirmed that they know of it and work it, and who says so */
    public record Owner(ContactId contact, Optional<Confirmed> confirmed) {

        public static Owner named(ContactId contact) {
            return new Owner(contact, Optional.empty());
        }
    }

    public record Confirmed(LocalDate on, String by) {}

    public Optional<Owner> of(Side side) {
        return side == Side.VENDOR ? ours : theirs;
    }

    public boolean isConfirmed(Side side) {
        return of(side).flatMap(Owner::confirmed).isPresent();
    }

    public Set<Side> confirmedBy() {
        var sides = EnumSet.noneOf(Side.class);
        Set.of(Side.VENDOR, Side.PARTNER).stream().filter(this::isConfirmed).forEach(sides::add);
        return sides;
    }

    public boolean isJoint() {
        return isConfirmed(Side.VENDOR) && isConfirmed(Side.PARTNER);
    }

    /** Another person has to confirm anew; the same one has confirmed. */
    public Owners named(Side side, Optional<ContactId> contact) {
        var next = contact.map(
                it -> of(side).filter(now -> now.contact().equals(it)).orElseGet(() -> Owner.named(it)));
        return with(side, next);
    }

    public Owners confirmed(Side side, Confirmed word) {
        return with(side, of(side).map(it -> new Owner(it.contact(), Optional.of(word))));
    }

    private Owners with(Side side, Optional<Owner> owner) {
        return side == Side.VENDOR ? new Owners(owner, theirs) : new Owners(ours, owner);
    }
}
