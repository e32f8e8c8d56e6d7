package firstdeal.access.internal;

import firstdeal.access.AccessEntry;
import firstdeal.access.AccessEntry.Step;
import firstdeal.access.AccessSystem;
import firstdeal.shared.ContactId;
import firstdeal.shared.PartnerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Systems, and the steps of people's access to them; the last step is what holds. */
@Repository
class AccessStore {

    private static final String LAST = """
            select distinct on (contact_id, system) *
              from access_step
             where %s = :id
             order by contact_id, system, id desc
            """;

    private final JdbcClient jdbc;

    AccessStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AccessSystem> systems() {
        return jdbc.sql("select key, title, retired from access_system order by retired, position, key")
                .query((row, _) -> new AccessSystem(row.getString(1), row.getString(2), row.getBoolean(3)))
                .list();
    }

    Map<String, Integer> peopleBySystem() {
        return jdbc.sql("""
                select system, count(distinct contact_id)
                  from (select distinct on (partner_id, contact_id, system) system, contact_id, step
                          from access_step order by partner_id, contact_id, system, id desc) as last
                 where step in ('GRANTED', 'VERIFIED')
                 group by system
                """).query((row, _) -> Map.entry(row.getString(1), row.getInt(2))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void putSystem(AccessSystem system) {
        jdbc.sql("""
                insert into access_system (key, title, position, retired)
                values (:key, :title, (select coalesce(max(position), 0) + 10 from access_system), :retired)
                on conflict (key) do update set title = excluded.title, retired = excluded.retired
                """)
                .param("key", system.key())
                .param("title", system.title())
                .param("retired", system.retired())
                .update();
    }

    List<AccessEntry> of(PartnerId partner) {
        return jdbc.sql(LAST.formatted("partner_id"))
                .param("id", partner.value())
                .query(AccessStore::entry)
                .list();
    }

    /** In every partnership. */
    List<AccessEntry> of(ContactId contact) {
        return jdbc.sql("""
                select distinct on (partner_id, system) *
                  from access_step
                 where contact_id = :id
                 order by partner_id, system, id desc
                """)
                .param("id", contact.value())
                .query(AccessStore::entry)
                .list();
    }

    /** The last steps before those that the person's leaving took away. */
    List<AccessEntry> takenByLeaving(ContactId contact) {
        return jdbc.sql("""
                select distinct on (partner_id, system) *
                  from access_step s
                 where contact_id = :id and not by_leaving
                   and (select l.by_leaving
                          from access_step l
                         where l.contact_id = s.contact_id and l.partner_id = s.partner_id and l.system = s.system
                         order by l.id desc
                         limit 1)
                 order by partner_id, system, id desc
                """)
                .param("id", contact.value())
                .query(AccessStore::entry)
                .list();
    }

    void add(UUID id, AccessEntry entry) {
        add(id, entry, false);
    }

    void addByLeaving(UUID id, AccessEntry entry) {
        add(id, entry, true);
    }

    private void add(UUID id, AccessEntry entry, boolean byLeaving) {
        jdbc.sql("""
                insert into access_step (id, partner_id, contact_id, system, step, on_day, by_name, note, by_leaving)
                values (:id, :partner, :contact, :system, :step, :on, :by, :note, :byLeaving)
                """)
                .param("byLeaving", byLeaving)
                .param("id", id)
                .param("partner", entry.partner().value())
                .param("contact", entry.contact().value())
                .param("system", entry.system())
                .param("step", entry.step().name())
                .param("on", entry.on())
                .param("by", entry.by())
                .param("note", entry.note())
                .update();
    }

    int count(PartnerId partner) {
        return jdbc.sql("select count(*) from access_step where partner_id = :id")
                .param("id", partner.value())
                .query(Integer.class)
                .single();
    }

    int count(ContactId contact) {
        return jdbc.sql("select count(*) from access_step where contact_id = :id")
                .param("id", contact.value())
                .query(Integer.class)
                .single();
    }

    void move(PartnerId from, PartnerId into) {
        jdbc.sql("update access_step set partner_id = :into where partner_id = :from")
                .param("from", from.value())
                .param("into", into.value())
                .update();
    }

    void move(ContactId from, ContactId into) {
        jdbc.sql("update access_step set contact_id = :into where contact_id = :from")
                .param("from", from.value())
                .param("into", into.value())
                .update();
    }

    static AccessEntry entry(ResultSet row, int number) throws SQLException {
        return new AccessEntry(
                new PartnerId(row.getObject("partner_id", UUID.class)),
                new ContactId(row.getObject("contact_id", UUID.class)),
                row.getString("system"),
                Step.valueOf(row.getString("step")),
                row.getObject("on_day", LocalDate.class),
                row.getString("by_name"),
                row.getString("note"));
    }
}
