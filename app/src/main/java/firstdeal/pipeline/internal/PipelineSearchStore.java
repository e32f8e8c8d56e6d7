package firstdeal.pipeline.internal;

import firstdeal.platform.SearchSource;
import firstdeal.shared.Actor;
import firstdeal.shared.Text;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds deals by the name of their account, open ones first. */
@Repository
class PipelineSearchStore implements SearchSource {

    private final JdbcClient jdbc;

    PipelineSearchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Hit> find(Actor actor, String words, int most) {
        return jdbc.sql("""
                select id, account_name, offering, outcome from opportunity
                 where account_name ilike '%' || :words || '%'
                 order by outcome <> 'open', opened_at desc
                 limit :most
                """)
                .param("words", words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_"))
                .param("most", most)
                .query((row, _) -> new Hit(
                        row.getString("account_name"),
                        Text.of("pipeline.search-deal", "outcome", row.getString("outcome")),
                        "/opportunities/" + row.getString("id")))
                .list();
    }
}
