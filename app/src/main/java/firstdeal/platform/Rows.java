package firstdeal.platform;

import firstdeal.shared.Text;
import java.util.List;
import java.util.UUID;
import java.util.function.LongFunction;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of a record that turned out to be another one: how many they are, and that they become the other's. */
public final class Rows {

    private Rows() {}

    /** @param statements in this order; each names the records as {@code :from} and {@code :into} */
    public static void move(JdbcClient jdbc, UUID from, UUID into, String... statements) {
        for (var sql : statements) {
            jdbc.sql(sql).param("from", from).param("into", into).update();
        }
    }

    /**
     * One sentence when there are some.
     *
     * @param count names the record as {@code :id}
     */
    public static List<Text> said(JdbcClient jdbc, UUID id, String count, LongFunction<Text> sentence) {
        long rows = jdbc.sql(count).param("id", id).query(Long.class).single();
        return rows == 0 ? List.of() : List.of(sentence.apply(rows));
    }
}
