package firstdeal.evaluation;

import firstdeal.program.Condition;
import firstdeal.program.Condition.AccountListExists;
import firstdeal.program.Condition.AccountListRanked;
import firstdeal.program.Condition.AgreementExecuted;
import firstdeal.program.Condition.ArtifactAgreed;
import firstdeal.program.Condition.CadenceKept;
import firstdeal.program.Condition.Certified;
import firstdeal.program.Condition.ClosedWon;
import firstdeal.program.Condition.DealInCommit;
import firstdeal.program.Condition.EnablementDelivered;
import firstdeal.program.Condition.JointMotionRun;
import firstdeal.program.Condition.MeetingHeld;
import firstdeal.program.Condition.MeetingScheduled;
import firstdeal.program.Condition.NamedOpportunities;
import firstdeal.program.Condition.NextStepsDated;
import firstdeal.program.Condition.OverlapShared;
import firstdeal.program.Condition.PlaybookValidated;
import firstdeal.program.Condition.RecordComplete;
import firstdeal.program.Condition.RegistrationAnswered;
import firstdeal.program.Condition.RegistrationTested;
import firstdeal.program.Condition.RetrospectiveDone;
import firstdeal.program.Condition.RolesNamed;
import firstdeal.program.Condition.SeriesCommitted;
import firstdeal.program.Condition.SponsorsNamed;
import firstdeal.program.Condition.TasksDone;
import firstdeal.program.Criterion;
import firstdeal.shared.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges criteria by facts. Pure: the same facts on the same day always give the same results. */
public final class Evaluation {

    private Evaluation() {}

    /** Whether the criterion holds on that day, by what, and what is missing. */
    public static Result of(Criterion criterion, Facts facts, LocalDate today) {
        return switch (criterion) {
            case Criterion.All(var of) -> all(criterion, results(of, facts, today));
            case Criterion.Any(var of) -> any(criterion, results(of, facts, today));
            case Criterion.AtLeast(var n, var of) -> atLeast(criterion, n, results(of, facts, today));
            case Condition condition -> single(condition, facts, today);
        };
    }

    private static List<Result> results(List<Criterion> of, Facts facts, LocalDate today) {
        return of.stream().map(it -> of(it, facts, today)).toList();
    }

    private static Result all(Criterion criterion, List<Result> parts) {
        return composed(criterion, parts.stream().allMatch(Result::met), List.of(), parts);
    }

    private static Result any(Criterion criterion, List<Result> parts) {
        var lead = parts.size() > 1 ? List.of(Text.of("evaluation.missing.any")) : List.<Text>of();
        return composed(criterion, parts.stream().anyMatch(Result::met), lead, parts);
    }

    private static Result atLeast(Criterion criterion, int n, List<Result> parts) {
        long met = parts.stream().filter(Result::met).count();
        var lead = Text.of("evaluation.missing.at-least", "n", n, "of", parts.size(), "met", met);
        return composed(criterion, met >= n, List.of(lead), parts);
    }

    private static Result composed(Criterion criterion, boolean met, List<Text> lead, List<Result> parts) {
        if (met) {
            return new Result(
                    criterion, Titles.of(criterion), true, List.of(), List.of(), List.of(), Optional.empty(), parts);
        }
        var missing = new ArrayList<>(lead);
        var acts = new ArrayList<Act>();
        for (var part : parts) {
            missing.addAll(part.missing());
            acts.addAll(part.acts());
        }
        if (missing.isEmpty()) {
            missing.add(Text.of("evaluation.missing.nothing-can"));
        }
        var due = parts.stream()
                .filter(it -> !it.met())
                .flatMap(it -> it.due().stream())
                .min(LocalDate::compareTo);
        return new Result(criterion, Titles.of(criterion), false, List.of(), missing, acts, due, parts);
    }

    private static Result single(Condition condition, Facts facts, LocalDate today) {
        return switch (condition) {
            case TasksDone it -> PlanConditions.tasksDone(it, facts);
            case RecordComplete it -> PlanConditions.recordComplete(it, facts);
            case RolesNamed it -> PeopleConditions.rolesNamed(it, facts);
            case SponsorsNamed it -> PeopleConditions.sponsorsNamed(it, facts);
            case SeriesCommitted it -> SeriesConditions.committed(it, facts, today);
            case CadenceKept it -> SeriesConditions.kept(it, facts, today);
            case MeetingHeld it -> MeetingConditions.held(it, facts);
            case MeetingScheduled it -> MeetingConditions.scheduled(it, facts);
            case AgreementExecuted it -> PaperConditions.agreementExecuted(it, facts);
            case ArtifactAgreed it -> PaperConditions.artifactAgreed(it, facts);
            case EnablementDelivered it -> EnablementConditions.delivered(it, facts);
            case Certified it -> EnablementConditions.certified(it, facts, today);
            case RegistrationTested it -> RegistrationConditions.tested(it, facts);
            case RegistrationAnswered it -> RegistrationConditions.answered(it, facts);
            case AccountListExists it -> AccountConditions.listExists(it, facts);
            case AccountListRanked it -> AccountConditions.listRanked(it, facts);
            case OverlapShared it -> AccountConditions.overlapShared(it, facts);
            case JointMotionRun it -> MotionConditions.motionRun(it, facts);
            case PlaybookValidated it -> MotionConditions.playbookValidated(it, facts);
            case NamedOpportunities it -> OpportunityConditions.named(it, facts, today);
            case DealInCommit it -> OpportunityConditions.inCommit(it, facts, today);
            case NextStepsDated it -> OpportunityConditions.nextStepsDated(it, facts, today);
            case ClosedWon it -> OpportunityConditions.closedWon(it, facts);
            case RetrospectiveDone it -> RetrospectiveConditions.done(it, facts, today);
        };
    }
}
