package firstdeal.partner.internal;

import firstdeal.audit.Audit;
import firstdeal.audit.Subject;
import firstdeal.partner.Assignment;
import firstdeal.partner.PartnerEvent;
import firstdeal.partner.PartnerEvent.ContactAdded;
import firstdeal.partner.PartnerEvent.ContactChanged;
import firstdeal.partner.PartnerEvent.ContactLeft;
import firstdeal.partner.PartnerEvent.ContactMerged;
import firstdeal.partner.PartnerEvent.ContactReturned;
import firstdeal.partner.PartnerEvent.LegalProfileChanged;
import firstdeal.partner.PartnerEvent.PartnerAdded;
import firstdeal.partner.PartnerEvent.PartnerChanged;
import firstdeal.partner.PartnerEvent.PartnerMerged;
import firstdeal.partner.PartnerEvent.RoleAssigned;
import firstdeal.partner.PartnerEvent.RoleEnded;
import firstdeal.partner.PartnerEvent.SponsorAnswered;
import firstdeal.partner.PartnerEvent.SponsorInvited;
import firstdeal.partner.PartnerEvent.SponsorNamed;
import firstdeal.partner.PartnerType;
import firstdeal.partner.Sponsor;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.NotFound;
import firstdeal.shared.PartnerId;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Every act of this module ends here: it is written down with before and after, then told to the modules above. */
@Component
class Chronicle {

    private final Audit audit;
    private final FactStore facts;
    private final ApplicationEventPublisher events;

    Chronicle(Audit audit, FactStore facts, ApplicationEventPublisher events) {
        this.audit = audit;
        this.facts = facts;
        this.events = events;
    }

    void tell(Actor actor, PartnerEvent event, Subject subject, Object before, Object after) {
        audit.record(actor, act(event), subject, before, after);
        facts.forget();
        events.publishEvent(event);
    }

    /** Types are nobody's record: there is no event to it. */
    void typeChanged(Actor actor, Optional<PartnerType> before, PartnerType after) {
        audit.record(
                actor,
                "partner.type-changed",
                Subject.of("partner-type", after.key()),
                before.isPresent() ? before.get() : Map.of(),
                after);
    }

    private static String act(PartnerEvent event) {
        return switch (event) {
            case PartnerAdded _ -> "partner.added";
            case PartnerChanged _ -> "partner.changed";
            case PartnerMerged _ -> "partner.merged";
            case LegalProfileChanged _ -> "partner.legal-profile-changed";
            case ContactAdded _ -> "partner.contact-added";
            case ContactChanged _ -> "partner.contact-changed";
            case ContactMerged _ -> "partner.contact-merged";
            case ContactLeft _ -> "partner.contact-left";
            case ContactReturned _ -> "partner.contact-returned";
            case RoleAssigned _ -> "partner.role-assigned";
            case RoleEnded _ -> "partner.role-ended";
            case SponsorNamed _ -> "partner.sponsor-named";
            case SponsorInvited _ -> "partner.sponsor-invited";
            case SponsorAnswered _ -> "partner.sponsor-answered";
        };
    }

    static Subject company(PartnerId id) {
        return Subject.of("partner", id.toString(), id);
    }

    static Subject contact(PartnerId company, ContactId id) {
        return Subject.of("contact", id.toString(), company);
    }

    static Subject role(Assignment it) {
        return Subject.of("role", it.id().toString(), it.partner());
    }

    static Subject sponsor(Sponsor it) {
        return Subject.of("sponsor", it.id().toString(), it.partner());
    }

    /** A partner outside the actor's scope is not found. */
    static void requireInScope(Actor actor, PartnerId partner) {
        if (!actor.scope().covers(partner)) {
            throw new NotFound(partner);
        }
    }
}
