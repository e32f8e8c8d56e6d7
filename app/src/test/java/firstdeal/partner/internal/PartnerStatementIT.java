package firstdeal.partner.internal;

import static org.assertj.core.api.Assertions.assertThat;

import firstdeal.As;
import firstdeal.IntegrationTest;
import firstdeal.Statements;
import firstdeal.access.AccessEntry.Step;
import firstdeal.access.AccessGrid;
import firstdeal.partner.Assignment.Rank;
import firstdeal.partner.Company;
import firstdeal.partner.CompanyDetails;
import firstdeal.partner.ContactDetails;
import firstdeal.partner.Partners;
import firstdeal.partner.People;
import firstdeal.partner.Roles;
import firstdeal.shared.ContactId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** One partner or many, one person or many: the database is asked equally often. */
@IntegrationTest
class PartnerStatementIT {

    private static final int MANY = 100;

    @Autowired
    MockMvcTester http;

    @Autowired
    Partners partners;

    @Autowired
    People people;

    @Autowired
    Roles roles;

    @Autowired
    AccessGrid grid;

    @Autowired
    Clock clock;

    @Test
    void theListOfPartnersAsksAsOftenForManyAsForOne() throws Exception {
        var first = partner(0);
        var mara = people.add(As.OWNER, Company.OURS, ContactDetails.of("Mara", "mara@ours.example", "PAM"));
        runs(first, mara);
        int pageOfOne = asked("/partners");
        int listOfOne = asked("/api/v1/partners");
        for (int i = 1; i < MANY; i++) {
            runs(partner(i), mara);
        }
        assertThat(pageOfOne).isPositive();
        assertThat(asked("/partners")).isEqualTo(pageOfOne);
        assertThat(asked("/api/v1/partners?limit=100")).isEqualTo(listOfOne);
    }

    @Test
    void thePagesOfOnePartnerAskAsOftenForManyPeopleAsForOne() throws Exception {
        var partner = partner(0);
        person(partner, 0);
        var pages = new String[] {
            "/partners/" + partner,
            "/partners/" + partner + "/access",
            "/partners/" + partner + "/channels",
            "/api/v1/partners/" + partner + "/contacts",
            "/api/v1/partners/" + partner + "/roles",
            "/api/v1/partners/" + partner + "/access",
            "/settings/systems",
            "/settings/partner-types"
        };
        var forOne = new int[pages.length];
        for (int i = 0; i < pages.length; i++) {
            forOne[i] = asked(pages[i]);
        }
        for (int i = 1; i < MANY; i++) {
            person(partner, i);
        }
        for (int i = 0; i < pages.length; i++) {
            assertThat(forOne[i]).isPositive();
            assertThat(asked(pages[i])).as(pages[i]).isEqualTo(forOne[i]);
        }
    }

    @Test
    void whatSomebodyWouldLeaveAsksAsOftenForManyPartnershipsAsForOne() throws Exception {
        var mara = people.add(As.OWNER, Company.OURS, ContactDetails.of("Mara", "mara@ours.example", "PAM"));
        runs(partner(0), mara);
        var page = "/partners/%s/contacts/%s".formatted(Company.OURS, mara);
        int forOne = asked(page);
        for (int i = 1; i < MANY; i++) {
            runs(partner(i), mara);
        }
        assertThat(asked(page)).isEqualTo(forOne);
    }

    private PartnerId partner(int number) {
        return partners.add(As.OWNER, CompanyDetails.of("Partner " + number, "si"))
                .id();
    }

    private void runs(PartnerId partner, ContactId pam) {
        roles.assign(As.OWNER, partner, Side.VENDOR, Role.PAM, Rank.MAIN, pam, LocalDate.now(clock), null);
    }

    private void person(PartnerId partner, int number) {
        var today = LocalDate.now(clock);
        var person =
                people.add(As.OWNER, partner, ContactDetails.of("Person " + number, number + "@partner.example", "AE"));
        roles.assign(As.OWNER, partner, Side.PARTNER, Role.AE, Rank.MAIN, person, today, null);
        grid.step(As.OWNER, partner, person, "crm", Step.ASKED, today, "");
    }

    private int asked(String path) throws Exception {
        return Statements.during(() ->
                assertThat(http.get().uri(path).with(As.owner()).exchange()).hasStatusOk());
    }
}
