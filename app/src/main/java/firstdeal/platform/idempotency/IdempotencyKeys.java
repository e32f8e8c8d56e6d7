package firstdeal.platform.idempotency;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The keys that were used within a day, and what was answered. */
@Repository
class IdempotencyKeys {

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    IdempotencyKeys(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** @return false if the key was used before; waits for the transaction that is just using it */
    boolean claim(String actor, String key, byte[] fingerprint) {
        return jdbc.sql("""
                insert into idempotency_key (actor, key, fingerprint, made_at)
                values (:actor, :key, :fingerprint, :now)
                on conflict (actor, key) do nothing
                """)
                        .param("actor", actor)
                        .param("key", key)
                        .param("fingerprint", fingerprint)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void answer(String actor, String key, int status, Map<String, String> headers, byte[] body) {
        jdbc.sql("""
                update idempotency_key set status = :status, headers = :headers::jsonb, body = :body
                 where actor = :actor and key = :key
                """)
                .param("actor", actor)
                .param("key", key)
                .param("status", status)
                .param("headers", json.writeValueAsString(headers))
                .param("body", body)
                .update();
    }

    Optional<Answer> find(String actor, String key) {
        return jdbc.sql("select * from idempotency_key where actor = :actor and key = :key")
                .param("actor", actor)
                .param("key", key)
                .query(this::answer)
                .optional();
    }

    void forget(Instant before) {
        jdbc.sql("delete from idempotency_key where made_at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    private Answer answer(ResultSet row, int rowNumber) throws SQLException {
        return new Answer(
                row.getBytes("fingerprint"),
                row.getInt("status"),
                json.readValue(row.getString("headers"), HEADERS),
                row.getBytes("body"));
    }

    @SuppressWarnings("ArrayRecordComponent")
    record Answer(byte[] fingerprint, int status, Map<String, String> headers, byte[] body) {

        boolean fits(byte[] other) {
            return MessageDigest.isEqual(fingerprint, other);
        }
    }
}
