package firstdeal.matching;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.matching.Lookup.Account;
import firstdeal.matching.Lookup.DomainKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class LookupTest {
    private static final Lookup LOOKUP = new Lookup();

    @Test
    void oneCompanyIsOneIdentityHoweverItIsWritten() {
        var first = LOOKUP.identify(new Account("Müller & Söhne GmbH", "https://www.mueller-soehne.co.uk/x", "DE"));
        var again = LOOKUP.identify(new Account("MUELLER UND SOEHNE", "info@mueller-soehne.co.uk", ""));
        assertThat(again.name()).isEqualTo(first.name());
        assertThat(again.domain()).isEqualTo(first.domain()).isEqualTo("mueller-soehne.co.uk");
        assertThat(again.keys()).isEqualTo(first.keys());
    }

    @Test
    void whatMayBeTheSameSharesAKeyAndOneMistakeIsForgiven() {
        var one = LOOKUP.identify(new Account("Acme Robotics Inc", "acme.com", ""));
        for (var other : List.of(
                new Account("Acme Robotcs", "", ""),
                new Account("Robotics of Acme", "", ""),
                new Account("Acme", "acme.de", ""),
                new Account("", "acme.org", "")))
            assertThat(LOOKUP.identify(other).keys()).as(other.toString()).containsAnyElementsOf(one.keys());
        assertThat(LOOKUP.identify(new Account("Nordwind Logistik", "nordwind.de", ""))
                        .keys())
                .doesNotContainAnyElementsOf(one.keys());
    }

    @Test
    void theChanceFollowsWhatAgrees() {
        var chances = LOOKUP
                .alike(
                        new Account("Acme Robotics GmbH", "acme.com", "DE"),
                        List.of(
                                new Account("Acme Robotics", "acme-robotics.de", "DE"),
                                new Account("Acme Foods", "acmefoods.com", "US"),
                                new Account("Nordwind", "nordwind.de", "DE")))
                .stream()
                .map(Lookup.Likely::chance)
                .toList();
        assertThat(chances.get(0)).isGreaterThan(0.8);
        assertThat(chances.get(1)).isLessThan(0.1);
        assertThat(chances.get(2)).isLessThan(0.01);
    }

    @Test
    void aWordThatNamesCarryAtWillPartsThemLessThanATrade() {
        var acme = new Account("Acme Robotics Inc", "", "");
        var chances = LOOKUP
                .alike(
                        acme,
                        List.of(
                                new Account("Acme Robotics Holding AG", "", ""),
                                new Account("Acme Robotics Energy AG", "", "")))
                .stream()
                .map(Lookup.Likely::chance)
                .toList();
        assertThat(chances.get(0)).isGreaterThan(chances.get(1));
        assertThat(LOOKUP.alike(acme, List.of(new Account("Acme Robotics Holding AG", "", "")))
                        .getFirst()
                        .reasons())
                .contains("one name has a word like Group or Holding more");
    }

    @Test
    void aDomainIsOnesOwnOrManySharesItOrNone() {
        assertThat(LOOKUP.kindOf("www.acme.com")).isEqualTo(DomainKind.OWN);
        assertThat(LOOKUP.kindOf("lars@gmail.com")).isEqualTo(DomainKind.SHARED);
        assertThat(LOOKUP.kindOf("co.uk")).isEqualTo(DomainKind.NONE);
        assertThat(LOOKUP.kindOf("")).isEqualTo(DomainKind.NONE);
    }
}
