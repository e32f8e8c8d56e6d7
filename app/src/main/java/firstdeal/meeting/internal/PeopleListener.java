package firstdeal.meeting.internal;

import firstdeal.partner.PartnerEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whenever roles or people change, in the same transaction and before anybody judges again: invitations follow. */
@Component
class PeopleListener {

    /** After the owners of the plan are found, before gates are judged. */
    static final int AFTER_OWNERS = Ordered.HIGHEST_PRECEDENCE + 100;

    private final InviteeService invitees;

    PeopleListener(InviteeService invitees) {
        this.invitees = invitees;
    }

    @EventListener
    @Order(AFTER_OWNERS)
    void on(PartnerEvent event) {
        switch (event) {
            case PartnerEvent.RoleAssigned _,
                    PartnerEvent.RoleEnded _,
                    PartnerEvent.SponsorNamed _,
                    PartnerEvent.SponsorAnswered _,
                    PartnerEvent.ContactLeft _,
                    PartnerEvent.ContactReturned _,
                    PartnerEvent.ContactMerged _,
                    PartnerEvent.PartnerMerged _ -> invitees.resolve(event.concerns());
            default -> {}
        }
    }
}
