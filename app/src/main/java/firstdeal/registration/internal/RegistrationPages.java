package firstdeal.registration.internal;

import firstdeal.account.Accounts;
import firstdeal.onboarding.OnboardingFrame.Tab;
import firstdeal.onboarding.Onboardings;
import firstdeal.partner.Contact;
import firstdeal.partner.Partners;
import firstdeal.partner.People;
import firstdeal.pipeline.Opportunities;
import firstdeal.platform.files.Table;
import firstdeal.registration.ClaimPage;
import firstdeal.registration.DealsTabPage;
import firstdeal.registration.Registration;
import firstdeal.registration.RegistrationFilter;
import firstdeal.registration.RegistrationId;
import firstdeal.registration.RegistrationLine;
import firstdeal.registration.RegistrationPage;
import firstdeal.registration.RegistrationPage.Rights;
import firstdeal.registration.RegistrationsPage;
import firstdeal.shared.Actor;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Permission;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what the pages of registrations print. */
@Service
@Transactional(readOnly = true)
class RegistrationPages {

    private static final int MOST = 10_000;
    private static final List<String> COLUMNS = List.of(
            "id",
            "partner",
            "account",
            "domain",
            "country",
            "offering",
            "amount",
            "currency",
            "close",
            "synthetic",
            "state",
            "submitted",
            "credit");

    private final RegistrationService service;
    private final RegistrationHistoryStore files;
    private final Onboardings onboardings;
    private final Opportunities opportunities;
    private final Accounts accounts;
    private final Partners partners;
    private final People people;
    private final Names names;
    private final Clock clock;

    RegistrationPages(
            RegistrationService service,
            RegistrationHistoryStore files,
            Onboardings onboardings,
            Opportunities opportunities,
            Accounts accounts,
            Partners partners,
            People people,
            Names names,
            Clock clock) {
        this.service = service;
        this.files = files;
        this.onboardings = onboardings;
        this.opportunities = opportunities;
        this.accounts = accounts;
        this.partners = partners;
        this.people = people;
        this.names = names;
        this.clock = clock;
    }

    RegistrationsPage list(Actor actor, RegistrationFilter filter) {
        var now = clock.instant();
        return RegistrationsPage.of(filter, lines(service.find(actor, filter), now), service.counts(actor), now);
    }

    private List<RegistrationLine> lines(Collection<Registration> found, Instant now) {
        var known = names.partners(found.stream().map(Registration::partner).toList());
        return found.stream()
                .map(it -> RegistrationLine.of(it, known.getOrDefault(it.partner(), ""), now))
                .toList();
    }

    DealsTabPage tab(Actor actor, OnboardingId run) {
        var frame = onboardings.frame(actor, run, Tab.DEALS);
        return DealsTabPage.of(
                frame,
                lines(service.find(actor, RegistrationFilter.of(run)), clock.instant()),
                opportunities.of(actor, run),
                opportunities.stages());
    }

    RegistrationPage one(Actor actor, RegistrationId id) {
        var it = service.get(actor, id);
        var policy = service.policy();
        var partner = partners.get(actor, it.partner());
        return new RegistrationPage(
                it,
                partner.name(),
                accounts.get(it.account()),
                it.claim().contact().map(names::person).orElse(""),
                RegistrationLine.of(it, "", clock.instant()).clock(),
                service.conflicts(actor, id),
                service.history(actor, id),
                files.files(id).stream()
                        .map(file ->
                                new RegistrationPage.File(file.file(), file.name(), file.size(), file.by(), file.at()))
                        .toList(),
                policy.fieldsOf(partner.details().type()),
                it.missing(service.steps(it)),
                Rights.of(
                        it,
                        actor.may(Permission.WORK),
                        actor.may(Permission.DECIDE),
                        actor.may(Permission.GOVERN),
                        policy));
    }

    /** @param typed by name of the field; with a partner, the form asks what is asked of that partner */
    ClaimPage form(Actor actor, Map<String, String> typed, Optional<Registration> draft) {
        var all = new LinkedHashMap<String, String>();
        var policy = service.policy();
        partners.all(actor).forEach(it -> all.put(it.id().toString(), it.name()));
        var chosen = Optional.ofNullable(typed.get("partner"))
                .filter(all::containsKey)
                .map(PartnerId::of);
        var theirs = new LinkedHashMap<String, String>();
        chosen.ifPresent(id -> people.of(actor, List.of(id)).stream()
                .filter(it -> !it.hasLeft())
                .forEach((Contact it) -> theirs.put(it.id().toString(), it.name())));
        var type = chosen.map(id -> partners.get(actor, id).details().type()).orElse("");
        return new ClaimPage(
                all,
                theirs,
                chosen.isPresent() ? policy.fieldsOf(type) : List.of(),
                policy.offerings(),
                typed,
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
                draft.map(it -> new ClaimPage.Draft(it.id(), it.version())));
    }

    Table export(Actor actor, RegistrationFilter filter) {
        var all = new RegistrationFilter(
                filter.stand(), filter.partner(), filter.run(), filter.words(), filter.synthetic(), 0, MOST);
        var rows = new ArrayList<List<Object>>();
        for (var line : lines(service.find(actor, all), clock.instant())) {
            var it = line.it();
            var claim = it.claim();
            rows.add(List.of(
                    it.id().toString(),
                    line.partner(),
                    claim.account().name(),
                    claim.account().domain(),
                    claim.account().country(),
                    claim.offering(),
                    claim.amount().amount(),
                    claim.amount().currency().getCurrencyCode(),
                    claim.closes(),
                    claim.synthetic(),
                    it.state().word(),
                    it.submitted().map(Instant::toString).orElse(""),
                    it.finding()
                            .map(f -> f.credit().name().toLowerCase(java.util.Locale.ROOT))
                            .orElse("")));
        }
        return new Table("registrations", COLUMNS, rows);
    }
}
