package firstdeal.access;

import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.PartnerId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What may be done to shared channels. */
public interface Channels {

    UUID open(
            Actor actor,
            PartnerId partner,
            String kind,
            String title,
            String link,
            Set<ContactId> members,
            LocalDate on);

    void setMembers(Actor actor, PartnerId partner, UUID channel, int version, Set<ContactId> members);

    void close(Actor actor, PartnerId partner, UUID channel, LocalDate on);

    /** Open ones first. */
    List<Channel> of(Actor actor, PartnerId partner);
}
