package firstdeal.partner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressesTest {

    @Test
    void aDomainIsKeptInOneForm() {
        assertThat(Addresses.domain(" HTTPS://www.Nordhaven.Example/about?x=1 "))
                .hasValue("nordhaven.example");
        assertThat(Addresses.domain("müller.example")).hasValue("xn--mller-kva.example");
        assertThat(Addresses.readable("xn--mller-kva.example")).isEqualTo("müller.example");
        assertThat(Addresses.domain("例え.テスト")).hasValue("xn--r8jz45g.xn--zckzah");
    }

    @Test
    void whatIsNoDomainIsNone() {
        assertThat(Addresses.domain("nordhaven")).isEmpty();
        assertThat(Addresses.domain("nord haven.example")).isEmpty();
        assertThat(Addresses.domain("<script>.example")).isEmpty();
        assertThat(Addresses.domain("-a.example")).isEmpty();
        assertThat(Addresses.domain("a..example")).isEmpty();
        assertThat(Addresses.domain("10.0.0.1")).isEmpty();
        assertThat(Addresses.domain("")).isEmpty();
    }

    @Test
    void aMailAddressHasADomain() {
        assertThat(Addresses.mail("erik.sandvall+x@Nordhaven.example")).hasValue("erik.sandvall+x@nordhaven.example");
        assertThat(Addresses.mail("info@müller.example")).hasValue("info@xn--mller-kva.example");
        assertThat(Addresses.mail("erik@nordhaven")).isEmpty();
        assertThat(Addresses.mail("erik@@nordhaven.example")).isEmpty();
        assertThat(Addresses.mail("erik sandvall@nordhaven.example")).isEmpty();
        assertThat(Addresses.mail("@nordhaven.example")).isEmpty();
        assertThat(Addresses.mail(".erik@nordhaven.example")).isEmpty();
        assertThat(Addresses.mail("erik@nordhaven.example/path")).isEmpty();
        assertThat(Addresses.mail("erik@nordhaven.example\nbcc: x@y.example")).isEmpty();
    }

    @Test
    void aLinkIsOfTheWeb() {
        assertThat(Addresses.link("nordhaven.example/team")).hasValue("https://nordhaven.example/team");
        assertThat(Addresses.link("http://nordhaven.example:8080/a?b=c")).isPresent();
        assertThat(Addresses.link("javascript:alert(1)")).isEmpty();
        assertThat(Addresses.link("https://user:pw@nordhaven.example")).isEmpty();
        assertThat(Addresses.link("ftp://nordhaven.example")).isEmpty();
    }

    @Test
    void aPhoneNumberCanBeDialled() {
        assertThat(Addresses.isPhone("+46 8 123 45 67")).isTrue();
        assertThat(Addresses.isPhone("(089) 1234-5678 ext. 12")).isFalse();
        assertThat(Addresses.isPhone("089 / 1234-5678 ext. 12")).isTrue();
        assertThat(Addresses.isPhone("call me")).isFalse();
    }

    @Test
    void namesAreComparedWithoutCasePunctuationAndLegalForm() {
        assertThat(Company.nameKey("Ostermark Group, AB")).isEqualTo("ostermark group");
        assertThat(Company.nameKey("ACME GmbH & Co. KG")).isEqualTo("acme");
        assertThat(Company.nameKey("AG")).isEqualTo("ag");
    }
}
