package firstdeal.partner.internal;

import firstdeal.partner.Assignment;
import firstdeal.partner.Assignment.Rank;
import firstdeal.partner.HandOver.Colleague;
import firstdeal.shared.ContactId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import firstdeal.shared.StaleData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who holds which role in which partnership. */
@Repository
class AssignmentStore {

    private static final List<String> TABLES = List.of("assignment", "left_role");

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

    List<Assignment> of(Collection<PartnerId> partners) {
        return jdbc.sql("select * from assignment where partner_id = any(:partners) order by from_day, id")
                .param("partners", PartnerStore.uuids(partners))
                .query(AssignmentStore::assignment)
                .list();
    }

    /** Who of ours is accountable for these roles somewhere on that day, those with the fewest partnerships first. */
    List<Colleague> colleagues(Collection<Role> roles, LocalDate day) {
        return jdbc.sql("""
                select role, contact_id
                  from assignment
                 where side = 'VENDOR' and rank = 'MAIN' and role = any(:roles)
                   and from_day <= :day and (until_day is null or until_day > :day)
                 group by role, contact_id
                 order by count(*), contact_id
                """)
                .param("roles", roles.stream().map(Role::key).toArray(String[]::new))
                .param("day", day)
                .query((row, _) -> new Colleague(
                        new Role(row.getString("role")), new ContactId(row.getObject("contact_id", UUID.class))))
                .list();
    }

    void add(Assignment assignment) {
        insert("assignment", assignment);
    }

    /** Keeps what somebody held when they left. */
    void keepLeft(Assignment assignment) {
        insert("left_role", assignment);
    }

    /** What somebody held when they left and nobody took over since. */
    List<Assignment> leftBy(ContactId contact) {
        return jdbc.sql("select * from left_role where contact_id = :contact order by from_day, id")
                .param("contact", contact.value())
                .query(AssignmentStore::assignment)
                .list();
    }

    void forgetLeft(UUID id) {
        jdbc.sql("delete from left_role where id = :id").param("id", id).update();
    }

    /** Begins again as it was before it ended. */
    void restore(Assignment was) {
        int updated = jdbc.sql("update assignment set until_day = :until where id = :id")
                .param("id", was.id())
                .param("until", was.until())
                .update();
        if (updated == 0) {
            add(was);
        }
    }

    private void insert(String table, Assignment assignment) {
        jdbc.sql("""
                insert into %s (id, partner_id, side, role, rank, contact_id, from_day, until_day)
                values (:id, :partner, :side, :role, :rank, :contact, :from, :until)
                """.formatted(table))
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
        for (String table : TABLES) {
            jdbc.sql("update %s set partner_id = :into where partner_id = :from".formatted(table))
                    .param("from", from.value())
                    .param("into", into.value())
                    .update();
        }
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
        for (String table : TABLES) {
            jdbc.sql("update %s set contact_id = :into where contact_id = :from".formatted(table))
                    .param("from", from.value())
                    .param("into", into.value())
                    .update();
        }
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
