package firstdeal.pipeline;

import firstdeal.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Exchange rates, each from its day on.
 *
 * @param into the currency in which sums are told
 */
public record Rates(Currency into, List<Rate> rates) {

    /** @param value how much of the common currency one unit of {@code currency} is worth */
    public record Rate(Currency currency, LocalDate from, BigDecimal value) {

        public Rate {
            if (value.signum() <= 0) {
                throw new IllegalArgumentException("A rate is above zero: " + value);
            }
        }
    }

    public Rates {
        rates = List.copyOf(rates);
    }

    /** The rate that is valid on a day: the latest that began on it or before. */
    public Optional<BigDecimal> on(Currency currency, LocalDate day) {
        return currency.equals(into)
                ? Optional.of(BigDecimal.ONE)
                : rates.stream()
                        .filter(it ->
                                it.currency().equals(currency) && !it.from().isAfter(day))
                        .max(Comparator.comparing(Rate::from))
                        .map(Rate::value);
    }

    /** Empty when no rate is known; nothing is converted in silence. */
    public Optional<Money> convert(Money money, LocalDate day) {
        return on(money.currency(), day)
                .map(rate -> new Money(
                        money.amount().multiply(rate).setScale(into.getDefaultFractionDigits(), RoundingMode.HALF_EVEN),
                        into));
    }

    /** The sum of amounts of any currency; empty when one of them has no rate. */
    public Optional<Money> sum(Collection<Money> amounts, LocalDate day) {
        var total = BigDecimal.ZERO;
        for (var each : byCurrency(amounts)) {
            var converted = convert(each, day);
            if (converted.isEmpty()) {
                return Optional.empty();
            }
            total = total.add(converted.get().amount());
        }
        return Optional.of(new Money(total, into));
    }

    /** One sum for each currency, in the order of their codes. */
    public static List<Money> byCurrency(Collection<Money> amounts) {
        var sums = new TreeMap<String, Money>();
        amounts.forEach(it -> sums.merge(
                it.currency().getCurrencyCode(),
                it,
                (a, b) -> new Money(a.amount().add(b.amount()), a.currency())));
        return List.copyOf(sums.values());
    }
}
