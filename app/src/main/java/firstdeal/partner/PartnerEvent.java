package firstdeal.partner;

import firstdeal.shared.ContactId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happened to a company or its people. A listener may take one kind, or all of them by this type. */
public sealed interface PartnerEvent {

    /** The company that it is about. */
    PartnerId partner();

    /** The partnerships in which something may have changed by it. */
    default Set<PartnerId> concerns() {
        return Set.of(partner());
    }

    record PartnerAdded(PartnerId partner, String name, LocalDate on) implements PartnerEvent {}

    record PartnerChanged(PartnerId partner) implements PartnerEvent {}

    /** @param partner the record that is gone; @param into the one that goes on */
    record PartnerMerged(PartnerId partner, PartnerId into) implements PartnerEvent {

        @Override
        public Set<PartnerId> concerns() {
            return Set.of(partner, into);
        }
    }

    record LegalProfileChanged(PartnerId partner, boolean complete) implements PartnerEvent {}

    record ContactAdded(PartnerId partner, ContactId contact) implements PartnerEvent {}

    record ContactChanged(PartnerId partner, ContactId contact, Set<PartnerId> concerns) implements PartnerEvent {}

    record ContactMerged(PartnerId partner, ContactId contact, ContactId into, Set<PartnerId> concerns)
            implements PartnerEvent {}

    /** A person is gone: access ends, roles are free, work has no owner. */
    record ContactLeft(
            PartnerId partner,
            ContactId contact,
            LocalDate on,
            @Nullable ContactId successor,
            Set<PartnerId> concerns) implements PartnerEvent {}

    /** A person who had left is back. */
    record ContactReturned(PartnerId partner, ContactId contact, Set<PartnerId> concerns) implements PartnerEvent {}

    record RoleAssigned(PartnerId partner, Side side, Role role, ContactId contact, LocalDate from)
            implements PartnerEvent {}

    record RoleEnded(PartnerId partner, Side side, Role role, ContactId contact, LocalDate until)
            implements PartnerEvent {}

    record SponsorNamed(PartnerId partner, Side side, ContactId contact, LocalDate on) implements PartnerEvent {}

    /** The sponsor was sent the invitation again. */
    record SponsorInvited(PartnerId partner, Side side, ContactId contact) implements PartnerEvent {}

    record SponsorAnswered(PartnerId partner, Side side, ContactId contact, boolean accepted, LocalDate on)
            implements PartnerEvent {}
}
