package firstdeal.access;

import firstdeal.shared.ContactId;
import firstdeal.shared.PartnerId;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place where both teams talk.
 *
 * @param kind {@code slack}, {@code teams}, {@code mailing-list} or any other word
 * @param link where it is, or empty
 */
public record Channel(
        UUID id,
        PartnerId partner,
        String kind,
        String title,
        String link,
        Set<ContactId> members,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        int version) {

    public Channel {
        members = Set.copyOf(members);
    }

    public boolean isOpen() {
        return closedOn == null;
    }

    public Channel closed(LocalDate on) {
        return new Channel(id, partner, kind, title, link, members, openedOn, on, version);
    }

    public Channel withMembers(Set<ContactId> members) {
        return new Channel(id, partner, kind, title, link, members, openedOn, closedOn, version);
    }
}
