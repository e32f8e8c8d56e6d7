package firstdeal.partner.internal;

import firstdeal.partner.PartnerFilter;
import firstdeal.partner.PartnerRow;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Partners as lists show them, each list in one statement. */
@Repository
class PartnerListStore {

    private static final String ROWS = """
            select c.*, t.title as type_title,
                   coalesce(pam.name, '') as pam, coalesce(manager.name, '') as manager,
                   (select count(*) from contact p
                     where p.partner_id = c.id and p.left_on is null and p.merged_into is null) as people,
                   backers.named, backers.accepted
              from company c
              join partner_type t on t.key = c.type
              left join lateral (
                   select p.name from assignment a join contact p on p.id = a.contact_id
                    where a.partner_id = c.id and a.role = 'pam' and a.rank = 'MAIN'
                      and :today between a.from_day and coalesce(a.until_day, 'infinity')
                    order by a.from_day desc limit 1) pam on true
              left join lateral (
                   select p.name from assignment a join contact p on p.id = a.contact_id
                    where a.partner_id = c.id and a.role = 'partner-manager'
                      and :today between a.from_day and coalesce(a.until_day, 'infinity')
                    order by a.rank desc, a.from_day limit 1) manager on true
              cross join lateral (
                   select count(*) as named, count(*) filter (where s.answer = 'ACCEPTED') as accepted
                     from sponsor s where s.partner_id = c.id and s.ended_on is null) backers
             where c.merged_into is null
               and c.side = 'PARTNER'
               and (:everyone or c.id = any(:scope))
               and (:q = '' or c.name ilike :like or c.domain ilike :like)
               and (:type = '' or c.type = :type)
               and (:region = '' or c.region = :region)
               and (:tier = '' or c.tier = :tier)
               and (not :unfinished or pam.name is null or manager.name is null or backers.accepted < 2)
            """;

    private final JdbcClient jdbc;

    PartnerListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page in the order that the filter asks for, and one row more when there is a next page. */
    List<PartnerRow> page(Scope scope, PartnerFilter filter, LocalDate today, int offset, int limit) {
        return jdbc.sql(ROWS + """
                 order by case when :descending then null else
                              case :sort when 'TYPE' then t.title when 'REGION' then c.region when 'TIER' then c.tier
                                         when 'PAM' then pam.name else c.name_key end end,
                          case when not :descending then null else
                              case :sort when 'TYPE' then t.title when 'REGION' then c.region when 'TIER' then c.tier
                                         when 'PAM' then pam.name else c.name_key end end desc,
                          c.name_key, c.id
                 limit :limit offset :offset
                """)
                .params(params(scope, filter, today))
                .param("descending", filter.descending())
                .param("sort", filter.sort().name())
                .param("limit", limit)
                .param("offset", offset)
                .query(PartnerListStore::row)
                .list();
    }

    /** By name, from after a given row; what the API pages with. */
    List<PartnerRow> after(
            Scope scope, PartnerFilter filter, LocalDate today, String nameKey, PartnerId id, int limit) {
        return jdbc.sql(ROWS + """
                   and (c.name_key, c.id) > (:afterName, :afterId)
                 order by c.name_key, c.id
                 limit :limit
                """)
                .params(params(scope, filter, today))
                .param("afterName", nameKey)
                .param("afterId", id.value())
                .param("limit", limit)
                .query(PartnerListStore::row)
                .list();
    }

    /** The values of a column that filters offer. */
    List<String> regions(Scope scope) {
        return jdbc.sql("""
                select distinct region from company
                 where region <> '' and merged_into is null and side = 'PARTNER' and (:everyone or id = any(:scope))
                 order by 1
                """)
                .params(within(scope))
                .query((row, _) -> row.getString(1))
                .list();
    }

    List<String> tiers(Scope scope) {
        return jdbc.sql("""
                select distinct tier from company
                 where tier <> '' and merged_into is null and side = 'PARTNER' and (:everyone or id = any(:scope))
                 order by 1
                """)
                .params(within(scope))
                .query((row, _) -> row.getString(1))
                .list();
    }

    Map<String, Integer> countByType(Scope scope) {
        return jdbc
                .sql("""
                select type, count(*) from company
                 where merged_into is null and side = 'PARTNER' and (:everyone or id = any(:scope))
                 group by type
                """)
                .params(within(scope))
                .query((row, _) -> Map.entry(row.getString(1), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    int count(Scope scope) {
        return jdbc.sql("""
                select count(*) from company
                 where merged_into is null and side = 'PARTNER' and (:everyone or id = any(:scope))
                """).params(within(scope)).query(Integer.class).single();
    }

    private static Map<String, @Nullable Object> params(Scope scope, PartnerFilter filter, LocalDate today) {
        var params = within(scope);
        var like = filter.q().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        params.put("q", filter.q());
        params.put("like", "%" + like + "%");
        params.put("type", filter.type());
        params.put("region", filter.region());
        params.put("tier", filter.tier());
        params.put("unfinished", filter.unfinished());
        params.put("today", today);
        return params;
    }

    private static Map<String, @Nullable Object> within(Scope scope) {
        var params = new HashMap<String, @Nullable Object>();
        params.put("everyone", scope instanceof Scope.All);
        params.put(
                "scope",
                switch (scope) {
                    case Scope.All() -> new UUID[0];
                    case Scope.Only(var partners) -> PartnerStore.uuids(partners);
                });
        return params;
    }

    private static PartnerRow row(ResultSet row, int number) throws SQLException {
        return new PartnerRow(
                PartnerStore.company(row, number),
                row.getString("type_title"),
                row.getString("pam"),
                row.getString("manager"),
                row.getInt("people"),
                row.getInt("named"),
                row.getInt("accepted"));
    }
}
