package firstdeal.gate.internal;

import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import java.time.Instant;
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

    /** @param seen by criterion, whether it was met */
    record Look(Instant at, Map<String, Boolean> seen) {}

    Optional<Look> last(OnboardingId onboarding, String gate, String reader) {
        return jdbc.sql("""
                select looked_at, seen from gate_look
                 where onboarding_id = :onboarding and gate = :gate and reader = :reader
                """)
                .param("onboarding", onboarding.value())
                .param("gate", gate)
                .param("reader", reader)
                .query((row, _) -> new Look(
                        row.getObject("looked_at", OffsetDateTime.class).toInstant(),
                        JSON.readValue(row.getString("seen"), SEEN)))
                .optional();
    }

    void looked(OnboardingId onboarding, PartnerId partner, String gate, String reader, Look look) {
        jdbc.sql("""
                insert into gate_look (onboarding_id, partner_id, gate, reader, looked_at, seen)
                values (:onboarding, :partner, :gate, :reader, :at, :seen::jsonb)
                on conflict (onboarding_id, gate, reader) do update set looked_at = :at, seen = :seen::jsonb
                """)
                .param("onboarding", onboarding.value())
                .param("partner", partner.value())
                .param("gate", gate)
                .param("reader", reader)
                .param("at", look.at().atOffset(ZoneOffset.UTC))
                .param("seen", JSON.writeValueAsString(look.seen()))
                .update();
    }
}
