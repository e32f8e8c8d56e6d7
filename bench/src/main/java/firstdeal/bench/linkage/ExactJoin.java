package firstdeal.bench.linkage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** What people write first: accounts with the same cleaned domain are the same, by DuckDB. {@code ExactJoin A.csv B.csv MATCHES.csv} */
public final class ExactJoin {
    private static final String CLEANED = "regexp_extract(lower(domain), " + "'^(?:https?://)?(?:www\\.)?([^/]+)', 1)";

    private ExactJoin() {}

    public static void main(String... files) throws SQLException {
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement sql = duck.createStatement()) {
            sql.execute("set threads to 2");
            for (int list = 0; list < 2; list++)
                sql.execute("create table list%d as select id, %s as host from read_csv('%s', all_varchar = true)"
                        .formatted(list, CLEANED, files[list]));
            sql.execute("""
                    copy (
                      select min(a.id) as id_a, min(b.id) as id_b, 1.0 as chance, 'sure' as band
                      from list0 a join list1 b using (host)
                      where host <> '' and host not in ('gmail.com', 'outlook.com', 'yahoo.com', 'qq.com')
                      group by host
                    ) to '%s' (header)
                    """.formatted(files[2]));
        }
    }
}
