package firstdeal.platform.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {

    @ParameterizedTest
    @CsvSource({
        "10.005, EUR, amount.value",
        "10.5, JPY, amount.value",
        "1.0005, KWD, amount.value",
        "0, EUR, amount.value",
        "-3, EUR, amount.value",
        "1000000000000.01, EUR, amount.value",
        "99999999999999999999999999, EUR, amount.value",
        "1e9, EUR, amount.value",
        "'1,000', EUR, amount.value",
        "NaN, EUR, amount.value",
        "=1+1, EUR, amount.value",
        "10, XYZ, amount.currency",
        "10, XXX, amount.currency",
        "10, '', amount.currency",
        "10, EURO, amount.currency"
    })
    void anAmountThatCannotBe(String value, String currency, String field) {
        var fields = fields(value, currency);
        assertThat(Amounts.read(fields, "amount")).isEmpty();
        assertThat(fields.wrong()).containsOnlyKeys(field);
    }

    @ParameterizedTest
    @CsvSource({
        "10.50, eur, 10.50 EUR",
        "10.500, EUR, 10.50 EUR",
        "7, JPY, 7 JPY",
        "1.005, KWD, 1.005 KWD",
        "'64 000', USD, 64000.00 USD"
    })
    void anAmountIsKeptAtItsCurrencysScale(String value, String currency, String money) {
        assertThat(Amounts.read(fields(value, currency), "amount")).hasToString("Optional[" + money + "]");
    }

    @Test
    void nothingIsNoAmountAndNothingWrong() {
        var fields = fields("", "EUR");
        assertThat(Amounts.read(fields, "amount")).isEmpty();
        assertThat(fields.wrong()).isEmpty();
    }

    private static Fields fields(String value, String currency) {
        return Fields.of(Map.of("amount.value", value, "amount.currency", currency));
    }
}
