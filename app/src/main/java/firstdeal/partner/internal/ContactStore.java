package firstdeal.partner.internal;

import firstdeal.partner.Contact;
import firstdeal.partner.Contact.Leaving;
import firstdeal.partner.Contact.Quota;
import firstdeal.partner.ContactDetails;
import firstdeal.shared.ContactId;
import firstdeal.shared.NotFound;
import firstdeal.shared.PartnerId;
import firstdeal.shared.StaleData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People of both sides. */
@Repository
class ContactStore {

    private final JdbcClient jdbc;

    ContactStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Contact get(ContactId id) {
        return jdbc.sql("select * from contact where id = :id and merged_into is null")
                .param("id", id.value())
                .query(ContactStore::contact)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    List<Contact> of(Collection<ContactId> ids) {
        return jdbc.sql("select * from contact where id = any(:ids)")
                .param("ids", ids.stream().map(ContactId::value).toArray(UUID[]::new))
                .query(ContactStore::contact)
                .list();
    }

    List<Contact> ofCompanies(Collection<PartnerId> companies) {
        return jdbc.sql("""
                select * from contact
                 where partner_id = any(:companies) and merged_into is null
                 order by left_on is not null, name, id
                """)
                .param("companies", PartnerStore.uuids(companies))
                .query(ContactStore::contact)
                .list();
    }

    /** Somebody of this company with this address who has not left. */
    Optional<Contact> byMail(PartnerId company, String mail) {
        return jdbc.sql("""
                select * from contact
                 where partner_id = :company and mail_key = lower(:mail) and mail <> ''
                   and left_on is null and merged_into is null
                """)
                .param("company", company.value())
                .param("mail", mail)
                .query(ContactStore::contact)
                .optional();
    }

    void add(Contact contact, Instant now) {
        jdbc.sql("""
                insert into contact (id, partner_id, name, mail, phone, title, language, zone, quota, created_at)
                values (:id, :company, :name, :mail, :phone, :title, :language, :zone, :quota, :now)
                """)
                .params(details(contact.details()))
                .param("id", contact.id().value())
                .param("company", contact.company().value())
                .param("quota", contact.quota().name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Saves over the version that the contact carries. */
    void change(Contact contact) {
        var leaving = contact.leaving();
        @Nullable ContactId successor = contact.successor().orElse(null);
        int updated = jdbc.sql("""
                update contact
                   set name = :name, mail = :mail, phone = :phone, title = :title, language = :language, zone = :zone,
                       quota = :quota, left_on = :leftOn, successor = :successor, version = version + 1
                 where id = :id and version = :version and merged_into is null
                """)
                .params(details(contact.details()))
                .param("id", contact.id().value())
                .param("quota", contact.quota().name())
                .param("leftOn", leaving == null ? null : leaving.on())
                .param("successor", successor == null ? null : successor.value())
                .param("version", contact.version())
                .update();
        if (updated == 0) {
            throw new StaleData(contact.id());
        }
    }

    /** The record is gone and says where to. */
    void merge(ContactId from, ContactId into) {
        jdbc.sql("update contact set successor = :into where successor = :from")
                .param("from", from.value())
                .param("into", into.value())
                .update();
        int updated = jdbc.sql("""
                update contact set merged_into = :into, version = version + 1
                 where id = :from and merged_into is null
                """)
                .param("from", from.value())
                .param("into", into.value())
                .update();
        if (updated == 0) {
            throw new StaleData(from);
        }
    }

    int countOf(PartnerId company) {
        return jdbc.sql("select count(*) from contact where partner_id = :company and merged_into is null")
                .param("company", company.value())
                .query(Integer.class)
                .single();
    }

    /** All people of one company now belong to another. */
    void move(PartnerId from, PartnerId into) {
        jdbc.sql("update contact set partner_id = :into, version = version + 1 where partner_id = :from")
                .param("from", from.value())
                .param("into", into.value())
                .update();
    }

    private static Map<String, Object> details(ContactDetails details) {
        return Map.of(
                "name", details.name(),
                "mail", details.mail(),
                "phone", details.phone(),
                "title", details.title(),
                "language", details.language(),
                "zone", details.zone());
    }

    private static Contact contact(ResultSet row, int number) throws SQLException {
        return new Contact(
                new ContactId(row.getObject("id", UUID.class)),
                new PartnerId(row.getObject("partner_id", UUID.class)),
                new ContactDetails(
                        row.getString("name"),
                        row.getString("mail"),
                        row.getString("phone"),
                        row.getString("title"),
                        row.getString("language"),
                        row.getString("zone")),
                Quota.valueOf(row.getString("quota")),
                leaving(row),
                row.getInt("version"));
    }

    private static @Nullable Leaving leaving(ResultSet row) throws SQLException {
        var on = row.getObject("left_on", LocalDate.class);
        var successor = row.getObject("successor", UUID.class);
        return on == null ? null : new Leaving(on, successor == null ? null : new ContactId(successor));
    }
}
