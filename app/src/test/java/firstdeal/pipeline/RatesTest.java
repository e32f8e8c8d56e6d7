package firstdeal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RatesTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency USD = Currency.getInstance("USD");
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final Rates RATES = new Rates(
            EUR,
            List.of(
                    new Rates.Rate(USD, MARCH, new BigDecimal("0.90")),
                    new Rates.Rate(USD, MARCH.plusMonths(1), new BigDecimal("0.80"))));

    @Test
    void theRateOfTheDayIsTheLastThatBegan() {
        assertThat(RATES.convert(Money.of("100", "USD"), MARCH.plusDays(30))).contains(Money.of("90.00", "EUR"));
        assertThat(RATES.convert(Money.of("100", "USD"), MARCH.plusMonths(1))).contains(Money.of("80.00", "EUR"));
        assertThat(RATES.convert(Money.of("100", "USD"), MARCH.minusDays(1))).isEmpty();
    }

    @Test
    void nothingIsConvertedInSilence() {
        assertThat(RATES.sum(List.of(Money.of("10", "EUR"), Money.of("5", "GBP")), MARCH))
                .isEmpty();
        assertThat(RATES.sum(List.of(Money.of("10", "EUR"), Money.of("100", "USD")), MARCH))
                .contains(Money.of("100.00", "EUR"));
    }

    @Property
    void sumsByCurrencyLoseNothing(@ForAll List<@IntRange(min = 1, max = 1_000_000) Integer> amounts) {
        var money = amounts.stream()
                .map(it -> new Money(BigDecimal.valueOf(it), it % 2 == 0 ? EUR : USD))
                .toList();
        var sums = Rates.byCurrency(money);
        assertThat(sums.stream().map(it -> it.amount().longValue()).reduce(0L, Long::sum))
                .isEqualTo(amounts.stream().mapToLong(it -> it).sum());
        assertThat(sums.stream().map(Money::currency)).doesNotHaveDuplicates();
    }
}
