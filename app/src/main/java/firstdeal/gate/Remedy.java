package firstdeal.gate;

import firstdeal.evaluation.Result;
import firstdeal.program.Condition;
import firstdeal.program.RecordKind;
import firstdeal.shared.Text;
import java.util.List;

/** Where what is missing is put right. */
public record Remedy(Text label, String path) {

    /**
     * Every place, each once.
     *
     * @param run the path of the onboarding
     * @param partner the path of the partner
     */
    public static List<Remedy> of(Result missing, String run, String partner) {
        if (missing.of().isEmpty()) {
            return missing.criterion()
                    .conditions()
                    .map(it -> of(it, run, partner))
                    .distinct()
                    .toList();
        }
        return missing.of().stream()
                .filter(it -> !it.met())
                .flatMap(it -> of(it, run, partner).stream())
                .distinct()
                .toList();
    }

    private static Remedy of(Condition condition, String run, String partner) {
        return switch (condition) {
            case Condition.TasksDone it
            when it.tasks().size() == 1 ->
                new Remedy(
                        Text.of("gate.fix.task"),
                        run + "/tasks/" + it.tasks().iterator().next());
            case Condition.TasksDone _ -> new Remedy(Text.of("gate.fix.tasks"), run + "/plan?show=all");
            case Condition.RolesNamed _, Condition.SponsorsNamed _ -> new Remedy(Text.of("gate.fix.people"), partner);
            case Condition.AgreementExecuted _ -> new Remedy(Text.of("gate.fix.documents"), run + "/documents");
            case Condition.ArtifactAgreed it ->
                new Remedy(Text.of("gate.fix.document"), run + "/documents/" + it.artifact());
            case Condition.RetrospectiveDone _ -> new Remedy(Text.of("gate.fix.retrospective"), run + "/retrospective");
            case Condition.SeriesCommitted _,
                    Condition.MeetingHeld _,
                    Condition.CadenceKept _,
                    Condition.MeetingScheduled _ -> new Remedy(Text.of("gate.fix.calendar"), run + "/calendar");
            case Condition.RecordComplete it -> record(it.record(), run, partner);
            default -> new Remedy(Text.of("gate.fix.log"), run + "/log?kind=" + log(condition));
        };
    }

    private static Remedy record(RecordKind record, String run, String partner) {
        return switch (record) {
            case LEGAL_PROFILE, ACCESS_GRANTED, ACCESS_VERIFIED, SELLERS_IDENTIFIED, CHANNEL_OPEN ->
                new Remedy(Text.of("gate.fix.partner"), partner);
            case PARTNER_SPONSOR_IN_AGREEMENT -> new Remedy(Text.of("gate.fix.documents"), run + "/documents");
            case SESSIONS_SCHEDULED, CALENDAR_SENT -> new Remedy(Text.of("gate.fix.calendar"), run + "/calendar");
            case SUCCESS_METRICS_AGREED -> new Remedy(Text.of("gate.fix.outcomes"), run + "/outcomes");
            default -> new Remedy(Text.of("gate.fix.log"), run + "/log?kind=record-completed");
        };
    }

    private static String log(Condition condition) {
        return switch (condition) {
            case Condition.EnablementDelivered _ -> "session-delivered";
            case Condition.Certified _ -> "certified";
            case Condition.RegistrationTested _, Condition.RegistrationAnswered _ -> "registration-answered";
            case Condition.AccountListExists _, Condition.AccountListRanked _ -> "account-list";
            case Condition.OverlapShared _ -> "overlap-shared";
            case Condition.JointMotionRun _ -> "joint-motion";
            case Condition.PlaybookValidated _ -> "playbook-reviewed";
            case Condition.NextStepsDated _ -> "buyer-steps";
            default -> "opportunity";
        };
    }
}
