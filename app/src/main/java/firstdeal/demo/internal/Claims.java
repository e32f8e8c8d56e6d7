package firstdeal.demo.internal;

import firstdeal.account.AccountName;
import firstdeal.account.Accounts;
import firstdeal.account.OurSide;
import firstdeal.demo.Cast;
import firstdeal.partner.Company;
import firstdeal.partner.Partners;
import firstdeal.platform.AppClock;
import firstdeal.registration.Claim;
import firstdeal.registration.Registration;
import firstdeal.registration.RegistrationFilter;
import firstdeal.registration.Registrations;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.Money;
import firstdeal.shared.PartnerId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the partners of the demo claim today: some wait, one stands against us, one is second in line. */
@Component
class Claims {

    private static final Actor ITSELF = new Actor.System("demo");
    private static final String SUITE = "Workflow suite";

    private final Registrations registrations;
    private final Accounts accounts;
    private final Partners partners;
    private final AppClock clock;

    Claims(Registrations registrations, Accounts accounts, Partners partners, AppClock clock) {
        this.registrations = registrations;
        this.accounts = accounts;
        this.partners = partners;
        this.clock = clock;
    }

    /** Only once; a partner that is not there claims nothing. */
    void play(Troupe ours) {
        if (!registrations
                .find(ITSELF, RegistrationFilter.page(Optional.empty(), Optional.empty(), "Ostermark", 0))
                .isEmpty()) {
            return;
        }
        var there = partners.all(ITSELF).stream().collect(Collectors.toMap(Company::name, Company::id, (a, _) -> a));
        book(ours);
        against(there);
        answered(there, ours);
    }

    /** Our own book: one account that we work, one that was left alone, one customer. */
    private void book(Troupe ours) {
        var today = today();
        stands(
                new AccountName("Ostermark Group AB", "ostermark.example", "SE"),
                new OurSide.Open(today.minusDays(70), today.minusDays(12)),
                ours.contact(Cast.SELLER));
        stands(
                new AccountName("Vantor Rail plc", "vantor-rail.example", "GB"),
                new OurSide.Open(today.minusDays(200), today.minusDays(95)),
                ours.contact(Cast.SECOND_SELLER));
        stands(
                new AccountName("Wren Hospitals", "wrenhospitals.example", "GB"),
                new OurSide.Customer(Optional.of(today.minusDays(400)), Optional.empty()),
                ours.contact(Cast.SECOND_SELLER));
    }

    private void stands(AccountName named, OurSide side, ContactId owner) {
        accounts.stands(ITSELF, accounts.findOrAdd(ITSELF, named).id(), side, Optional.of(owner));
    }

    private void against(Map<String, PartnerId> there) {
        claim(there, "Nordhaven Systems", "Ostermark Logistics", "ostermark.example", "120000", "EUR", 20);
        claim(there, "Pemberline", "Gannet Foods", "gannetfoods.example", "46000", "GBP", 9);
        claim(there, "Harrow Analytics", "Gannet Foods Ltd", "gannetfoods.example", "52500", "GBP", 4);
        claim(there, "Tidewater Integrations", "Vantor Rail", "vantor-rail.example", "88500", "GBP", 5);
        partner(there, "Solveig Consulting")
                .ifPresent(id -> at(
                        3,
                        () -> registrations.submit(
                                ITSELF, claim(id, "Example AG", "", "1", "EUR").rehearsed())));
    }

    private void answered(Map<String, PartnerId> there, Troupe ours) {
        var jonas = ours.actor(Cast.JONAS);
        claim(there, "Osprey Cloudworks", "Alder Bank", "alderbank.example", "64000", "USD", 24 * 40)
                .ifPresent(it -> at(
                        24 * 39,
                        () -> registrations.approve(
                                ours.actor(Cast.OWNER), it.id(), Optional.empty(), "Yours. Go ahead.")));
        claim(there, "Quillon Digital", "Wren Hospitals", "wrenhospitals.example", "72000", "GBP", 24 * 12)
                .ifPresent(it -> at(24 * 11, () -> {
                    registrations.reject(jonas, it.id(), "They have bought this offering from us for a year.");
                    return true;
                }));
        claim(there, "Copperfield Apps", "Gullmar Energy", "gullmar-energy.example", "90000", "EUR", 30)
                .ifPresent(it -> at(25, () -> {
                    registrations.ask(jonas, it.id(), "Which of their two sites is it about?");
                    return true;
                }));
    }

    private Optional<Registration> claim(
            Map<String, PartnerId> there,
            String partner,
            String account,
            String domain,
            String amount,
            String currency,
            int hoursAgo) {
        return partner(there, partner)
                .map(id ->
                        at(hoursAgo, () -> registrations.submit(ITSELF, claim(id, account, domain, amount, currency))));
    }

    private Claim claim(PartnerId partner, String account, String domain, String amount, String currency) {
        return Claim.of(
                partner, new AccountName(account, domain, ""), SUITE, Money.of(amount, currency), today().plusDays(75));
    }

    private static Optional<PartnerId> partner(Map<String, PartnerId> there, String name) {
        return Optional.ofNullable(there.get(name));
    }

    private <T> T at(int hoursAgo, Supplier<T> act) {
        return clock.at(clock.instant().minus(Duration.ofHours(hoursAgo)), act);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
