package firstdeal.partner.internal;

import static firstdeal.shared.Side.PARTNER;
import static firstdeal.shared.Side.VENDOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firstdeal.IntegrationTest;
import firstdeal.partner.Assignment.Rank;
import firstdeal.partner.Company;
import firstdeal.partner.CompanyDetails;
import firstdeal.partner.ContactDetails;
import firstdeal.partner.Departures;
import firstdeal.partner.PartnerFact.Holder;
import firstdeal.partner.PartnerFacts;
import firstdeal.partner.Partners;
import firstdeal.partner.People;
import firstdeal.partner.Roles;
import firstdeal.partner.Sponsors;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Refused;
import firstdeal.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class DepartureIT {

    private static final Actor WE = new Actor.System("test");

    @Autowired
    Partners partners;

    @Autowired
    People people;

    @Autowired
    Roles roles;

    @Autowired
    Sponsors sponsors;

    @Autowired
    Departures departures;

    @Autowired
    PartnerFacts facts;

    @Autowired
    Clock clock;

    LocalDate today;
    PartnerId nordhaven;
    ContactId mara;
    ContactId jonas;
    ContactId hanne;

    @BeforeEach
    void cast() {
        today = LocalDate.now(clock);
        nordhaven = partners.add(WE, CompanyDetails.of("Nordhaven", "si")).id();
        mara = people.add(WE, Company.OURS, ContactDetails.of("Mara", "mara@ours.example", "PAM"));
        jonas = people.add(WE, Company.OURS, ContactDetails.of("Jonas", "jonas@ours.example", "PAM"));
        hanne = people.add(WE, Company.OURS, ContactDetails.of("Hanne", "hanne@ours.example", "CRO"));
        roles.assign(WE, nordhaven, VENDOR, Role.PAM, Rank.MAIN, mara, today.minusDays(30), null);
        roles.assign(WE, nordhaven, VENDOR, Role.PAM, Rank.CO, jonas, today.minusDays(30), null);
    }

    @Test
    void whoSharedTheWorkTakesOver() {
        departures.leave(WE, mara, today, null);
        assertThat(pams()).containsExactly(jonas);
        assertThat(departures.leftBy(WE, mara).posts().getFirst().successor()).hasValue(jonas);

        departures.handOver(WE, mara, null);

        assertThat(facts.of(nordhaven).holding(VENDOR, Role.PAM, today))
                .extracting(Holder::contact, Holder::rank)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(jonas, Rank.MAIN));
        assertThat(departures.leftBy(WE, mara).posts()).isEmpty();
    }

    @Test
    void somebodyElseMayTakeAll() {
        departures.leave(WE, mara, today.minusDays(2), null);
        departures.handOver(WE, mara, hanne);
        assertThat(pams()).containsExactly(hanne, jonas);
        assertThatThrownBy(() -> departures.handOver(WE, mara, null)).isInstanceOf(Refused.class);
    }

    @Test
    void nobodyHandsOverWhoIsStillHere() {
        assertThatThrownBy(() -> departures.handOver(WE, mara, hanne)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> departures.leave(WE, mara, today.plusDays(9), null))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("partner.contact.leaves-later");
    }

    @Test
    void whoIsBackHoldsWhatNobodyTookOver() {
        roles.assign(WE, nordhaven, VENDOR, Role.LEGAL, Rank.MAIN, mara, today.plusDays(20), null);
        sponsors.name(WE, nordhaven, VENDOR, hanne);
        departures.leave(WE, mara, today, null);
        departures.leave(WE, hanne, today, null);
        assertThat(facts.of(nordhaven).sponsor(VENDOR)).isEmpty();

        assertThat(departures.comeBack(WE, mara)).isEmpty();
        assertThat(departures.comeBack(WE, hanne)).isEmpty();

        assertThat(pams()).containsExactly(mara, jonas);
        assertThat(roles.of(WE, nordhaven))
                .filteredOn(it -> it.contact().equals(mara))
                .extracting(it -> it.until())
                .containsOnlyNulls()
                .hasSize(2);
        assertThat(facts.of(nordhaven).sponsor(VENDOR)).map(it -> it.contact()).hasValue(hanne);
    }

    @Test
    void whoIsBackDoesNotPushTheSuccessorAside() {
        departures.leave(WE, mara, today, null);
        departures.handOver(WE, mara, null);
        assertThat(departures.comeBack(WE, mara)).isEmpty();
        assertThat(pams()).containsExactly(jonas);

        departures.leave(WE, jonas, today, null);
        roles.assign(WE, nordhaven, VENDOR, Role.PAM, Rank.MAIN, hanne, today, null);
        assertThat(departures.comeBack(WE, jonas)).extracting("key").containsExactly("partner.contact.role-stays");
        assertThat(pams()).containsExactly(hanne);
    }

    @Test
    void oneOfTheirsHasASuccessorOfTheirsOnly() {
        var erik = people.add(WE, nordhaven, ContactDetails.of("Erik", "erik@n.example", ""));
        roles.assign(WE, nordhaven, PARTNER, Role.PARTNER_MANAGER, Rank.MAIN, erik, today, null);
        assertThatThrownBy(() -> departures.leave(WE, erik, today, hanne)).isInstanceOf(Refused.class);
        var ana = people.add(WE, nordhaven, ContactDetails.of("Ana", "ana@n.example", ""));
        departures.leave(WE, erik, today, ana);
        departures.handOver(WE, erik, null);
        assertThat(facts.of(nordhaven).holding(PARTNER, Role.PARTNER_MANAGER, today))
                .extracting(Holder::contact)
                .containsExactly(ana);
    }

    private List<ContactId> pams() {
        return facts.of(nordhaven).holding(VENDOR, Role.PAM, today).stream()
                .map(Holder::contact)
                .toList();
    }
}
