package firstdeal.registration;

import firstdeal.onboarding.OnboardingFrame;
import firstdeal.pipeline.Opportunity;
import firstdeal.pipeline.Outcome;
import firstdeal.pipeline.Stage;
import firstdeal.pipeline.Stages;
import firstdeal.shared.Money;
import firstdeal.shared.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Everything that registration/tab.jte prints: the deals of one onboarding, claimed and worked. */
public record DealsTabPage(OnboardingFrame frame, List<RegistrationLine> registrations, List<Row> opportunities) {

    /**
     * An opportunity of the run.
     *
     * @param stage its title, while it is open
     */
    public record Row(
            String path,
            String account,
            boolean synthetic,
            Optional<Money> amount,
            Optional<LocalDate> closes,
            String stage,
            Text standing) {}

    public static DealsTabPage of(
            OnboardingFrame frame, List<RegistrationLine> registrations, List<Opportunity> deals, Stages stages) {
        return new DealsTabPage(
                frame, registrations, deals.stream().map(it -> row(it, stages)).toList());
    }

    private static Row row(Opportunity it, Stages stages) {
        var stage = stages.find(it.terms().stage())
                .map(Stage::title)
                .orElse(it.terms().stage());
        return new Row(
                "/opportunities/" + it.id(),
                it.account().name(),
                it.synthetic(),
                it.terms().amount(),
                it.closes(),
                stage,
                standing(it.outcome(), stage));
    }

    private static Text standing(Outcome outcome, String stage) {
        return switch (outcome) {
            case Outcome.Open() -> Text.of("registration.deal.open", "stage", stage);
            case Outcome.Won _ -> Text.of("registration.deal.won");
            case Outcome.Lost _ -> Text.of("registration.deal.lost");
            case Outcome.Reversed _ -> Text.of("registration.deal.reversed");
        };
    }

    /** Rehearsals are listed and not counted. */
    public Text headline() {
        var claims = registrations.stream()
                .filter(it -> !it.it().claim().synthetic())
                .toList();
        long waiting = claims.stream()
                .filter(it -> it.it().state() instanceof State.Submitted)
                .count();
        long deals = opportunities.stream().filter(it -> !it.synthetic()).count();
        return claims.isEmpty() && deals == 0
                ? Text.of("registration.tab.none")
                : Text.of("registration.tab.headline", "count", claims.size(), "waiting", waiting)
                        .with("deals", deals);
    }
}
