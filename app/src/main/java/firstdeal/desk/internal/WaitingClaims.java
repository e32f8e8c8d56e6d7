package firstdeal.desk.internal;

import firstdeal.onboarding.Me;
import firstdeal.partner.PartnerFact;
import firstdeal.partner.PartnerFacts;
import firstdeal.registration.Registration;
import firstdeal.registration.RegistrationLine;
import firstdeal.registration.Registrations;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Permission;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Registrations that wait for an answer of mine: of the partners whom I manage; all of them for who governs the program. */
@Component
class WaitingClaims {

    private final Registrations registrations;
    private final PartnerFacts partners;
    private final Me me;
    private final Clock clock;

    WaitingClaims(Registrations registrations, PartnerFacts partners, Me me, Clock clock) {
        this.registrations = registrations;
        this.partners = partners;
        this.me = me;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<RegistrationLine> of(Actor actor, LocalDate today) {
        if (!actor.may(Permission.DECIDE)) {
            return List.of();
        }
        var waiting = registrations.waiting(actor);
        var ids = waiting.stream().map(Registration::partner).collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return List.of();
        }
        var facts = partners.of(ids);
        var names = partners.companies(ids);
        var who = me.of(actor);
        return waiting.stream()
                .filter(it -> actor.may(Permission.GOVERN) || isMine(it.partner(), facts, who, today))
                .map(it -> RegistrationLine.of(
                        it,
                        Optional.ofNullable(names.get(it.partner()))
                                .map(company -> company.name())
                                .orElse(""),
                        clock.instant()))
                .toList();
    }

    private static boolean isMine(
            PartnerId partner, Map<PartnerId, PartnerFact> facts, Optional<ContactId> me, LocalDate today) {
        return Optional.ofNullable(facts.get(partner)).stream()
                .flatMap(it -> it.holding(Side.VENDOR, Role.PAM, today).stream())
                .anyMatch(it -> me.filter(it.contact()::equals).isPresent());
    }
}
