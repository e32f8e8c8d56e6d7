package firstdeal.partner.internal;

import static firstdeal.shared.Side.PARTNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import firstdeal.IntegrationTest;
import firstdeal.partner.Assignment.Rank;
import firstdeal.partner.CompanyDetails;
import firstdeal.partner.ContactDetails;
import firstdeal.partner.PartnerFacts;
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
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sponsors are named, invited by mail or by hand, and answer by their link. */
@IntegrationTest
class SponsorIT {

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
    SponsorService links;

    @Autowired
    PartnerFacts facts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    LocalDate today;
    PartnerId nordhaven;
    ContactId erik;
    ContactId lars;

    @BeforeEach
    void cast() {
        today = LocalDate.now(clock);
        nordhaven = partners.add(WE, CompanyDetails.of("Nordhaven Systems AB", "si"))
                .id();
        erik = people.add(WE, nordhaven, ContactDetails.of("Erik", "erik@nordhaven.example", "Alliances"));
        lars = people.add(WE, nordhaven, ContactDetails.of("Lars", "lars@nordhaven.example", "CEO"));
    }

    @Test
    void aSponsorAnswersByTheLinkOnly() {
        var link = sponsors.name(WE, nordhaven, PARTNER, lars);
        var secret = secret(link);
        assertThat(facts.of(nordhaven).sponsorStands(PARTNER, today)).isFalse();

        assertThat(links.page(secret).accepted()).isFalse();
        links.answer(secret, true, "");
        assertThat(links.page(secret).accepted()).isTrue();
        assertThat(facts.of(nordhaven).sponsorStands(PARTNER, today)).isTrue();

        var fresh = secret(sponsors.inviteAgain(WE, nordhaven, PARTNER));
        assertThatThrownBy(() -> links.page(secret)).isInstanceOf(NotFound.class);
        links.answer(fresh, false, "No time");
        assertThat(facts.of(nordhaven).sponsorStands(PARTNER, today)).isFalse();
        assertThatThrownBy(() -> links.page("x")).isInstanceOf(NotFound.class);
    }

    private static String secret(Sponsors.Invited invited) {
        return invited.link().substring(invited.link().lastIndexOf('/') + 1);
    }

    @Test
    void theInvitationIsMailedAsOftenAsAsked() {
        var first = sponsors.name(WE, nordhaven, PARTNER, lars);
        assertThat(first.mailedTo()).hasValue("lars@nordhaven.example");
        assertThat(first.link()).matches("https?://.+/sponsor/.{40,}");
        assertThat(sponsors.of(WE, nordhaven).getFirst().invitation())
                .map(it -> it.to())
                .hasValue("lars@nordhaven.example");
        sponsors.inviteAgain(WE, nordhaven, PARTNER);
        assertThat(jdbc.sql("select body from mail where recipient = 'lars@nordhaven.example'")
                        .query(String.class)
                        .list())
                .hasSize(2)
                .anyMatch(it -> it.contains(first.link()));
    }

    @Test
    void whoHasNoMailIsGivenTheLinkByHand() {
        var pia = people.add(WE, nordhaven, new ContactDetails("Pia", "", "+46 8 1", "", "", ""));
        assertThat(sponsors.name(WE, nordhaven, PARTNER, pia).mailedTo()).isEmpty();
        assertThat(sponsors.of(WE, nordhaven).getFirst().invitation()).isEmpty();
    }

    @Test
    void aManagerIsNoSponsor() {
        roles.assign(WE, nordhaven, PARTNER, Role.PARTNER_MANAGER, Rank.MAIN, erik, today, null);
        assertThatThrownBy(() -> sponsors.name(WE, nordhaven, PARTNER, erik))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("partner.sponsor.is-manager");
        sponsors.name(WE, nordhaven, PARTNER, lars);
        assertThatThrownBy(() -> roles.assign(WE, nordhaven, PARTNER, Role.PARTNER_MANAGER, Rank.CO, lars, today, null))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("partner.role.is-sponsor");
    }
}
