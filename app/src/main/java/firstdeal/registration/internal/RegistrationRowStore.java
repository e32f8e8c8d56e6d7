package firstdeal.registration.internal;

import firstdeal.account.AccountId;
import firstdeal.account.AccountName;
import firstdeal.registration.Claim;
import firstdeal.registration.Conflict;
import firstdeal.registration.Finding;
import firstdeal.registration.Registration;
import firstdeal.registration.RegistrationId;
import firstdeal.registration.State;
import firstdeal.shared.ContactId;
import firstdeal.shared.Money;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Side;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One row of the table registration. */
final class RegistrationRowStore {

    static final JsonMapper JSON = JsonMapper.shared();

    private static final Map<String, Class<?>> STATES = Arrays.stream(State.class.getPermittedSubclasses())
            .collect(Collectors.toUnmodifiableMap(State::word, it -> it));

    private RegistrationRowStore() {}

    /** When the clock has something to say: the answer that was promised, the end of a question, the end of a protection. */
    static Optional<Instant> due(State state) {
        return switch (state) {
            case State.Submitted(var promise) -> Optional.of(promise.due());
            case State.NeedsInformation(var _, var question) -> Optional.of(end(question.until()));
            case State.Approved(var _, var protection) ->
                Optional.of(protection
                        .remindOn()
                        .map(RegistrationRowStore::begin)
                        .orElseGet(() -> end(protection.until())));
            default -> Optional.empty();
        };
    }

    /** When a day is over in the first of all zones; whether it is in the partner's, the state knows. */
    private static Instant end(LocalDate day) {
        return begin(day.plusDays(1));
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.ofHours(14)).toInstant();
    }

    static Registration read(ResultSet row, int number) throws SQLException {
        return new Registration(
                new RegistrationId(row.getObject("id", UUID.class)),
                claim(row),
                Optional.ofNullable(row.getObject("onboarding_id", UUID.class)).map(OnboardingId::new),
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("submitter"),
                Optional.ofNullable(moment(row, "submitted_at")),
                state(row.getString("state"), row.getString("body")),
                List.of(JSON.readValue(row.getString("found"), Conflict[].class)),
                finding(row.getString("finding")),
                List.of(JSON.readValue(row.getString("approvals"), Registration.Approval[].class)),
                row.getInt("version"));
    }

    private static Optional<Finding> finding(@Nullable String json) {
        return json == null ? Optional.empty() : Optional.of(JSON.readValue(json, Finding.class));
    }

    static State state(String word, String body) {
        var type = STATES.get(word);
        if (type == null) {
            throw new IllegalStateException("No state is called " + word);
        }
        return (State) JSON.readValue(body, type);
    }

    private static Claim claim(ResultSet row) throws SQLException {
        var currency = Currency.getInstance(row.getString("currency"));
        Map<?, ?> fields = JSON.readValue(row.getString("fields"), Map.class);
        return new Claim(
                new PartnerId(row.getObject("partner_id", UUID.class)),
                new AccountName(
                        row.getString("account_name"), row.getString("account_domain"), row.getString("country")),
                row.getString("offering"),
                new Money(
                        row.getBigDecimal("amount")
                                .setScale(currency.getDefaultFractionDigits(), RoundingMode.UNNECESSARY),
                        currency),
                row.getObject("closes", LocalDate.class),
                row.getBoolean("synthetic"),
                row.getString("note"),
                fields.entrySet().stream()
                        .collect(Collectors.toMap(
                                it -> it.getKey().toString(),
                                it -> it.getValue().toString())),
                Side.valueOf(row.getString("side")),
                Optional.ofNullable(row.getObject("contact_id", UUID.class)).map(ContactId::new));
    }

    static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
