package firstdeal.account.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firstdeal.As;
import firstdeal.IntegrationTest;
import firstdeal.account.AccountFilter;
import firstdeal.account.AccountName;
import firstdeal.account.Accounts;
import firstdeal.account.Alike;
import firstdeal.account.OurSide;
import firstdeal.partner.Company;
import firstdeal.partner.ContactDetails;
import firstdeal.partner.People;
import firstdeal.shared.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class AccountsIT {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 4);

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Test
    void oneDomainIsOneAccountHoweverItIsWritten() {
        var first = accounts.findOrAdd(As.PAM, named("Acme Robotics GmbH", "acme-robotics.com", "DE"));
        var again = accounts.findOrAdd(As.PAM, named("ACME", "https://www.Acme-Robotics.com/de", ""));
        assertThat(again).isEqualTo(first);
        assertThat(accounts.find(named("x", "acme-robotics.com", ""))).contains(first);
    }

    @Test
    void theLikeOfItIsFoundUnderAnotherNameOrDomain() {
        add("Acme Robotics GmbH", "acme-robotics.com", "DE");
        add("Nordwind Logistik AG", "nordwind.de", "DE");
        add("Scope Ltd", "scope.com", "GB");
        assertThat(names(named("Acme Robotics", "acmerobotics.de", "DE"))).containsExactly("Acme Robotics GmbH");
        assertThat(names(named("Acme Robotcs", "", "DE"))).containsExactly("Acme Robotics GmbH");
        assertThat(names(named("Anything", "ѕсоре.com", ""))).containsExactly("Scope Ltd");
        assertThat(names(named("Helvetia Tools", "helvetia-tools.ch", "CH"))).isEmpty();
    }

    @Test
    void whatStandsInOurBookIsReadBack() {
        var id = accounts.findOrAdd(As.PAM, named("Acme", "acme.com", "")).id();
        var owner = people.add(As.OWNER, Company.OURS, ContactDetails.of("Ada Eklund", "ada@vendor.example", "AE"));
        for (var ours : List.of(
                new OurSide.Open(MAY, MAY.plusDays(9)),
                new OurSide.Prospect(Optional.of(MAY)),
                new OurSide.Customer(Optional.of(MAY), Optional.empty()),
                OurSide.UNKNOWN)) {
            accounts.stands(As.PAM, id, ours, Optional.of(owner));
            assertThat(accounts.get(id).ours()).isEqualTo(ours);
            assertThat(accounts.get(id).owner()).contains(owner);
        }
        assertThat(accounts.search(new AccountFilter("ACM", Optional.of(OurSide.Status.UNKNOWN), 0, 10)))
                .extracting(it -> it.id())
                .containsExactly(id);
    }

    @Test
    void aFreeMailDomainIsRefusedBesideItsField() {
        assertThatThrownBy(() -> accounts.findOrAdd(As.PAM, named("Acme", "gmail.com", "")))
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.fields()).containsOnlyKeys("domain"));
    }

    private void add(String name, String domain, String country) {
        accounts.findOrAdd(As.PAM, named(name, domain, country));
    }

    private List<String> names(AccountName named) {
        return accounts.alike(named).stream()
                .map(Alike::account)
                .map(it -> it.name())
                .toList();
    }

    private static AccountName named(String name, String domain, String country) {
        return new AccountName(name, domain, country);
    }
}
