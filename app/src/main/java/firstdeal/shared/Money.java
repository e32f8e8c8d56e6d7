package firstdeal.shared;

import java.math.BigDecimal;
import java.util.Currency;

/** An amount in one currency, kept at that currency's scale. */
public record Money(BigDecimal amount, Currency currency) {

    public Money {
        amount = amount.setScale(currency.getDefaultFractionDigits());
    }

    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currency));
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
