package firstdeal.account.internal;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.account.AccountName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountReadingTest {

    private final AccountReading reading = new AccountReading();

    @ParameterizedTest
    @CsvSource({
        "Acme GmbH, https://www.acme.co.uk/shop, DE, acme.co.uk",
        "ACME, ACME.CO.UK., '', acme.co.uk",
        "Müller AG, müller.de, DE, xn--mller-kva.de",
        "Mueller, xn--mller-kva.de, DE, xn--mller-kva.de",
        "Nordwind Logistik GmbH & Co. KG, '', DE, name:nordwind logistics/DE",
        "NORDWIND LOGISTIK, '', de, name:nordwind logistics/DE"
    })
    void anAccountIsItsDomainElseItsNameAndCountry(String name, String domain, String country, String key) {
        assertThat(reading.identity(new AccountName(name, domain, country)).key())
                .isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({
        "gmail.com, account.wrong.domain-shared",
        "lars@gmx.de, account.wrong.domain-shared",
        "co.uk, account.wrong.domain",
        "acme, account.wrong.domain",
        "192.168.0.1, account.wrong.domain",
        "раypal.com, account.wrong.domain-mixed"
    })
    void aDomainThatSaysNothingOrPretendsIsNoAccount(String domain, String why) {
        assertThat(reading.wrong(new AccountName("Acme", domain, "")).get("domain"))
                .extracting(it -> it.key())
                .isEqualTo(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "!!!", "…"})
    void aNameNeedsAWord(String name) {
        assertThat(reading.wrong(new AccountName(name, "acme.com", ""))).containsKey("name");
    }

    @Test
    void aNameHasALengthAndACountryIsOne() {
        assertThat(reading.wrong(new AccountName("a".repeat(201), "acme.com", "XX")))
                .containsOnlyKeys("name", "country");
        assertThat(reading.wrong(new AccountName("株式会社トヨタ", "müller.de", "jp"))).isEmpty();
    }

    @Test
    void aDomainOfAnotherAlphabetThatLooksTheSameSharesAKey() {
        var latin = reading.identity(new AccountName("Scope", "scope.com", ""));
        var cyrillic = reading.identity(new AccountName("Other", "ѕсоре.com", ""));
        assertThat(cyrillic.key()).isNotEqualTo(latin.key());
        assertThat(cyrillic.keys()).containsAnyElementsOf(latin.keys());
    }
}
