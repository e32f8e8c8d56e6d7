package firstdeal.intervention.internal;

import firstdeal.intervention.Retrospective;
import firstdeal.intervention.Retrospective.Answer;
import firstdeal.intervention.RetrospectiveFacts;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Side;
import firstdeal.shared.StaleData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables retrospective, retrospective_answer and retrospective_request. */
@Repository
class RetrospectiveStore implements RetrospectiveFacts {

    private final JdbcClient jdbc;

    RetrospectiveStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<OnboardingId, Retrospective> of(Collection<OnboardingId> onboardings) {
        var building = new LinkedHashMap<UUID, StoredRetrospective>();
        jdbc.sql("""
                select r.onboarding_id, r.partner_id, r.cause, r.decision, r.decision_note, r.version,
                       'answer' as part, a.side, a.question, a.answer, a.answered_by, a.answered_on as day
                  from retrospective r
                  left join retrospective_answer a using (onboarding_id)
                 where r.onboarding_id = any(:onboardings)
                union all
                select r.onboarding_id, r.partner_id, r.cause, r.decision, r.decision_note, r.version,
                       'request', q.side, null, null, null, q.asked_on
                  from retrospective r
                  join retrospective_request q using (onboarding_id)
                 where r.onboarding_id = any(:onboardings)
                """)
                .param(
                        "onboardings",
                        onboardings.stream().map(OnboardingId::value).toArray(UUID[]::new))
                .query(row -> {
                    building.computeIfAbsent(
                                    row.getObject("onboarding_id", UUID.class), id -> new StoredRetrospective())
                            .take(row);
                });
        var found = new HashMap<OnboardingId, Retrospective>();
        building.values().forEach(it -> {
            var retrospective = it.built();
            found.put(retrospective.onboarding(), retrospective);
        });
        return found;
    }

    void save(Retrospective it) {
        int saved = jdbc.sql("""
                insert into retrospective (onboarding_id, partner_id, cause, decision, decision_note)
                values (:onboarding, :partner, :cause, :decision, :note)
                on conflict (onboarding_id) do update
                   set cause = excluded.cause, decision = excluded.decision, decision_note = excluded.decision_note,
                       version = retrospective.version + 1
                 where retrospective.version = :version
                """)
                .param("onboarding", it.onboarding().value())
                .param("partner", it.partner().value())
                .param("cause", it.cause().orElse(null))
                .param("decision", it.decision().orElse(null))
                .param("note", it.decisionNote())
                .param("version", it.version())
                .update();
        if (saved == 0) {
            throw new StaleData(it.onboarding());
        }
    }

    void answer(Retrospective it, Side side, String question, Answer answer) {
        jdbc.sql("""
                insert into retrospective_answer
                       (onboarding_id, partner_id, side, question, answer, answered_by, answered_on)
                values (:onboarding, :partner, :side, :question, :answer, :by, :on)
                on conflict (onboarding_id, side, question) do update
                   set answer = excluded.answer, answered_by = excluded.answered_by, answered_on = excluded.answered_on
                """)
                .param("onboarding", it.onboarding().value())
                .param("partner", it.partner().value())
                .param("side", side.name())
                .param("question", question)
                .param("answer", answer.text())
                .param("by", answer.by())
                .param("on", answer.on())
                .update();
    }

    void asked(Retrospective it, Side side, LocalDate on) {
        jdbc.sql("""
                insert into retrospective_request (onboarding_id, partner_id, side, asked_on)
                values (:onboarding, :partner, :side, :on)
                on conflict do nothing
                """)
                .param("onboarding", it.onboarding().value())
                .param("partner", it.partner().value())
                .param("side", side.name())
                .param("on", on)
                .update();
    }

    /** Gathers the rows of one retrospective. */
    private static final class StoredRetrospective {

        private final Map<Side, Map<String, Answer>> answers = new EnumMap<>(Side.class);
        private final Map<Side, List<LocalDate>> asked = new EnumMap<>(Side.class);
        private @Nullable Retrospective head;

        void take(ResultSet row) throws SQLException {
            if (head == null) {
                head = head(row);
            }
            var sideName = row.getString("side");
            if (sideName == null) {
                return;
            }
            var side = Side.valueOf(sideName);
            var day = row.getObject("day", LocalDate.class);
            if (row.getString("part").equals("request")) {
                asked.computeIfAbsent(side, s -> new ArrayList<>()).add(day);
            } else {
                answers.computeIfAbsent(side, s -> new HashMap<>())
                        .put(
                                row.getString("question"),
                                new Answer(row.getString("answer"), row.getString("answered_by"), day));
            }
        }

        private static Retrospective head(ResultSet row) throws SQLException {
            return new Retrospective(
                    new OnboardingId(row.getObject("onboarding_id", UUID.class)),
                    new PartnerId(row.getObject("partner_id", UUID.class)),
                    Map.of(),
                    Map.of(),
                    Optional.ofNullable(row.getString("cause")),
                    Optional.ofNullable(row.getString("decision")),
                    row.getString("decision_note"),
                    row.getInt("version"));
        }

        Retrospective built() {
            var it = head;
            if (it == null) {
                throw new IllegalStateException("No row was taken");
            }
            return new Retrospective(
                    it.onboarding(),
                    it.partner(),
                    answers,
                    asked,
                    it.cause(),
                    it.decision(),
                    it.decisionNote(),
                    it.version());
        }
    }
}
