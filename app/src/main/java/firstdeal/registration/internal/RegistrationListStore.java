package firstdeal.registration.internal;

import firstdeal.registration.Registration;
import firstdeal.registration.RegistrationFacts;
import firstdeal.registration.RegistrationFilter;
import firstdeal.registration.RegistrationFilter.Stand;
import firstdeal.registration.RegistrationId;
import firstdeal.registration.State;
import firstdeal.registration.State.Answer;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Scope;
import firstdeal.shared.Side;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table registration, many rows at once. */
@Repository
class RegistrationListStore implements RegistrationFacts {

    private final JdbcClient jdbc;

    RegistrationListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that wait for us first, the most urgent one at the top; what has ended last, the newest first. */
    List<Registration> find(Scope scope, RegistrationFilter filter) {
        var words =
                filter.words().strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return jdbc.sql("""
                select * from registration
                 where (:everyone or partner_id = any(:scope))
                   and (:anyStand or state = any(:states))
                   and (:partner::uuid is null or partner_id = :partner)
                   and (:run::uuid is null or onboarding_id = :run)
                   and (:synthetic::boolean is null or synthetic = :synthetic)
                   and (:words = '' or account_name ilike :holds or account_domain ilike :holds or offering ilike :holds)
                 order by state = 'submitted' desc, state = 'needs-information' desc, state = 'in-line' desc, live desc,
                          case when state = 'submitted' then due end, coalesce(submitted_at, created_at) desc, id
                offset :from limit :most
                """)
                .param("everyone", scope instanceof Scope.All)
                .param("scope", ids(scope))
                .param("anyStand", filter.stand().isEmpty())
                .param(
                        "states",
                        filter.stand().map(RegistrationListStore::states).orElse(new String[0]))
                .param("partner", filter.partner().map(PartnerId::value).orElse(null))
                .param("run", filter.run().map(OnboardingId::value).orElse(null))
                .param("synthetic", filter.synthetic().orElse(null))
                .param("words", words)
                .param("holds", "%" + words + "%")
                .param("from", filter.from())
                .param("most", filter.most())
                .query(RegistrationRowStore::read)
                .list();
    }

    private static String[] states(Stand stand) {
        return switch (stand) {
            case WAITING -> new String[] {"submitted"};
            case ASKED -> new String[] {"needs-information"};
            case IN_LINE -> new String[] {"in-line"};
            case DRAFT -> new String[] {"draft"};
            case PROTECTED -> new String[] {"approved", "converted"};
            case ENDED -> new String[] {"rejected", "withdrawn", "lapsed", "revoked", "expired"};
        };
    }

    /** How many stand where; rehearsals are in no figure. */
    Map<String, Long> counts(Scope scope) {
        var counts = new HashMap<String, Long>();
        jdbc.sql("""
                select state, count(*) as n from registration
                 where not synthetic and (:everyone or partner_id = any(:scope)) group by state
                """)
                .param("everyone", scope instanceof Scope.All)
                .param("scope", ids(scope))
                .query(row -> {
                    counts.put(row.getString("state"), row.getLong("n"));
                });
        return counts;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<PartnerId, List<Fact>> of(Collection<PartnerId> partners) {
        return jdbc
                .sql("""
                select id, partner_id, onboarding_id, account_name, synthetic, side, submitted_at, state, body
                  from registration
                 where partner_id = any(:partners) and submitted_at is not null
                 order by submitted_at, id
                """)
                .param("partners", partners.stream().map(PartnerId::value).toArray(UUID[]::new))
                .query((row, _) -> Map.entry(new PartnerId(row.getObject("partner_id", UUID.class)), fact(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Fact fact(ResultSet row) throws SQLException {
        var state = RegistrationRowStore.state(row.getString("state"), row.getString("body"));
        var answer = answer(state);
        return new Fact(
                new RegistrationId(row.getObject("id", UUID.class)),
                Optional.ofNullable(row.getObject("onboarding_id", UUID.class)).map(OnboardingId::new),
                row.getString("account_name"),
                row.getBoolean("synthetic"),
                Side.valueOf(row.getString("side")),
                Objects.requireNonNull(RegistrationRowStore.moment(row, "submitted_at")),
                answer.map(Answer::at),
                answer.map(Answer::inTime).orElse(false),
                wasApproved(state),
                state instanceof State.Converted);
    }

    private static Optional<Answer> answer(State state) {
        return switch (state) {
            case State.Approved it -> Optional.of(it.answer());
            case State.Rejected it -> Optional.of(it.answer());
            case State.Lapsed it -> Optional.of(it.answer());
            case State.Revoked it -> Optional.of(it.answer());
            case State.Converted it -> Optional.of(it.answer());
            case State.Withdrawn it ->
                it.track() == State.Track.UNANSWERED
                        ? Optional.empty()
                        : Optional.of(new Answer(it.by(), it.at(), it.track() == State.Track.APPROVED_IN_TIME));
            case State.Draft _, State.Submitted _, State.InLine _, State.NeedsInformation _, State.Expired _ ->
                Optional.empty();
        };
    }

    private static boolean wasApproved(State state) {
        return switch (state) {
            case State.Approved _, State.Converted _, State.Lapsed _ -> true;
            case State.Withdrawn it -> it.track() != State.Track.UNANSWERED;
            default -> false;
        };
    }

    private static UUID[] ids(Scope scope) {
        return switch (scope) {
            case Scope.All() -> new UUID[0];
            case Scope.Only(var partners) ->
                partners.stream().map(PartnerId::value).toArray(UUID[]::new);
        };
    }
}
