package firstdeal.onboarding.internal;

import firstdeal.partner.PartnerEvent;
import firstdeal.schedule.DaysOffChanged;
import firstdeal.schedule.DaysOffOf;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Whenever people or roles change, in the same transaction: owners are found anew, evaluations are out of date. It hears of it
 * before those who judge again.
 */
@Component
class OwnerListener {

    private final OwnerService roles;

    OwnerListener(OwnerService roles) {
        this.roles = roles;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(PartnerEvent event) {
        switch (event) {
            case PartnerEvent.RoleAssigned _,
                    PartnerEvent.RoleEnded _,
                    PartnerEvent.SponsorNamed _,
                    PartnerEvent.PartnerMerged _,
                    PartnerEvent.ContactMerged _ -> roles.resolve(event.concerns(), Optional.empty());
            case PartnerEvent.ContactLeft left -> roles.resolve(left.concerns(), Optional.of(left.contact()));
            case PartnerEvent.PartnerAdded _ -> {}
            default -> roles.touch(event.concerns());
        }
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(DaysOffChanged event) {
        switch (event.whose()) {
            case DaysOffOf.Company(var company) -> roles.touch(List.of(company));
            case DaysOffOf.Region _ -> roles.touchAll();
        }
    }
}
