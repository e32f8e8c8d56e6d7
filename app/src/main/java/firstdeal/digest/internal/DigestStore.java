package firstdeal.digest.internal;

import firstdeal.shared.StaffId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose morning mail of which day was looked after. */
@Repository
class DigestStore {

    private final JdbcClient jdbc;

    DigestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when this day's was looked after before, here or on another node */
    boolean begin(StaffId person, LocalDate day) {
        return jdbc.sql("""
                insert into digest (staff_id, day) values (:person, :day) on conflict do nothing
                """).param("person", person.value()).param("day", day).update() == 1;
    }

    void sent(StaffId person, LocalDate day) {
        jdbc.sql("update digest set sent = true where staff_id = :person and day = :day")
                .param("person", person.value())
                .param("day", day)
                .update();
    }

    /** Of these people, those whose mail of this day was looked after. */
    Set<StaffId> done(Collection<StaffId> people, LocalDate day) {
        return jdbc
                .sql("select staff_id from digest where day = :day and staff_id = any(:people)")
                .param("day", day)
                .param("people", people.stream().map(StaffId::value).toArray(UUID[]::new))
                .query((row, number) -> new StaffId(row.getObject(1, UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    int forget(LocalDate before) {
        return jdbc.sql("delete from digest where day < :before")
                .param("before", before)
                .update();
    }
}
