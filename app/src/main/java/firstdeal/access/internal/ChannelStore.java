package firstdeal.access.internal;

import firstdeal.access.Channel;
import firstdeal.shared.ContactId;
import firstdeal.shared.NotFound;
import firstdeal.shared.PartnerId;
import firstdeal.shared.StaleData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Shared channels and who is in them. */
@Repository
class ChannelStore {

    private final JdbcClient jdbc;

    ChannelStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Channel get(PartnerId partner, UUID id) {
        return jdbc.sql("select * from channel where id = :id and partner_id = :partner")
                .param("id", id)
                .param("partner", partner.value())
                .query(ChannelStore::channel)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    List<Channel> of(PartnerId partner) {
        return jdbc.sql(
                        "select * from channel where partner_id = :partner order by closed_on is not null, opened_on, id")
                .param("partner", partner.value())
                .query(ChannelStore::channel)
                .list();
    }

    List<Channel> with(ContactId contact) {
        return jdbc.sql("select * from channel where members @> array[:contact]::uuid[]")
                .param("contact", contact.value())
                .query(ChannelStore::channel)
                .list();
    }

    /** Those that somebody left when they left the company. */
    List<Channel> leftBy(ContactId contact) {
        return jdbc.sql("select * from channel where left_members @> array[:contact]::uuid[]")
                .param("contact", contact.value())
                .query(ChannelStore::channel)
                .list();
    }

    void keepLeft(UUID channel, ContactId contact) {
        jdbc.sql("update channel set left_members = left_members || cast(:contact as uuid) where id = :id")
                .param("contact", contact.value())
                .param("id", channel)
                .update();
    }

    void forgetLeft(ContactId contact) {
        jdbc.sql("""
                update channel set left_members = array_remove(left_members, cast(:contact as uuid))
                 where left_members @> array[:contact]::uuid[]
                """).param("contact", contact.value()).update();
    }

    void moveLeft(ContactId from, ContactId into) {
        jdbc.sql("""
                update channel set left_members = array_replace(left_members, cast(:from as uuid), cast(:into as uuid))
                 where left_members @> array[:from]::uuid[]
                """).param("from", from.value()).param("into", into.value()).update();
    }

    void add(Channel channel) {
        jdbc.sql("""
                insert into channel (id, partner_id, kind, title, link, members, opened_on)
                values (:id, :partner, :kind, :title, :link, :members, :on)
                """)
                .param("id", channel.id())
                .param("partner", channel.partner().value())
                .param("kind", channel.kind())
                .param("title", channel.title())
                .param("link", channel.link())
                .param("members", uuids(channel.members()))
                .param("on", channel.openedOn())
                .update();
    }

    /** Saves members and end over the version that the channel carries. */
    void change(Channel channel) {
        int updated = jdbc.sql("""
                update channel set members = :members, closed_on = :closed, version = version + 1
                 where id = :id and partner_id = :partner and version = :version
                """)
                .param("id", channel.id())
                .param("partner", channel.partner().value())
                .param("members", uuids(channel.members()))
                .param("closed", channel.closedOn())
                .param("version", channel.version())
                .update();
        if (updated == 0) {
            throw new StaleData(channel.id());
        }
    }

    void move(PartnerId from, PartnerId into) {
        jdbc.sql("update channel set partner_id = :into where partner_id = :from")
                .param("from", from.value())
                .param("into", into.value())
                .update();
    }

    private static UUID[] uuids(Set<ContactId> members) {
        return members.stream().map(ContactId::value).sorted().toArray(UUID[]::new);
    }

    static Channel channel(ResultSet row, int number) throws SQLException {
        var members = (UUID[]) row.getArray("members").getArray();
        return new Channel(
                row.getObject("id", UUID.class),
                new PartnerId(row.getObject("partner_id", UUID.class)),
                row.getString("kind"),
                row.getString("title"),
                row.getString("link"),
                Arrays.stream(members).map(ContactId::new).collect(Collectors.toSet()),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                row.getInt("version"));
    }
}
