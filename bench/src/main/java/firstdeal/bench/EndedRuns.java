package firstdeal.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** Runs of former years, which nobody works on any more: written where the server reads how all runs stand, since starting them one by one takes hours. */
final class EndedRuns {

    private static final String FILL = """
            insert into standing_view (onboarding_id, partner_id, partner_name, life, picture)
            select gen_random_uuid(), v.partner_id, v.partner_name || ' ' || n, 'ended',
                   v.picture || jsonb_build_object(
                       'day0', (current_date - ((n * 7 + v.number) %% 700)::int)::text,
                       'milestones', case n %% 3
                           when 0 then jsonb_build_object('FIRST_REGISTRATION', n %% 60, 'JOINT_ACCOUNT_LIST', n %% 40,
                                                          'FIRST_CLOSE', 30 + (n * 13 + v.number) %% 200)
                           when 1 then jsonb_build_object('FIRST_REGISTRATION', n %% 60)
                           else '{}'::jsonb end)
              from (select *, row_number() over () as number from standing_view) v
             cross join generate_series(1, %d) n
             limit greatest(0, %d - (select count(*) from standing_view))
            """;

    private EndedRuns() {}

    /** @param all how many runs there are to be afterwards */
    static void fill(Path data, int all) throws IOException {
        try (var database = Database.open(data);
                var statement = database.createStatement()) {
            statement.execute(FILL.formatted(all, all));
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
