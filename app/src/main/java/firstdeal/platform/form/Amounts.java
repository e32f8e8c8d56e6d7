package firstdeal.platform.form;

import firstdeal.shared.Money;
import firstdeal.shared.Text;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/** Reads money: the fields {@code amount.value} and {@code amount.currency}, in forms as in JSON. */
public final class Amounts {

    /** Nobody sells anything for more. */
    private static final BigDecimal MOST = new BigDecimal("1000000000000");

    private static final int LENGTH = 40;

    private Amounts() {}

    /** Above zero, with no more decimals than its currency has; empty when no value is given. */
    public static Optional<Money> read(Fields fields, String name) {
        var value = fields.text(name + ".value", LENGTH).replace(" ", "").replace("\u00a0", "");
        if (value.isEmpty()) {
            return Optional.empty();
        }
        var currency = currency(fields, name + ".currency");
        var amount = number(fields, name + ".value", value);
        return currency.isEmpty() || amount.isEmpty()
                ? Optional.empty()
                : money(fields, name + ".value", amount.get(), currency.get());
    }

    /** One that is known and has decimals to count in; empty with a sentence otherwise. */
    public static Optional<Currency> currency(Fields fields, String name) {
        var code = fields.text(name, LENGTH).toUpperCase(Locale.ROOT);
        try {
            return Optional.of(Currency.getInstance(code)).filter(it -> {
                if (it.getDefaultFractionDigits() < 0) {
                    throw new IllegalArgumentException(code);
                }
                return true;
            });
        } catch (IllegalArgumentException _) {
            fields.wrong(
                    name,
                    code.isEmpty()
                            ? Text.of("platform.money.no-currency")
                            : Text.of("platform.money.currency", "given", code));
            return Optional.empty();
        }
    }

    private static Optional<BigDecimal> number(Fields fields, String name, String value) {
        if (!value.matches("-?\\d{1,15}(\\.\\d{1,9})?")) {
            fields.wrong(name, Text.of("platform.money.number", "given", value));
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(value));
    }

    private static Optional<Money> money(Fields fields, String name, BigDecimal amount, Currency currency) {
        int decimals = currency.getDefaultFractionDigits();
        if (amount.signum() <= 0) {
            fields.wrong(name, Text.of("platform.money.above-zero"));
        } else if (amount.compareTo(MOST) > 0) {
            fields.wrong(name, Text.of("platform.money.too-much"));
        } else if (amount.stripTrailingZeros().scale() > decimals) {
            fields.wrong(
                    name, Text.of("platform.money.decimals", "currency", currency.getCurrencyCode(), "most", decimals));
        } else {
            return Optional.of(new Money(amount.stripTrailingZeros(), currency));
        }
        return Optional.empty();
    }
}
