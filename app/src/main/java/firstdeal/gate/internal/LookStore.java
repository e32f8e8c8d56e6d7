package firstdeal.gate.internal;

import firstdeal.gate.internal.Looks.Look;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What each reader saw when they last looked at a gate. */
@Repository
class LookStore {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, Boolean>> SEEN = new TypeReference<>() {};

    private final JdbcClient jdbc;

    LookStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Looks> last(OnboardingId onboarding, String gate, String reader) {
        return jdbc.sql("""
                select looked_at, seen, before_at, before_seen from gate_look
                 where onboarding_id = :onboarding and gate = :gate and reader = :reader
                """)
                .param("onboarding", onboarding.value())
                .param("gate", gate)
                .param("reader", reader)
                .query((row, _) ->
                        new Looks(look(row, "looked_at", "seen").orElseThrow(), look(row, "before_at", "before_seen")))
                .optional();
    }

    void looked(OnboardingId onboarding, PartnerId partner, String gate, String reader, Looks looks) {
        jdbc.sql("""
                insert into gate_look (onboarding_id, partner_id, gate, reader, looked_at, seen, before_at, before_seen)
                values (:onboarding, :partner, :gate, :reader, :at, :seen::jsonb, :before, :beforeSeen::jsonb)
                on conflict (onboarding_id, gate, reader) do update
                   set looked_at = excluded.looked_at, seen = excluded.seen,
                       before_at = excluded.before_at, before_seen = excluded.before_seen
                """)
                .param("onboarding", onboarding.value())
                .param("partner", partner.value())
                .param("gate", gate)
                .param("reader", reader)
                .param("at", looks.last().at().atOffset(ZoneOffset.UTC))
                .param("seen", JSON.writeValueAsString(looks.last().seen()))
                .param(
                        "before",
                        looks.before()
                                .map(it -> it.at().atOffset(ZoneOffset.UTC))
                                .orElse(null),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param(
                        "beforeSeen",
                        looks.before()
                                .map(it -> JSON.writeValueAsString(it.seen()))
                                .orElse(null),
                        Types.VARCHAR)
                .update();
    }

    private static Optional<Look> look(ResultSet row, String at, String seen) throws SQLException {
        var when = row.getObject(at, OffsetDateTime.class);
        return when == null
                ? Optional.empty()
                : Optional.of(new Look(when.toInstant(), JSON.readValue(row.getString(seen), SEEN)));
    }
}
