package firstdeal.schedule.internal;

import firstdeal.schedule.DayOff;
import firstdeal.shared.PartnerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people wrote about days off: changes of the regions' holidays, and closures of companies. */
@Repository
class HolidayStore {

    private final JdbcClient jdbc;

    HolidayStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One line that somebody wrote.
     *
     * @param owner the key of a region, or the id of a company
     * @param worked true for a shipped holiday on which the region works all the same
     */
    record Line(UUID id, String owner, DayOff off, boolean worked) {}

    /** Everything about these regions and companies, in one statement. */
    List<Line> lines(Collection<String> regions, Collection<PartnerId> companies) {
        return jdbc.sql("""
                select id, region as owner, name, from_day, to_day, worked, false as closure
                  from holiday
                 where region = any (:regions)
                 union all
                select id, partner_id::text, name, from_day, to_day, false, true
                  from closure
                 where partner_id = any (:companies)
                 order by from_day, name
                """)
                .param("regions", regions.toArray(String[]::new))
                .param("companies", companies.stream().map(PartnerId::value).toArray(UUID[]::new))
                .query(HolidayStore::line)
                .list();
    }

    /** The regions that somebody wrote about. */
    List<String> regions() {
        return jdbc.sql("select distinct region from holiday order by region")
                .query((row, number) -> row.getString("region"))
                .list();
    }

    /** @return false when the region has it already */
    boolean addHoliday(UUID id, String region, DayOff off, boolean worked) {
        return jdbc.sql("""
                insert into holiday (id, region, name, from_day, to_day, worked)
                values (:id, :region, :name, :from, :to, :worked)
                on conflict (region, from_day, name)
                do update set to_day = excluded.to_day, worked = excluded.worked
                 where holiday.worked <> excluded.worked
                """)
                        .param("id", id)
                        .param("region", region)
                        .param("name", off.name())
                        .param("from", off.from())
                        .param("to", off.to())
                        .param("worked", worked)
                        .update()
                == 1;
    }

    /** @return false when the company has it already */
    boolean addClosure(UUID id, PartnerId company, DayOff off) {
        return jdbc.sql("""
                insert into closure (id, partner_id, name, from_day, to_day)
                values (:id, :company, :name, :from, :to)
                on conflict (partner_id, from_day, name) do nothing
                """)
                        .param("id", id)
                        .param("company", company.value())
                        .param("name", off.name())
                        .param("from", off.from())
                        .param("to", off.to())
                        .update()
                == 1;
    }

    boolean removeHoliday(UUID id) {
        return jdbc.sql("delete from holiday where id = :id").param("id", id).update() == 1;
    }

    boolean removeClosure(UUID id) {
        return jdbc.sql("delete from closure where id = :id").param("id", id).update() == 1;
    }

    /** A line by its id, wherever it stands. */
    List<Line> line(UUID id) {
        return jdbc.sql("""
                select id, region as owner, name, from_day, to_day, worked, false as closure
                  from holiday
                 where id = :id
                 union all
                select id, partner_id::text, name, from_day, to_day, false, true
                  from closure
                 where id = :id
                """).param("id", id).query(HolidayStore::line).list();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        var kind = row.getBoolean("closure") ? DayOff.Kind.CLOSURE : DayOff.Kind.HOLIDAY;
        return new Line(
                row.getObject("id", UUID.class),
                row.getString("owner"),
                new DayOff(
                        row.getString("name"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class),
                        kind),
                row.getBoolean("worked"));
    }
}
