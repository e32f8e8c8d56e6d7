package firstdeal.evaluation;

import firstdeal.evaluation.Evidence.Kind;
import firstdeal.evaluation.Market.Registration;
import firstdeal.program.Condition.RegistrationAnswered;
import firstdeal.program.Condition.RegistrationTested;
import firstdeal.program.Condition.RegistrationTested.Reached;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import java.util.List;

/** Conditions on deal registration: rehearsed once, and answered in time. */
final class RegistrationConditions {

    private RegistrationConditions() {}

    static Result tested(RegistrationTested condition, Facts facts) {
        var practice = facts.market().registrations().stream()
                .filter(it -> it.synthetic() && it.submittedBy() == condition.submittedBy())
                .toList();
        var evidence = practice.stream().map(RegistrationConditions::evidence).toList();
        if (practice.stream().anyMatch(it -> it.answeredInTime() && reached(it, condition))) {
            return Result.met(condition, evidence);
        }
        var missing = practice.isEmpty()
                ? Text.of("evaluation.missing.rehearsal", "side", condition.submittedBy())
                : stuck(practice.getLast(), condition);
        var seller = facts.people().act(condition.submittedBy(), Role.AE);
        var ops = facts.people().act(Side.VENDOR, Role.OPS);
        var ours = ops.person().isPresent() ? ops : facts.people().manager(Side.VENDOR);
        return Result.missing(condition, evidence, missing, practice.isEmpty() ? List.of(seller, ours) : List.of(ours));
    }

    private static boolean reached(Registration registration, RegistrationTested condition) {
        return (registration.approved() || !condition.reached().contains(Reached.APPROVED))
                && (registration.converted() || !condition.reached().contains(Reached.CONVERTED));
    }

    private static Text stuck(Registration last, RegistrationTested condition) {
        if (!last.answeredInTime()) {
            return Text.of(
                    "evaluation.missing.rehearsal-late", "day", last.proof().on());
        }
        return !last.approved() && condition.reached().contains(Reached.APPROVED)
                ? Text.of("evaluation.missing.rehearsal-not-approved")
                : Text.of("evaluation.missing.rehearsal-not-converted");
    }

    static Result answered(RegistrationAnswered condition, Facts facts) {
        var real = facts.market().registrations().stream()
                .filter(it -> !it.synthetic())
                .toList();
        var inTime = real.stream().filter(Registration::answeredInTime).toList();
        var evidence = inTime.stream().map(RegistrationConditions::evidence).toList();
        if (inTime.size() >= condition.atLeast()) {
            return Result.met(condition, evidence);
        }
        var missing = Text.of(
                "evaluation.missing.registrations",
                "n",
                condition.atLeast(),
                "have",
                inTime.size(),
                "all",
                real.size());
        return Result.missing(
                condition,
                evidence,
                missing,
                List.of(
                        facts.people().act(Side.PARTNER, Role.AE),
                        facts.people().manager(Side.VENDOR)));
    }

    private static Evidence evidence(Registration registration) {
        var text = registration.synthetic()
                ? Text.of(
                        "evaluation.evidence.rehearsal",
                        "day",
                        registration.proof().on())
                : Text.of(
                        "evaluation.evidence.registration",
                        "account",
                        registration.account(),
                        "day",
                        registration.proof().on());
        return new Evidence(text, Kind.REGISTRATION, registration.proof());
    }
}
