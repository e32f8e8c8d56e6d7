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
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
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
        var pages = new LinkedHashMap<String, String>();
        pages.put("list", "/partners");
        pages.put("overview", here);
        pages.put("person", here + "/contacts/" + erik);
        pages.put("merging two people", here + "/contacts/" + erik + "/merge?into=" + lars);
        pages.put("merging two partners", here + "/merge");
        pages.put("legal", here + "/legal");
        pages.put("access", here + "/access");
        pages.put("channels", here + "/channels");
        pages.put("directory", here + "/directory");
        pages.put("details", here + "/details");
        pages.put("new", "/partners/new");
        pages.put("import", "/partners/import");
        pages.put("types", "/settings/partner-types");
        pages.put("systems", "/settings/systems");
        pages.put("our company", "/partners/" + Company.OURS);
        Browser.examine(base, pages, session);

        departures.leave(As.OWNER, erik, LocalDate.now(clock), lars);
        Browser.examine(base, Map.of("somebody who left", here + "/contacts/" + erik), session);
    }
}
