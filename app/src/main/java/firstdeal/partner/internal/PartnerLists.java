package firstdeal.partner.internal;

import firstdeal.partner.PartnerFilter;
import firstdeal.partner.PartnerRow;
import firstdeal.platform.api.Cursor;
import firstdeal.shared.Actor;
import firstdeal.shared.PartnerId;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lists of partners that an actor may see. */
@Service
@Transactional(readOnly = true)
class PartnerLists {

    private final PartnerListStore lists;
    private final Today today;

    PartnerLists(PartnerListStore lists, Today today) {
        this.lists = lists;
        this.today = today;
    }

    /** What the filters offer. */
    record Choices(List<String> regions, List<String> tiers, int all) {}

    List<PartnerRow> page(Actor actor, PartnerFilter filter, int offset, int limit) {
        return lists.page(actor.scope(), filter, today.get(), offset, limit);
    }

    /** One row more than the page has, when there is a next one. */
    List<PartnerRow> after(Actor actor, PartnerFilter filter, String cursor, int limit) {
        if (cursor.isEmpty()) {
            return lists.page(actor.scope(), filter, today.get(), 0, limit + 1);
        }
        var parts = Cursor.parts(cursor, 2);
        return lists.after(actor.scope(), filter, today.get(), parts.get(0), PartnerId.of(parts.get(1)), limit + 1);
    }

    /** How many partners are of each type; a type that nobody has is not in it. */
    Map<String, Integer> countByType(Actor actor) {
        return lists.countByType(actor.scope());
    }

    Choices choices(Actor actor) {
        return new Choices(lists.regions(actor.scope()), lists.tiers(actor.scope()), lists.count(actor.scope()));
    }
}
