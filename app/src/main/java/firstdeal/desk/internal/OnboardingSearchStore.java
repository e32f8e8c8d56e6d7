package firstdeal.desk.internal;

import firstdeal.platform.SearchSource;
import firstdeal.shared.Actor;
import firstdeal.shared.Text;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds onboardings by the partner's name, running ones first. */
@Repository
class OnboardingSearchStore implements SearchSource {

    private final JdbcClient jdbc;

    OnboardingSearchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Hit> find(Actor actor, String words, int most) {
        return jdbc.sql("""
                select onboarding_id, partner_name, picture ->> 'program' as program
                  from standing_view
                 where partner_name ilike '%' || :words || '%'
                 order by life = 'ended', partner_name
                 limit :most
                """)
                .param("words", words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_"))
                .param("most", most)
                .query((row, n) -> new Hit(
                        row.getString("partner_name"),
                        Text.of("desk.search-onboarding", "program", row.getString("program")),
                        "/onboardings/" + row.getString("onboarding_id")))
                .list();
    }
}
