package firstdeal.evaluation;

import firstdeal.evaluation.Evidence.Kind;
import firstdeal.evaluation.Market.Motion;
import firstdeal.evaluation.Market.PlaybookReview;
import firstdeal.program.Condition.JointMotionRun;
import firstdeal.program.Condition.PlaybookValidated;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import java.util.List;
import java.util.Set;

/** Conditions on what both sides did together: introductions, campaigns, the playbook in use. */
final class MotionConditions {

    private MotionConditions() {}

    static Result motionRun(JointMotionRun condition, Facts facts) {
        var motions = facts.market().motions().stream()
                .filter(it -> condition.kinds().isEmpty() || condition.kinds().contains(it.kind()))
                .toList();
        var good = motions.stream().filter(it -> isRun(it, condition)).toList();
        var evidence = motions.stream().map(MotionConditions::evidence).toList();
        if (good.size() >= condition.atLeast()) {
            return Result.met(
                    condition, good.stream().map(MotionConditions::evidence).toList());
        }
        return Result.missing(
                condition, evidence, whyNot(condition, motions, good.size()), PeopleConditions.sellers(facts.people()));
    }

    private static boolean isRun(Motion motion, JointMotionRun condition) {
        return motion.wasRun()
                && (motion.liveDeal() || !condition.liveDeal())
                && (!motion.outcome().isBlank() || !condition.needsOutcome());
    }

    private static Text whyNot(JointMotionRun condition, List<Motion> motions, int have) {
        if (motions.isEmpty()) {
            return condition.liveDeal()
                    ? Text.of("evaluation.missing.motion-live")
                    : Text.of("evaluation.missing.motion");
        }
        var last = motions.getLast();
        if (!last.wasRun()) {
            return Text.of("evaluation.missing.motion-not-met", "account", last.account());
        }
        if (condition.needsOutcome() && last.outcome().isBlank()) {
            return Text.of(
                    "evaluation.missing.motion-outcome", "day", last.proof().on());
        }
        return condition.liveDeal() && !last.liveDeal()
                ? Text.of("evaluation.missing.motion-live")
                : Text.of("evaluation.missing.motions", "n", condition.atLeast(), "have", have);
    }

    private static Evidence evidence(Motion motion) {
        var text = motion.kind().equals(Market.Motion.INTRODUCTION)
                ? Text.of(
                        "evaluation.evidence.introduction",
                        "account",
                        motion.account(),
                        "day",
                        motion.proof().on())
                : Text.of(
                        "evaluation.evidence.campaign",
                        "account",
                        motion.account(),
                        "day",
                        motion.proof().on());
        return new Evidence(text.with("outcome", motion.outcome()), Kind.DEAL, motion.proof());
    }

    static Result playbookValidated(PlaybookValidated condition, Facts facts) {
        var reviews = facts.market().playbookReviews();
        var good = reviews.stream().filter(it -> isGood(it, condition)).toList();
        var evidence = reviews.stream().map(MotionConditions::evidence).toList();
        if (good.size() >= condition.atLeast()) {
            return Result.met(
                    condition, good.stream().map(MotionConditions::evidence).toList());
        }
        var missing = reviews.isEmpty()
                ? Text.of("evaluation.missing.playbook")
                : whyNot(reviews.getLast(), condition, good.size());
        return Result.missing(condition, evidence, missing, PeopleConditions.sellers(facts.people()));
    }

    private static boolean isGood(PlaybookReview review, PlaybookValidated condition) {
        return review.sellers().containsAll(Set.of(Side.VENDOR, Side.PARTNER))
                && review.afterCustomerMeeting()
                && (review.liveDeal() || !condition.liveDeal());
    }

    private static Text whyNot(PlaybookReview last, PlaybookValidated condition, int have) {
        if (!last.sellers().containsAll(Set.of(Side.VENDOR, Side.PARTNER))) {
            return Text.of(
                    "evaluation.missing.playbook-one-side", "day", last.proof().on());
        }
        if (!last.afterCustomerMeeting()) {
            return Text.of(
                    "evaluation.missing.playbook-no-customer",
                    "day",
                    last.proof().on());
        }
        return condition.liveDeal() && !last.liveDeal()
                ? Text.of(
                        "evaluation.missing.playbook-no-deal",
                        "day",
                        last.proof().on())
                : Text.of("evaluation.missing.playbooks", "n", condition.atLeast(), "have", have);
    }

    private static Evidence evidence(PlaybookReview review) {
        return new Evidence(
                Text.of(
                        "evaluation.evidence.playbook",
                        "result",
                        review.result(),
                        "day",
                        review.proof().on()),
                Kind.DOCUMENT,
                review.proof());
    }
}
