package firstdeal.onboarding.internal;

import static firstdeal.onboarding.internal.RowStore.texts;

import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.Owners;
import firstdeal.onboarding.PlanFacts;
import firstdeal.onboarding.TaskState;
import firstdeal.onboarding.TaskState.Done;
import firstdeal.onboarding.TaskState.NotApplicable;
import firstdeal.onboarding.TaskState.NotAsked;
import firstdeal.shared.ContactId;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What those above ask about plans; each answer is one statement, however many runs are asked about. */
@Repository
class PlanFactStore implements PlanFacts {

    private static final char BETWEEN = '\u001F';

    private final JdbcClient jdbc;
    private final OnboardingStore onboardings;

    PlanFactStore(JdbcClient jdbc, OnboardingStore onboardings) {
        this.jdbc = jdbc;
        this.onboardings = onboardings;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<OnboardingId, PlanFact> of(Collection<OnboardingId> ids) {
        return jdbc
                .sql("select " + OnboardingStore.COLUMNS + ", ta.tasks from onboarding o "
                        + OnboardingStore.PARTS
                        + """
                  left join lateral (
                       select array_agg(concat_ws(E'\\x1F', t.key, t.title, t.phase, t.workstream,
                                  coalesce(t.vendor_role, ''), coalesce(t.partner_role, ''),
                                  coalesce(t.vendor_owner::text, ''), coalesce(t.partner_owner::text, ''),
                                  t.owner_by_hand::text, t.state, coalesce(t.settled_by, ''),
                                  coalesce(to_char(t.settled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), ''),
                                  t.automatic::text, coalesce(t.reason, '')) order by t.position) as tasks
                         from task t where t.onboarding_id = o.id) ta on true
                 where o.id = any(:ids::uuid[])
                """)
                .param("ids", texts(ids, OnboardingId::toString))
                .query((row, number) -> fact(row, number))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(it -> it.onboarding().id(), Function.identity()));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<PartnerId, List<Onboarding>> running(Collection<PartnerId> partners) {
        return partners.isEmpty()
                ? Map.of()
                : onboardings.running(partners).stream().collect(Collectors.groupingBy(Onboarding::partner));
    }

    private static PlanFact fact(ResultSet row, int number) throws SQLException {
        var tasks = new HashMap<String, TaskFact>();
        for (var packed : RowStore.array(row, "tasks")) {
            var task = task(Objects.requireNonNull(packed));
            tasks.put(task.key(), task);
        }
        return new PlanFact(OnboardingRowStore.onboarding(row, number), tasks);
    }

    private static TaskFact task(String packed) {
        var part = split(packed);
        return new TaskFact(
                part[0],
                part[1],
                part[2],
                part[3],
                new Owners(
                        given(part[4]).map(Role::new),
                        given(part[5]).map(Role::new),
                        given(part[6]).map(ContactId::of),
                        given(part[7]).map(ContactId::of),
                        part[8].equals("true")),
                state(part));
    }

    private static TaskState state(String[] part) {
        return switch (part[9]) {
            case "OPEN" -> TaskState.OPEN;
            case "DONE" -> new Done(part[10], OffsetDateTime.parse(part[11]).toInstant(), part[12].equals("true"));
            case "NOT_APPLICABLE" ->
                new NotApplicable(
                        part[13], part[10], OffsetDateTime.parse(part[11]).toInstant());
            default -> new NotAsked(TaskState.Why.valueOf(part[13]));
        };
    }

    private static Optional<String> given(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static String[] split(String packed) {
        var parts = new String[14];
        int from = 0;
        for (int i = 0; i < parts.length; i++) {
            int to = i == parts.length - 1 ? packed.length() : packed.indexOf(BETWEEN, from);
            parts[i] = packed.substring(from, to);
            from = to + 1;
        }
        return parts;
    }
}
