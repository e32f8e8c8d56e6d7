package firstdeal.catalog.internal;

import firstdeal.platform.SearchSource;
import firstdeal.shared.Actor;
import firstdeal.shared.Text;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds programs by title or key, the newest version of each that is in use. */
@Repository
class ProgramSearchStore implements SearchSource {

    private final JdbcClient jdbc;

    ProgramSearchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Hit> find(Actor actor, String words, int most) {
        return jdbc.sql("""
                select *
                  from (select distinct on (program_key) id, program_key, title, number
                          from program_version
                         order by program_key, state = 'PUBLISHED' desc, number desc) newest
                 where unaccent(title) ilike unaccent(:holds) or program_key ilike :holds
                 order by lower(title), program_key
                 limit :most
                """)
                .param(
                        "holds",
                        "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .param("most", most)
                .query((row, n) -> new Hit(
                        row.getString("title"),
                        Text.of("catalog.found-program", "number", row.getInt("number")),
                        "/programs/" + row.getString("id")))
                .list();
    }
}
