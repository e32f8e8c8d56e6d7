package firstdeal.partner.internal;

import firstdeal.platform.SearchSource;
import firstdeal.shared.Actor;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Scope;
import firstdeal.shared.Text;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds companies by name or domain and people by name or mail address, whatever the accents. */
@Repository
class PartnerSearchStore implements SearchSource {

    private final JdbcClient jdbc;

    PartnerSearchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Hit> find(Actor actor, String words, int most) {
        var scope = actor.scope();
        return jdbc.sql("""
                select *
                  from (select 'company' as kind, c.id as partner_id, c.id, c.name, c.domain as detail,
                               false as gone, unaccent(c.name) ilike unaccent(:begins) as begins
                          from company c
                         where c.merged_into is null and c.side = 'PARTNER'
                           and (unaccent(c.name) ilike unaccent(:holds) or c.domain ilike :holds)
                        union all
                        select 'person', p.partner_id, p.id, p.name, c.name,
                               p.left_on is not null, unaccent(p.name) ilike unaccent(:begins)
                          from contact p join company c on c.id = p.partner_id
                         where p.merged_into is null
                           and (unaccent(p.name) ilike unaccent(:holds) or p.mail ilike :holds)) found
                 where :everyone or partner_id = any(:scope)
                 order by gone, not begins, kind, lower(name), id
                 limit :most
                """)
                .param("begins", escaped(words) + "%")
                .param("holds", "%" + escaped(words) + "%")
                .param("everyone", scope instanceof Scope.All)
                .param("scope", ids(scope))
                .param("most", most)
                .query((row, n) -> row.getString("kind").equals("company")
                        ? new Hit(
                                row.getString("name"),
                                Text.of("partner.found-company"),
                                "/partners/" + row.getString("id"))
                        : new Hit(
                                row.getString("name"),
                                Text.of("partner.found-person", "company", row.getString("detail")),
                                "/partners/" + row.getString("partner_id") + "/contacts/" + row.getString("id")))
                .list();
    }

    private static UUID[] ids(Scope scope) {
        return switch (scope) {
            case Scope.All() -> new UUID[0];
            case Scope.Only(var partners) ->
                partners.stream().map(PartnerId::value).toArray(UUID[]::new);
        };
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
