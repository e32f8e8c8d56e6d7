package firstdeal.registration.internal;

import firstdeal.account.Account;
import firstdeal.account.AccountId;
import firstdeal.account.Accounts;
import firstdeal.account.Alike;
import firstdeal.account.OurSide;
import firstdeal.partner.Company;
import firstdeal.partner.Contact;
import firstdeal.partner.PartnerFacts;
import firstdeal.registration.Claim;
import firstdeal.registration.Conflict;
import firstdeal.registration.Conflict.Kind;
import firstdeal.registration.Finding;
import firstdeal.registration.Policy;
import firstdeal.registration.Registration;
import firstdeal.registration.RegistrationId;
import firstdeal.shared.Actor;
import firstdeal.shared.PartnerId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Looks for all that may stand against a claim: on its account and on those that may be the same. Runs with all rows in sight. */
@Component
class ConflictFinder {

    private static final int SAME = 100;

    private final RegistrationStore registrations;
    private final Accounts accounts;
    private final OurDeals deals;
    private final PartnerFacts partners;

    ConflictFinder(RegistrationStore registrations, Accounts accounts, OurDeals deals, PartnerFacts partners) {
        this.registrations = registrations;
        this.accounts = accounts;
        this.deals = deals;
        this.partners = partners;
    }

    /**
     * What there is on an account and on those that may be the same, real for a real claim and rehearsed for a rehearsed one.
     *
     * @param claims that were submitted, but the one that is asked about, the earliest first
     * @param deals of ours
     */
    record Around(
            Account account, List<Alike> alike, List<Registration> claims, Map<AccountId, List<Finding.Ours>> deals) {

        List<Finding.Ours> ours() {
            return deals.getOrDefault(account.id(), List.of());
        }

        /** The claims on the very account. */
        Stream<Registration> claimed() {
            return claims.stream().filter(it -> it.account().equals(account.id()));
        }
    }

    /** What is asked about. */
    record Question(Actor actor, Claim claim, LocalDate today, Policy policy) {}

    /** @param self the registration itself, which stands against nobody */
    Around around(Claim claim, Account account, RegistrationId self) {
        var alike = accounts.alike(claim.account()).stream()
                .filter(it -> !it.account().id().equals(account.id()))
                .toList();
        var all = Stream.concat(Stream.of(account), alike.stream().map(Alike::account))
                .toList();
        var claims = registrations.on(all.stream().map(Account::id).toList()).stream()
                .filter(it -> !it.id().equals(self) && it.claim().synthetic() == claim.synthetic())
                .toList();
        return new Around(account, alike, claims, deals.on(all, claim));
    }

    List<Conflict> find(Question question, Around around) {
        var claims = around.claims();
        var names = names(question.actor(), claims);
        var found = new ArrayList<Conflict>();
        around.claimed().forEach(it -> found.add(claimed(question, it, SAME, List.of(), names)));
        found.addAll(ours(question, around, around.account(), SAME, List.of()));
        for (var other : around.alike()) {
            var there = claims.stream()
                    .filter(it -> it.account().equals(other.account().id()))
                    .map(it -> claimed(question, it, percent(other), other.reasons(), names))
                    .toList();
            var standing = ours(question, around, other.account(), percent(other), other.reasons());
            found.addAll(there);
            found.addAll(standing);
            if (there.isEmpty() && standing.isEmpty()) {
                found.add(alike(other));
            }
        }
        found.sort(Comparator.comparing(Conflict::kind)
                .thenComparing(Comparator.comparing(Conflict::likeness).reversed()));
        return found;
    }

    /** A chance is never a certainty. */
    private static int percent(Alike alike) {
        return Math.min(SAME - 1, alike.percent());
    }

    /** A partner whom the actor may not see has no name. */
    private Map<PartnerId, String> names(Actor actor, List<Registration> claims) {
        var ids = claims.stream().map(Registration::partner).collect(Collectors.toSet());
        var names = new LinkedHashMap<PartnerId, String>();
        partners.companies(ids).values().stream()
                .filter(it -> actor.scope().covers(it.id()))
                .forEach(it -> names.put(it.id(), it.name()));
        return names;
    }

    private static Conflict claimed(
            Question question, Registration other, int likeness, List<String> reasons, Map<PartnerId, String> names) {
        boolean held = other.state().holds()
                && other.claim().offeringKey().equals(question.claim().offeringKey());
        boolean visible = names.containsKey(other.partner());
        return new Conflict(
                held ? Kind.HELD : Kind.CLAIMED,
                names.getOrDefault(other.partner(), ""),
                other.claim().account().name(),
                other.claim().offering(),
                other.state().word(),
                other.submitted().map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC)),
                Optional.empty(),
                likeness,
                reasons,
                visible ? "/deals/" + other.id() : "");
    }

    private List<Conflict> ours(Question question, Around around, Account account, int likeness, List<String> reasons) {
        var found = new ArrayList<Conflict>();
        var owner = owner(account);
        var deals = around.deals().getOrDefault(account.id(), List.of());
        for (var deal : question.claim().synthetic() ? List.<Finding.Ours>of() : deals) {
            boolean idle = Finding.isIdle(deal, question.today(), question.policy());
            found.add(new Conflict(
                    idle ? Kind.OUR_IDLE_OPPORTUNITY : Kind.OUR_OPPORTUNITY,
                    owner,
                    account.name(),
                    "",
                    "open",
                    Optional.of(deal.since()),
                    Optional.of(deal.lastActivity()),
                    likeness,
                    reasons,
                    ""));
        }
        if (account.ours() instanceof OurSide.Customer(var since, var contact)) {
            found.add(new Conflict(
                    Kind.CUSTOMER, owner, account.name(), "", "customer", since, contact, likeness, reasons, ""));
        }
        return found;
    }

    private String owner(Account account) {
        return account.owner()
                .flatMap(it -> Optional.ofNullable(partners.people(List.of(it)).get(it)))
                .map(Contact::name)
                .orElse("");
    }

    private static Conflict alike(Alike other) {
        var account = other.account();
        return new Conflict(
                Kind.ALIKE,
                account.domain(),
                account.name(),
                "",
                account.ours().status().name().toLowerCase(java.util.Locale.ROOT),
                Optional.empty(),
                account.ours().lastTouch(),
                percent(other),
                other.reasons(),
                "");
    }

    String nameOf(PartnerId partner) {
        return Optional.ofNullable(partners.companies(List.of(partner)).get(partner))
                .map(Company::name)
                .orElse("");
    }
}
