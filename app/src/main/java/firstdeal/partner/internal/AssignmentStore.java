package firstdeal.partner.internal;

import firstdeal.partner.Assignment;
import firstdeal.partner.Assignment.Rank;
import firstdeal.shared.ContactId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import firstdeal.shared.StaleData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who holds which role in which partnership. */
@Repository
class AssignmentStore {

    private final JdbcClient jdbc;

    AssignmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Assignment> of(PartnerId partner) {
        return jdbc.sql(
                        "select * from assignment where partner_id = :partner order by side desc, role, rank desc, from_day, id")
                .param("partner", partner.value())
                .query(AssignmentStore::assignment)
                .list();
    }

    List<Assignment> of(ContactId contact) {
        return jdbc.sql("select * from assignment where contact_id = :contact order by from_day, id")
                .param("contact", contact.value())
                .query(AssignmentStore::assignment)
                .list();
    }

    void add(Assignment assignment) {
        jdbc.sql("""
                insert into assignment (id, partner_id, side, role, rank, contact_id, from_day, until_day)
                values (:id, :partner, :side, :role, :rank, :contact, :from, :until)
                """)
                .param("id", assignment.id())
                .param("partner", assignment.partner().value())
                .param("side", assignment.side().name())
                .param("role", assignment.role().key())
                .param("rank", assignment.rank().name())
                .param("contact", assignment.contact().value())
                .param("from", assignment.from())
                .param("until", assignment.until())
                .update();
    }

    void end(Assignment assignment, LocalDate until) {
        int updated = jdbc.sql("update assignment set until_day = :until where id = :id and partner_id = :partner")
                .param("id", assignment.id())
                .param("partner", assignment.partner().value())
                .param("until", until)
                .update();
        if (updated == 0) {
            throw new StaleData(assignment.id());
        }
    }

    /** An assignment that never began leaves no trace but the audit. */
    void remove(Assignment assignment) {
        int removed = jdbc.sql("delete from assignment where id = :id and partner_id = :partner")
                .param("id", assignment.id())
                .param("partner", assignment.partner().value())
                .update();
        if (removed == 0) {
            throw new StaleData(assignment.id());
        }
    }

    /** The running PAM of the record that goes gives way to that of the record that stays. */
    void move(PartnerId from, PartnerId into, LocalDate today) {
        jdbc.sql("""
                update assignment a
                   set until_day = greatest(a.from_day, :today)
                 where a.partner_id = :from and a.role = 'pam' and a.rank = 'MAIN' and a.until_day is null
                   and exists (select 1 from assignment b where b.partner_id = :into and b.role = 'pam'
                                   and b.rank = 'MAIN' and b.until_day is null)
                """)
                .param("from", from.value())
                .param("into", into.value())
                .param("today", today)
                .update();
        jdbc.sql("update assignment set partner_id = :into where partner_id = :from")
                .param("from", from.value())
                .param("into", into.value())
                .update();
    }

    /** What both of them held at the same time is held once. */
    void move(ContactId from, ContactId into) {
        jdbc.sql("""
                delete from assignment a
                 where a.contact_id = :from
                   and exists (select 1 from assignment b
                                where b.contact_id = :into and b.partner_id = a.partner_id and b.side = a.side
                                  and b.role = a.role and b.rank = a.rank and b.from_day <= a.from_day
                                  and coalesce(b.until_day, 'infinity') >= coalesce(a.until_day, 'infinity'))
                """).param("from", from.value()).param("into", into.value()).update();
        jdbc.sql("update assignment set contact_id = :into where contact_id = :from")
                .param("from", from.value())
                .param("into", into.value())
                .update();
    }

    static Assignment assignment(ResultSet row, int number) throws SQLException {
        return new Assignment(
                row.getObject("id", UUID.class),
                new PartnerId(row.getObject("partner_id", UUID.class)),
                Side.valueOf(row.getString("side")),
                new Role(row.getString("role")),
                Rank.valueOf(row.getString("rank")),
                new ContactId(row.getObject("contact_id", UUID.class)),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class));
    }
}
