package firstdeal;

import firstdeal.lifecycle.Start;
import firstdeal.lifecycle.Starts;
import firstdeal.logbook.Entry;
import firstdeal.logbook.Entry.Credit;
import firstdeal.logbook.Entry.Standing;
import firstdeal.partner.Assignment.Rank;
import firstdeal.partner.Company;
import firstdeal.partner.CompanyDetails;
import firstdeal.partner.ContactDetails;
import firstdeal.partner.Partners;
import firstdeal.partner.People;
import firstdeal.partner.Roles;
import firstdeal.program.Programs;
import firstdeal.shared.ContactId;
import firstdeal.shared.Money;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.ApplicationContext;

/**
 * A partner on the way through the ninety days that come with the product.
 *
 * @param mara one of ours
 * @param lars one of theirs
 * @param today in the zone of the run
 */
public record Nordhaven(PartnerId partner, OnboardingId run, ContactId mara, ContactId lars, LocalDate today) {

    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    /** Signed so many days ago; everything is committed with the caller's transaction. */
    public static Nordhaven signed(int daysAgo, ApplicationContext app) throws Exception {
        app.getBean("firstPrograms", ApplicationRunner.class).run(new DefaultApplicationArguments());
        var unique = System.nanoTime();
        var people = app.getBean(People.class);
        var partner = app.getBean(Partners.class)
                .add(As.OWNER, CompanyDetails.of("Nordhaven Systems " + unique, "reseller"))
                .id();
        var mara = people.add(
                As.OWNER, Company.OURS, ContactDetails.of("Mara Lindqvist", unique + "@vendor.example", "PAM"));
        var lars = people.add(
                As.OWNER, partner, ContactDetails.of("Lars Holm", unique + "@nordhaven.example", "VP Alliances"));
        var today = LocalDate.now(app.getBean(Clock.class).withZone(ZONE));
        var program = app.getBean(Programs.class).published().stream()
                .filter(it -> it.program().key().equals("first-deal-90"))
                .findFirst()
                .orElseThrow();
        var run = app.getBean(Starts.class)
                .start(As.OWNER, Start.signed(partner, program.id(), today.minusDays(daysAgo), ZONE));
        return new Nordhaven(partner, run, mara, lars, today);
    }

    /** Signed today, with Mara and Lars as its managers. */
    public static Nordhaven managed(ApplicationContext app) throws Exception {
        var it = signed(0, app);
        var roles = app.getBean(Roles.class);
        roles.assign(As.OWNER, it.partner, Side.VENDOR, Role.PAM, Rank.MAIN, it.mara, it.today, null);
        roles.assign(As.OWNER, it.partner, Side.PARTNER, Role.PARTNER_MANAGER, Rank.MAIN, it.lars, it.today, null);
        return it;
    }

    /** A partner that has signed nothing yet. */
    public static PartnerId another(ApplicationContext app) {
        return app.getBean(Partners.class)
                .add(As.OWNER, CompanyDetails.of("Vantage Harbor " + System.nanoTime(), "reseller"))
                .id();
    }

    public String api() {
        return "/api/v1/onboardings/" + run;
    }

    public String partnerApi() {
        return "/api/v1/partners/" + partner;
    }

    public String page() {
        return "/onboardings/" + run;
    }

    /** A joint sourced deal that is won today, as it is recorded by hand. */
    public Entry.OpportunityStands won(boolean synthetic) {
        return new Entry.OpportunityStands(
                "Account " + System.nanoTime(),
                synthetic,
                Standing.WON,
                Set.of(Side.VENDOR, Side.PARTNER),
                Optional.of(lars),
                Optional.of(Money.of("48000", "EUR")),
                true,
                Optional.of(today),
                Optional.empty(),
                Optional.of(today),
                Credit.SOURCED,
                true,
                true);
    }
}
