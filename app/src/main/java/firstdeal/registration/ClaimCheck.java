package firstdeal.registration;

import firstdeal.shared.Money;
import firstdeal.shared.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What cannot be claimed. */
public final class ClaimCheck {

    private static final BigDecimal MOST = new BigDecimal("1000000000");
    private static final int FARTHEST_YEARS = 5;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?");
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .filter(it -> it.getDefaultFractionDigits() >= 0)
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private ClaimCheck() {}

    /** An amount as typed, or what is wrong with it beside {@code amount.value} or {@code amount.currency}. */
    public static Optional<Money> money(String value, String currency, Map<String, Text> wrong) {
        var code = currency.strip().toUpperCase(java.util.Locale.ROOT);
        var plain = value.strip();
        if (!CURRENCIES.contains(code)) {
            wrong.put("amount.currency", Text.of("registration.wrong.currency", "given", currency));
        }
        if (!NUMBER.matcher(plain).matches()) {
            wrong.put("amount.value", Text.of("registration.wrong.amount", "given", value));
        }
        if (wrong.containsKey("amount.currency") || wrong.containsKey("amount.value")) {
            return Optional.empty();
        }
        var unit = Currency.getInstance(code);
        var amount = new BigDecimal(plain);
        var digits = unit.getDefaultFractionDigits();
        if (amount.stripTrailingZeros().scale() > digits) {
            wrong.put("amount.value", Text.of("registration.wrong.decimals", "currency", code, "digits", digits));
        } else if (amount.signum() <= 0) {
            wrong.put("amount.value", Text.of("registration.wrong.amount-positive"));
        } else if (amount.compareTo(MOST) > 0) {
            wrong.put("amount.value", Text.of("registration.wrong.amount-most", "most", MOST));
        }
        return wrong.containsKey("amount.value")
                ? Optional.empty()
                : Optional.of(new Money(amount.setScale(digits, RoundingMode.UNNECESSARY), unit));
    }

    /** What is wrong with a claim, by field; what the account's name can be is not looked at here. */
    public static Map<String, Text> wrong(Claim claim, Policy policy, String partnerType, LocalDate today) {
        var wrong = new LinkedHashMap<String, Text>();
        if (claim.offering().isBlank()) {
            wrong.put("offering", Text.of("registration.wrong.offering"));
        } else if (claim.offering().length() > Claim.LONGEST_OFFERING) {
            wrong.put("offering", Text.of("registration.wrong.offering-long", "max", Claim.LONGEST_OFFERING));
        } else if (!policy.offerings().isEmpty()
                && policy.offerings().stream()
                        .noneMatch(it -> it.equalsIgnoreCase(claim.offering().strip()))) {
            wrong.put("offering", Text.of("registration.wrong.offering-unknown", "offerings", policy.offerings()));
        }
        if (claim.closes().isBefore(today)) {
            wrong.put("close", Text.of("registration.wrong.close-past"));
        } else if (claim.closes().isAfter(today.plusYears(FARTHEST_YEARS))) {
            wrong.put("close", Text.of("registration.wrong.close-far", "years", FARTHEST_YEARS));
        }
        if (claim.note().length() > Claim.LONGEST_NOTE) {
            wrong.put("note", Text.of("registration.wrong.note", "max", Claim.LONGEST_NOTE));
        }
        var asked = policy.fieldsOf(partnerType);
        for (var field : asked) {
            field.wrong(claim.fields().getOrDefault(field.key(), ""))
                    .ifPresent(it -> wrong.put("fields." + field.key(), it));
        }
        var known = asked.stream().map(CustomField::key).collect(Collectors.toSet());
        for (var key : claim.fields().keySet()) {
            if (!known.contains(key)) {
                wrong.put("fields." + key, Text.of("registration.field.unknown", "key", key));
            }
        }
        return wrong;
    }
}
