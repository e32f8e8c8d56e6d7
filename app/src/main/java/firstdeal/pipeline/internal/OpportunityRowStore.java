package firstdeal.pipeline.internal;

import firstdeal.account.AccountId;
import firstdeal.pipeline.About;
import firstdeal.pipeline.Acts;
import firstdeal.pipeline.Attribution;
import firstdeal.pipeline.Category;
import firstdeal.pipeline.Commitment;
import firstdeal.pipeline.Credit;
import firstdeal.pipeline.Opportunity;
import firstdeal.pipeline.OpportunityId;
import firstdeal.pipeline.Outcome;
import firstdeal.pipeline.Owners;
import firstdeal.pipeline.Part;
import firstdeal.pipeline.Slips;
import firstdeal.pipeline.Terms;
import firstdeal.shared.ContactId;
import firstdeal.shared.Money;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Makes a deal of a row of the table opportunity. */
final class OpportunityRowStore {

    private static final JsonMapper JSON = JsonMapper.shared();

    private OpportunityRowStore() {}

    static Opportunity opportunity(ResultSet row, int number) throws SQLException {
        return new Opportunity(
                new OpportunityId(row.getObject("id", UUID.class)),
                about(row),
                terms(row),
                new Owners(owner(row, "our"), owner(row, "their")),
                new Commitment(word(row, "ours"), word(row, "theirs"), date(row, "commit_stood_on")),
                new Attribution(
                        Credit.valueOf(upper(row, "credit")),
                        Attribution.Rule.valueOf(upper(row, "credit_rule")),
                        row.getString("credit_why")),
                outcome(row),
                new Acts(date(row, "acted_first"), date(row, "acted_last")),
                new Slips(date(row, "closes_first"), row.getInt("slips")),
                others(row),
                Optional.ofNullable(row.getString("playbook")),
                row.getInt("version"));
    }

    private static About about(ResultSet row) throws SQLException {
        return new About(
                new PartnerId(row.getObject("partner_id", UUID.class)),
                new OnboardingId(row.getObject("onboarding_id", UUID.class)),
                new Opportunity.Account(
                        new AccountId(row.getObject("account_id", UUID.class)), row.getString("account_name")),
                row.getString("offering"),
                row.getBoolean("synthetic"),
                Optional.ofNullable(row.getObject("registration_id", UUID.class)),
                row.getObject("opened_at", OffsetDateTime.class).toInstant());
    }

    private static Terms terms(ResultSet row) throws SQLException {
        var amount = Optional.ofNullable(row.getBigDecimal("amount"));
        var currency = row.getString("currency");
        return new Terms(
                row.getString("stage"),
                Category.valueOf(upper(row, "category")),
                amount.map(it -> money(it, currency)),
                date(row, "closes"),
                new Terms.Step(row.getString("our_step"), date(row, "our_step_on")),
                new Terms.Step(row.getString("their_step"), date(row, "their_step_on")),
                buyer(row.getString("buyer_steps")));
    }

    private static List<Terms.BuyerStep> buyer(String json) {
        return json.equals("[]") ? List.of() : List.of(JSON.readValue(json, Terms.BuyerStep[].class));
    }

    private static Money money(BigDecimal amount, String currency) {
        return new Money(amount.stripTrailingZeros(), Currency.getInstance(currency));
    }

    private static Optional<Owners.Owner> owner(ResultSet row, String side) throws SQLException {
        var contact = Optional.ofNullable(row.getObject(side + "_owner", UUID.class));
        var by = row.getString(side + "_confirmed_by");
        var confirmed = date(row, side + "_confirmed_on").map(on -> new Owners.Confirmed(on, by));
        return contact.map(it -> new Owners.Owner(new ContactId(it), confirmed));
    }

    private static Optional<Commitment.Word> word(ResultSet row, String side) throws SQLException {
        var by = row.getString("commit_" + side + "_by");
        return date(row, "commit_" + side + "_on").map(on -> new Commitment.Word(by, on));
    }

    private static Outcome outcome(ResultSet row) throws SQLException {
        var on = date(row, "outcome_on");
        var by = row.getString("outcome_by");
        var reason = row.getString("outcome_reason");
        return switch (row.getString("outcome")) {
            case "open" -> new Outcome.Open();
            case "won" -> new Outcome.Won(date(row, "outcome_won_on").orElseThrow(), by);
            case "reversed" ->
                new Outcome.Reversed(date(row, "outcome_won_on").orElseThrow(), on.orElseThrow(), reason, by);
            default -> new Outcome.Lost(on.orElseThrow(), Outcome.Loss.valueOf(upper(row, "outcome")), reason, by);
        };
    }

    private static List<Opportunity.Other> others(ResultSet row) throws SQLException {
        var pairs = (String[]) row.getArray("others").getArray();
        return Arrays.stream(pairs)
                .map(it -> it.split(" ", 2))
                .map(it -> new Opportunity.Other(
                        PartnerId.of(it[0]),
                        Part.valueOf(it[1].toUpperCase(Locale.ROOT).replace('-', '_'))))
                .toList();
    }

    private static Optional<LocalDate> date(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    private static String upper(ResultSet row, String column) throws SQLException {
        return row.getString(column).toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
