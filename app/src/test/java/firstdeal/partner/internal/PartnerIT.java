package firstdeal.partner.internal;

import static firstdeal.shared.Side.PARTNER;
import static firstdeal.shared.Side.VENDOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firstdeal.IntegrationTest;
import firstdeal.partner.Assignment.Rank;
import firstdeal.partner.Company;
import firstdeal.partner.CompanyDetails;
import firstdeal.partner.Contact.Quota;
import firstdeal.partner.ContactDetails;
import firstdeal.partner.Departures;
import firstdeal.partner.LegalProfile;
import firstdeal.partner.LegalProfile.Address;
import firstdeal.partner.LegalProfile.Authority;
import firstdeal.partner.LegalProfile.Signatory;
import firstdeal.partner.PartnerFact.Holder;
import firstdeal.partner.PartnerFacts;
import firstdeal.partner.PartnerFilter;
import firstdeal.partner.PartnerFilter.Sort;
import firstdeal.partner.PartnerRow;
import firstdeal.partner.Partners;
import firstdeal.partner.People;
import firstdeal.partner.Roles;
import firstdeal.partner.Sponsors;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.NotFound;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Refused;
import firstdeal.shared.Role;
import firstdeal.shared.Scope;
import firstdeal.shared.Side;
import firstdeal.shared.StaffId;
import firstdeal.shared.StaffRole;
import firstdeal.shared.StaleData;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class PartnerIT {

    private static final Actor WE = new Actor.System("test");

    @Autowired
    Partners partners;

    @Autowired
    People people;

    @Autowired
    Departures departures;

    @Autowired
    Roles roles;

    @Autowired
    Sponsors sponsors;

    @Autowired
    PartnerFacts facts;

    @Autowired
    PartnerListStore lists;

    @Autowired
    Clock clock;

    LocalDate today;
    PartnerId nordhaven;
    ContactId mara;
    ContactId hanne;
    ContactId erik;
    ContactId lars;

    @BeforeEach
    void cast() {
        today = LocalDate.now(clock);
        nordhaven = add("Nordhaven Systems AB", "nordhaven.example");
        mara = people.add(WE, Company.OURS, ContactDetails.of("Mara", "mara@ours.example", "PAM"));
        hanne = people.add(WE, Company.OURS, ContactDetails.of("Hanne", "hanne@ours.example", "CRO"));
        erik = people.add(WE, nordhaven, ContactDetails.of("Erik", "erik@nordhaven.example", "Alliances"));
        lars = people.add(WE, nordhaven, ContactDetails.of("Lars", "lars@nordhaven.example", "CEO"));
    }

    private PartnerId add(String name, String domain) {
        return partners.add(WE, CompanyDetails.of(name, "si").withDomain(domain))
                .id();
    }

    @Test
    void whatGoesInComesOut() {
        var details = new CompanyDetails(
                "Ælfric <script>",
                "xn--mller-kva.example",
                "isv",
                "DACH",
                "Gold",
                nordhaven,
                "About",
                "https://a.example");
        var id = partners.add(WE, details).id();
        assertThat(partners.get(WE, id)).isEqualTo(new Company(id, details, 1));

        partners.change(WE, id, 1, details.withParent(null));
        assertThat(partners.get(WE, id).details().parent()).isNull();
        assertThatThrownBy(() -> partners.change(WE, id, 1, details)).isInstanceOf(StaleData.class);
    }

    @Test
    void groupsHaveNoCircle() {
        var unit = partners.add(WE, CompanyDetails.of("Nordhaven Oslo", "si").withParent(nordhaven))
                .id();
        var desk = partners.add(WE, CompanyDetails.of("Nordhaven Desk", "si").withParent(unit))
                .id();
        assertThatThrownBy(() -> partners.change(
                        WE, nordhaven, 1, CompanyDetails.of("Nordhaven", "si").withParent(desk)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("partner.parent.cycle");
    }

    @Test
    void aTakenDomainWarns() {
        var added = partners.add(WE, CompanyDetails.of("Other", "msp").withDomain("nordhaven.example"));
        assertThat(added.warnings()).extracting("key").containsExactly("partner.same-domain");
    }

    @Test
    void theLegalProfileIsKeptAndCompared() {
        assertThat(partners.legalProfile(WE, nordhaven)).isEqualTo(LegalProfile.EMPTY);
        var profile = new LegalProfile(
                "Nordhaven AB",
                "AB",
                "1",
                "2",
                new Address("Street 1", "111 22", "Stockholm", "SE"),
                List.of(new Signatory("Lars", "CEO", "", Authority.JOINT)),
                "Billing",
                "b@nordhaven.example",
                0);
        partners.change(WE, nordhaven, profile);
        assertThat(partners.legalProfile(WE, nordhaven).missing()).hasSize(1);
        assertThat(partners.legalProfile(WE, nordhaven).version()).isEqualTo(1);
        assertThatThrownBy(() -> partners.change(WE, nordhaven, profile)).isInstanceOf(StaleData.class);
    }

    @Test
    void aNewPamTakesOver() {
        roles.assign(WE, nordhaven, VENDOR, Role.PAM, Rank.MAIN, mara, today.minusDays(10), null);
        roles.assign(WE, nordhaven, VENDOR, Role.PAM, Rank.MAIN, hanne, today, null);

        assertThat(holding(VENDOR, Role.PAM)).containsExactly(hanne);
        assertThat(facts.of(nordhaven).holding(VENDOR, Role.PAM, today.minusDays(1)))
                .extracting(Holder::contact)
                .containsExactly(mara);
    }

    @Test
    void whoLeavesHoldsNothing() {
        roles.assign(WE, nordhaven, PARTNER, Role.AE, Rank.MAIN, lars, today.minusDays(5), null);
        sponsors.name(WE, nordhaven, PARTNER, lars);

        departures.leave(WE, lars, today, erik);

        var fact = facts.of(nordhaven);
        assertThat(holding(PARTNER, Role.AE)).isEmpty();
        assertThat(fact.sponsors()).isEmpty();
        assertThat(people.get(WE, lars).successor()).hasValue(erik);
        assertThatThrownBy(() -> departures.leave(WE, lars, today, null)).isInstanceOf(Refused.class);
    }

    @Test
    void aMailAddressIsOnePersons() {
        assertThatThrownBy(() -> people.add(WE, nordhaven, ContactDetails.of("X", "LARS@nordhaven.example", "")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("partner.contact.same-mail");
    }

    @Test
    void quotaIsSetAndConfirmed() {
        people.setQuota(WE, lars, Quota.SET);
        assertThat(people.get(WE, lars).quota().carried()).isFalse();
        people.setQuota(WE, lars, Quota.CONFIRMED);
        assertThat(people.get(WE, lars).quota().carried()).isTrue();
    }

    @Test
    void oneSeesOnlyWhatIsInScope() {
        var other = add("Other", "");
        var limited = new Actor.Staff(new StaffId(mara.value()), "Mara", StaffRole.PAM, new Scope.Only(Set.of(other)));
        assertThatThrownBy(() -> partners.get(limited, nordhaven)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> people.get(limited, lars)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sponsors.name(limited, nordhaven, PARTNER, lars))
                .isInstanceOf(NotFound.class);
        assertThat(lists.page(limited.scope(), PartnerFilter.ALL, today, 0, 10))
                .extracting(it -> it.company().id())
                .containsExactly(other);
    }

    @Test
    void listsFilterSortAndPage() {
        add("Aalborg 100%", "");
        add("Zeta", "zeta.example");
        assertThat(names(filter("100%"))).containsExactly("Aalborg 100%");
        assertThat(names(filter("zeta.ex"))).containsExactly("Zeta");
        assertThat(names(new PartnerFilter("", "", "", "", false, Sort.NAME, true)))
                .containsExactly("Zeta", "Nordhaven Systems AB", "Aalborg 100%");
        var first =
                lists.page(Scope.ALL, PartnerFilter.ALL, today, 0, 1).getFirst().company();
        assertThat(lists.after(Scope.ALL, PartnerFilter.ALL, today, Company.nameKey(first.name()), first.id(), 10))
                .extracting(it -> it.company().name())
                .containsExactly("Nordhaven Systems AB", "Zeta");
    }

    private static PartnerFilter filter(String q) {
        return new PartnerFilter(q, "", "", "", true, Sort.TYPE, false);
    }

    private List<String> names(PartnerFilter filter) {
        return lists.page(Scope.ALL, filter, today, 0, 100).stream()
                .map(PartnerRow::company)
                .map(Company::name)
                .toList();
    }

    private List<ContactId> holding(Side side, Role role) {
        return facts.of(nordhaven).holding(side, role, today).stream()
                .map(Holder::contact)
                .toList();
    }
}
