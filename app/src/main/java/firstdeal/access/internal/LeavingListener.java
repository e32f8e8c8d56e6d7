package firstdeal.access.internal;

import firstdeal.partner.PartnerEvent.ContactLeft;
import firstdeal.shared.Actor;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whenever a person leaves, their access ends in the same transaction. */
@Component
class LeavingListener {

    private static final Actor PRODUCT = new Actor.System("access");

    private final AccessService access;
    private final ChannelService channels;

    LeavingListener(AccessService access, ChannelService channels) {
        this.access = access;
        this.channels = channels;
    }

    @EventListener
    void on(ContactLeft event) {
        access.withdrawAll(PRODUCT, event.contact(), event.on());
        channels.replace(PRODUCT, event.contact(), Set.of());
    }
}
