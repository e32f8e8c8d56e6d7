package firstdeal.partner.internal;

import com.microsoft.playwright.options.Cookie;
import firstdeal.As;
import firstdeal.Browser;
import firstdeal.CommittingTest;
import firstdeal.SignIn;
import firstdeal.access.AccessEntry.Step;
import firstdeal.access.AccessGrid;
import firstdeal.partner.Assignment.Rank;
import firstdeal.partner.Company;
import firstdeal.partner.CompanyDetails;
import firstdeal.partner.ContactDetails;
import firstdeal.partner.Departures;
import firstdeal.partner.Partners;
import firstdeal.partner.People;
import firstdeal.partner.Roles;
import firstdeal.partner.Sponsors;
import firstdeal.shared.ContactId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import firstdeal.shared.StaffRole;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages of partners and people as a partner manager sees them. */
@CommittingTest
class PartnerBrowserIT {

    @Autowired
    firstdeal.identity.People staff;

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
    AccessGrid grid;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    String base;
    Cookie session;
    PartnerId partner;
    ContactId erik;
    ContactId lars;

    @BeforeEach
    void cast() {
        base = "http://localhost:" + port;
        var unique = System.nanoTime() + "@vendor.example";
        var owner = staff.add(As.OWNER, "Ingrid", unique, StaffRole.PROGRAM_OWNER, ZoneOffset.UTC, Locale.UK);
        session = SignIn.as(owner, port, database);
        var today = LocalDate.now(clock);
        partner = partners.add(
                        As.OWNER,
                        CompanyDetails.of("Nordhaven <b>Systems</b>", "si").withPlace("SE", "Gold"))
                .id();
        erik = person("Erik Sandvall");
        lars = person("Lars Tomter");
        roles.assign(As.OWNER, partner, Side.PARTNER, Role.PARTNER_MANAGER, Rank.MAIN, erik, today, null);
        sponsors.name(As.OWNER, partner, Side.PARTNER, lars);
        grid.step(As.OWNER, partner, erik, "crm", Step.ASKED, today, "");
    }

    private ContactId person(String name) {
        return people.add(
                As.OWNER, partner, ContactDetails.of(name, name.replace(" ", ".") + "@nordhaven.example", "Alliances"));
    }

    @Test
    void everyPageIsReadableByEverybody() {
        var here = "/partners/" + partner;
        look("/partners", "partners");
        look(here, "partner");
        look(here + "/contacts/" + erik, "person");
        look(here + "/contacts/" + erik + "/merge?into=" + lars, "person-merge");
        look(here + "/legal", "legal");
        look(here + "/access", "access");
        look(here + "/channels", "channels");
        look(here + "/directory", "directory");
        look(here + "/details", "partner-edit");
        look("/partners/new", "partner-new");
        look("/partners/import", "import");
        look("/settings/partner-types", "types");
        look("/settings/systems", "systems");
        look("/partners/" + Company.OURS, "our-company");
        departures.leave(As.OWNER, erik, LocalDate.now(clock), lars);
        look(here + "/contacts/" + erik, "person-left");
    }

    private void look(String path, String name) {
        Browser.look(base, path, "partner-" + name, session);
    }
}
