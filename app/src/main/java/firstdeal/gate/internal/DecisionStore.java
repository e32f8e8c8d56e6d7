package firstdeal.gate.internal;

import firstdeal.gate.Decision;
import firstdeal.gate.Decision.Excepted;
import firstdeal.gate.Decision.Kind;
import firstdeal.gate.DecisionId;
import firstdeal.gate.Snapshot;
import firstdeal.partner.Referrer;
import firstdeal.shared.NotFound;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.StaleData;
import firstdeal.shared.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Decisions about gates. They are added and read, never changed. */
@Repository
class DecisionStore implements Referrer {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<Excepted>> EXCEPTIONS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    DecisionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of two decisions that carry the same number only the first is kept; the other one is told. */
    void add(OnboardingId onboarding, PartnerId partner, Decision decision, Snapshot evidence) {
        try {
            insert(onboarding, partner, decision, evidence);
        } catch (DuplicateKeyException _) {
            throw new StaleData(decision.id(), Text.of("gate.refused.decided-meanwhile"));
        }
    }

    private void insert(OnboardingId onboarding, PartnerId partner, Decision it, Snapshot evidence) {
        jdbc.sql("""
                insert into gate_decision (id, partner_id, onboarding_id, gate, number, kind, decided_at, decided_on,
                                           decided_by, decided_key, reason, review_on, exceptions, in_meeting, undoes,
                                           evidence)
                values (:id, :partner, :onboarding, :gate, :number, :kind, :at, :on, :by, :key, :reason, :review,
                        :exceptions::jsonb, :meeting, :undoes, :evidence::jsonb)
                """)
                .param("id", it.id().value())
                .param("partner", partner.value())
                .param("onboarding", onboarding.value())
                .param("gate", it.gate())
                .param("number", it.number())
                .param("kind", it.kind().key())
                .param("at", it.at().atOffset(ZoneOffset.UTC))
                .param("on", it.on())
                .param("by", it.by())
                .param("key", it.byKey())
                .param("reason", it.reason())
                .param("review", it.reviewOn().orElse(null), Types.DATE)
                .param("exceptions", JSON.writeValueAsString(it.exceptions()))
                .param("meeting", it.inMeeting())
                .param("undoes", it.undoes().map(DecisionId::value).orElse(null), Types.OTHER)
                .param("evidence", JSON.writeValueAsString(evidence))
                .update();
    }

    /** All decisions of these runs by gate, oldest first, in one statement. */
    Map<OnboardingId, Map<String, List<Decision>>> of(Collection<OnboardingId> onboardings) {
        return jdbc
                .sql("""
                select id, onboarding_id, gate, number, kind, decided_at, decided_on, decided_by, decided_key, reason,
                       review_on, exceptions, in_meeting, undoes
                  from gate_decision
                 where onboarding_id = any(:ids)
                 order by number
                """)
                .param("ids", onboardings.stream().map(OnboardingId::value).toArray(UUID[]::new))
                .query((row, _) ->
                        Map.entry(new OnboardingId(row.getObject("onboarding_id", UUID.class)), decision(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.groupingBy(Decision::gate))));
    }

    Snapshot evidence(OnboardingId onboarding, DecisionId decision) {
        return jdbc.sql("select evidence from gate_decision where id = :id and onboarding_id = :onboarding")
                .param("id", decision.value())
                .param("onboarding", onboarding.value())
                .query((row, _) -> JSON.readValue(row.getString("evidence"), Snapshot.class))
                .optional()
                .orElseThrow(() -> new NotFound(decision));
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                new DecisionId(row.getObject("id", UUID.class)),
                row.getString("gate"),
                row.getInt("number"),
                Kind.of(row.getString("kind")).orElseThrow(),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                row.getObject("decided_on", LocalDate.class),
                row.getString("decided_by"),
                row.getString("decided_key"),
                row.getString("reason"),
                Optional.ofNullable(row.getObject("review_on", LocalDate.class)),
                JSON.readValue(row.getString("exceptions"), EXCEPTIONS),
                row.getBoolean("in_meeting"),
                Optional.ofNullable(row.getObject("undoes", UUID.class)).map(DecisionId::new));
    }

    @Override
    public List<Text> wouldMove(PartnerId from, PartnerId into) {
        long decisions = jdbc.sql("select count(*) from gate_decision where partner_id = :id")
                .param("id", from.value())
                .query(Long.class)
                .single();
        return decisions == 0 ? List.of() : List.of(Text.of("gate.would-move", "count", decisions));
    }

    @Override
    public void move(PartnerId from, PartnerId into) {
        for (var sql : List.of(
                "update gate_decision set partner_id = :into where partner_id = :from",
                "update gate_look set partner_id = :into where partner_id = :from")) {
            jdbc.sql(sql)
                    .param("from", from.value())
                    .param("into", into.value())
                    .update();
        }
    }
}
