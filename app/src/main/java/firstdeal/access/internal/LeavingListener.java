package firstdeal.access.internal;

import firstdeal.partner.PartnerEvent.ContactLeft;
import firstdeal.partner.PartnerEvent.ContactReturned;
import firstdeal.shared.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whenever a person leaves, their access ends in the same transaction; when they are back, they have what it took. */
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
        channels.leaveAll(PRODUCT, event.contact());
    }

    @EventListener
    void on(ContactReturned event) {
        access.giveBack(PRODUCT, event.contact());
        channels.comeBack(PRODUCT, event.contact());
    }
}
