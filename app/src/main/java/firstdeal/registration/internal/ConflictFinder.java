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
     * What is asked about.
     *
     * @param self the registration itself, which stands against nobody
     */
    record Question(Actor actor, Claim claim, Account account, RegistrationId self, LocalDate today, Policy policy) {}

    List<Conflict> find(Question question) {
        var alike = accounts.alike(question.claim().account()).stream()
                .filter(it -> !it.account().id().equals(question.account().id()))
                .toList();
        var claims = claims(question, alike);
        var names = names(question.actor(), claims);
        var found = new ArrayList<Conflict>();
        claims.stream()
                .filter(it -> it.account().equals(question.account().id()))
                .forEach(it -> found.add(claimed(question, it, SAME, List.of(), names)));
        found.addAll(ours(question, question.account(), SAME, List.of()));
        for (var other : alike) {
            var there = claims.stream()
                    .filter(it -> it.account().equals(other.account().id()))
                    .map(it -> claimed(question, it, percent(other), other.reasons(), names))
                    .toList();
            var standing = ours(question, other.account(), percent(other), other.reasons());
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

    private List<Registration> claims(Question question, List<Alike> alike) {
        var ids = new ArrayList<AccountId>(List.of(question.account().id()));
        alike.forEach(it -> ids.add(it.account().id()));
        return registrations.on(ids).stream()
                .filter(it -> !it.id().equals(question.self())
                        && it.claim().synthetic() == question.claim().synthetic())
                .toList();
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

    private List<Conflict> ours(Question question, Account account, int likeness, List<String> reasons) {
        var found = new ArrayList<Conflict>();
        var owner = owner(account);
        for (var deal : question.claim().synthetic() ? List.<Finding.Ours>of() : deals.on(account, question.claim())) {
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
