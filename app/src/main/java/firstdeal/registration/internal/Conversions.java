package firstdeal.registration.internal;

import firstdeal.account.Accounts;
import firstdeal.onboarding.Onboarding;
import firstdeal.pipeline.Attribution;
import firstdeal.pipeline.Attribution.Rule;
import firstdeal.pipeline.Opening;
import firstdeal.pipeline.Opportunities;
import firstdeal.registration.Credit;
import firstdeal.registration.Finding;
import firstdeal.registration.Happening;
import firstdeal.registration.Registration;
import firstdeal.registration.RegistrationId;
import firstdeal.registration.State;
import firstdeal.shared.Actor;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.Refused;
import firstdeal.shared.Text;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Turns an approved claim into an opportunity, with the credit that was decided; once only. */
@Component
class Conversions {

    private final RegistrationStore store;
    private final RegistrationHistoryStore history;
    private final RegistrationChronicle chronicle;
    private final Opportunities opportunities;
    private final Accounts accounts;
    private final Ground ground;

    Conversions(
            RegistrationStore store,
            RegistrationHistoryStore history,
            RegistrationChronicle chronicle,
            Opportunities opportunities,
            Accounts accounts,
            Ground ground) {
        this.store = store;
        this.history = history;
        this.chronicle = chronicle;
        this.opportunities = opportunities;
        this.accounts = accounts;
        this.ground = ground;
    }

    Registration convert(Actor actor, Registration it) {
        if (it.state() instanceof State.Converted) {
            return it;
        }
        if (!(it.state() instanceof State.Approved(var _, var protection))) {
            throw new Refused(Text.of(
                    "registration.wrong.not-approved", "state", it.state().word()));
        }
        var on = ground.partner(it.partner());
        var claim = it.claim();
        var opened = opportunities.open(
                actor,
                new Opening(
                        run(it, on),
                        it.account(),
                        claim.offering(),
                        claim.synthetic(),
                        Optional.of(claim.amount()),
                        Optional.of(claim.closes()).filter(day -> !day.isBefore(on.today())),
                        accounts.get(it.account()).owner(),
                        claim.contact(),
                        Optional.empty(),
                        new Opening.Origin.Registered(
                                it.id().value(),
                                attribution(it, protection.credit()),
                                it.submitted()
                                        .orElseThrow()
                                        .atZone(on.hours().zone())
                                        .toLocalDate())));
        var after = it.convert(opened.value(), on.now());
        store.save(after);
        chronicle.moved(actor, after, "converted", "");
        return after;
    }

    private static OnboardingId run(Registration it, Ground.Of on) {
        return it.run()
                .or(() -> on.run().map(Onboarding::id))
                .orElseThrow(() -> new Refused(Text.of("registration.wrong.no-run")));
    }

    private Attribution attribution(Registration it, Credit credit) {
        var finding = it.finding().orElseThrow();
        var whose = credit == Credit.SOURCED ? firstdeal.pipeline.Credit.SOURCED : firstdeal.pipeline.Credit.INFLUENCED;
        return finding.credit() == credit
                ? new Attribution(whose, rule(finding), "")
                : Attribution.overridden(whose, said(it.id()));
    }

    private static Rule rule(Finding finding) {
        return switch (finding.because()) {
            case WE_HAD_NOTHING -> Rule.REGISTERED_FIRST;
            case WE_HAD_AN_OPPORTUNITY, OUR_OWNER_OBJECTED -> Rule.OURS_WAS_OPEN;
            case WE_HAD_CONTACT -> Rule.WE_TALKED;
            case OURS_WAS_IDLE -> Rule.OURS_WAS_IDLE;
        };
    }

    /** Who decided against the rule, and why. */
    private String said(RegistrationId id) {
        return history.of(id).stream()
                .filter(it -> it.act().equals("approved"))
                .reduce((Happening _, Happening later) -> later)
                .map(it -> it.by() + ": " + it.note())
                .orElse("");
    }
}
