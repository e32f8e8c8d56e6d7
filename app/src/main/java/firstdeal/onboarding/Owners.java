package firstdeal.onboarding;

import firstdeal.partner.PartnerFact;
import firstdeal.shared.ContactId;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * Who owns a task: by role on each side, and the people who hold these roles now.
 *
 * @param byHand somebody was named; a change of roles does not touch it
 */
public record Owners(
        Optional<Role> vendorRole,
        Optional<Role> partnerRole,
        Optional<ContactId> vendor,
        Optional<ContactId> partner,
        boolean byHand) {

    public static final Owners NOBODY =
            new Owners(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);

    public static Owners of(Map<Side, Role> roles, PartnerFact people, LocalDate day) {
        return new Owners(
                        Optional.ofNullable(roles.get(Side.VENDOR)),
                        Optional.ofNullable(roles.get(Side.PARTNER)),
                        Optional.empty(),
                        Optional.empty(),
                        false)
                .resolved(people, day);
    }

    /** The same with whoever holds the roles on that day; unchanged when set by hand. */
    public Owners resolved(PartnerFact people, LocalDate day) {
        return byHand
                ? this
                : new Owners(
                        vendorRole,
                        partnerRole,
                        vendorRole.flatMap(role -> people.actor(Side.VENDOR, role, day)),
                        partnerRole.flatMap(role -> people.actor(Side.PARTNER, role, day)),
                        false);
    }

    /** Named by hand, for one side. */
    public Owners named(Side side, ContactId contact) {
        return side == Side.VENDOR
                ? new Owners(vendorRole, partnerRole, Optional.of(contact), partner, true)
                : new Owners(vendorRole, partnerRole, vendor, Optional.of(contact), true);
    }

    /** Roles decide again. */
    public Owners byRole(PartnerFact people, LocalDate day) {
        return new Owners(vendorRole, partnerRole, vendor, partner, false).resolved(people, day);
    }

    /** The same person under another id, after two records became one; or gone. */
    public Owners replaced(ContactId gone, Optional<ContactId> by) {
        return new Owners(
                vendorRole,
                partnerRole,
                vendor.flatMap(it -> it.equals(gone) ? by : Optional.of(it)),
                partner.flatMap(it -> it.equals(gone) ? by : Optional.of(it)),
                byHand);
    }

    public boolean has(ContactId person) {
        return vendor.filter(person::equals).isPresent()
                || partner.filter(person::equals).isPresent();
    }

    public boolean isNobody() {
        return vendor.isEmpty() && partner.isEmpty();
    }

    /** A role whose holder is not named yet, on either side. */
    public boolean lacksSomebody() {
        return isNobody()
                || (!byHand
                        && ((vendorRole.isPresent() && vendor.isEmpty())
                                || (partnerRole.isPresent() && partner.isEmpty())));
    }

    public boolean includes(ContactId contact) {
        return vendor.filter(contact::equals).isPresent()
                || partner.filter(contact::equals).isPresent();
    }
}
