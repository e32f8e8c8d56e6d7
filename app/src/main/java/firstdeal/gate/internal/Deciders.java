package firstdeal.gate.internal;

import firstdeal.gate.Decider;
import firstdeal.identity.StaffMember;
import firstdeal.onboarding.Onboarding;
import firstdeal.partner.PartnerFact;
import firstdeal.partner.PartnerFacts;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.Permission;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import firstdeal.shared.StaffId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Recognises who decides: one of our people who signs in is the contact of ours with the same address. */
@Component
class Deciders {

    private final firstdeal.identity.People staff;
    private final firstdeal.partner.People people;
    private final PartnerFacts partners;

    Deciders(firstdeal.identity.People staff, firstdeal.partner.People people, PartnerFacts partners) {
        this.staff = staff;
        this.people = people;
        this.partners = partners;
    }

    Decider of(Actor actor, Onboarding run, LocalDate today) {
        var contact = staffId(actor)
                .flatMap(staff::find)
                .map(StaffMember::email)
                .flatMap(people::ours)
                .map(it -> it.id());
        var fact = Optional.ofNullable(partners.of(List.of(run.partner())).get(run.partner()));
        return new Decider(
                actor.name(),
                key(actor),
                actor.may(Permission.DECIDE),
                actor.may(Permission.GOVERN),
                contact.filter(it -> isPam(it, run, fact, today)).isPresent(),
                mayActAsSponsor(actor)
                        && contact.filter(it -> isOurSponsor(it, fact)).isPresent());
    }

    private static boolean isPam(ContactId who, Onboarding run, Optional<PartnerFact> fact, LocalDate today) {
        return run.pam().filter(who::equals).isPresent()
                || run.coPams().contains(who)
                || fact.stream()
                        .flatMap(it -> it.holding(Side.VENDOR, Role.PAM, today).stream())
                        .anyMatch(it -> it.contact().equals(who));
    }

    /** A sponsor decides in person; a key only if it was given the permission. */
    private static boolean mayActAsSponsor(Actor actor) {
        return actor instanceof Actor.Staff || actor.may(Permission.DECIDE);
    }

    private static boolean isOurSponsor(ContactId who, Optional<PartnerFact> fact) {
        return fact.flatMap(it -> it.sponsor(Side.VENDOR))
                .filter(it -> it.contact().equals(who) && it.accepted())
                .isPresent();
    }

    private static Optional<StaffId> staffId(Actor actor) {
        return switch (actor) {
            case Actor.Staff it -> Optional.of(it.id());
            case Actor.ApiKey it -> Optional.of(it.owner());
            case Actor.LinkHolder _, Actor.System _ -> Optional.empty();
        };
    }

    /** The same for a person and for a key that acts for them. */
    static String key(Actor actor) {
        return switch (actor) {
            case Actor.Staff it -> "staff:" + it.id();
            case Actor.ApiKey it -> "staff:" + it.owner();
            case Actor.LinkHolder it -> "contact:" + it.contact();
            case Actor.System it -> "system:" + it.name();
        };
    }
}
