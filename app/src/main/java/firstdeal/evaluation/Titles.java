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
import firstdeal.program.SideRole;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import java.util.Collection;
import java.util.List;

/** How criteria are called: by the program's own words, or by their parameters. */
public final class Titles {

    private Titles() {}

    /** The key by which a criterion is named in a gate: its own, or that of its first condition. */
    public static String key(Criterion criterion) {
        return criterion.conditions().findFirst().map(it -> it.label().key()).orElse("");
    }

    /** By the program's own words where it has some, else by the keys. */
    public static Text of(Criterion criterion) {
        return of(criterion, Called.BY_KEY);
    }

    public static Text of(Criterion criterion, Called called) {
        return switch (criterion) {
            case Criterion.All(var of) -> joined(of, false, called);
            case Criterion.Any(var of) -> joined(of, true, called);
            case Criterion.AtLeast(var n, var of) ->
                Text.of(
                        "evaluation.title.at-least",
                        "n",
                        n,
                        "of",
                        of.stream().map(it -> of(it, called)).toList());
            case Condition condition ->
                condition
                        .label()
                        .title()
                        .map(own -> Text.of("evaluation.title.own", "title", own))
                        .orElseGet(() -> named(condition, called));
        };
    }

    private static Text joined(List<Criterion> of, boolean or, Called called) {
        return of.stream()
                .map(it -> of(it, called))
                .reduce((a, b) -> Text.of(or ? "evaluation.title.or" : "evaluation.title.and", "a", a, "b", b))
                .orElseGet(() -> Text.of("evaluation.title.nothing"));
    }

    private static Text named(Condition condition, Called called) {
        return switch (condition) {
            case TasksDone it -> tasks(it, called);
            case RolesNamed(var _, var roles) -> Text.of("evaluation.title.roles-named", "roles", roles(roles));
            case SponsorsNamed _ -> Text.of("evaluation.title.sponsors-named");
            case SeriesCommitted(var _, var series, var _) ->
                Text.of("evaluation.title.series-committed", "series", called.meetings(series), "n", series.size());
            case MeetingHeld it -> meeting(it, called);
            case MeetingScheduled(var _, var kind, var day, var _, var _) ->
                Text.of("evaluation.title.meeting-scheduled", "kind", kind(kind), "day", day);
            case CadenceKept(var _, var series, var held, var last, var _) ->
                Text.of("evaluation.title.cadence-kept", "series", called.meeting(series), "n", held, "last", last);
            case AgreementExecuted(var _, var agreement, var _, var _) ->
                Text.of(
                        "evaluation.title.agreement-executed",
                        "agreement",
                        agreement.replace('-', '_'),
                        "plain",
                        readable(agreement));
            case ArtifactAgreed(var _, var artifact, var _) ->
                Text.of("evaluation.title.artifact-agreed", "artifact", called.artifact(artifact));
            case EnablementDelivered(var _, var audience, var _, var n, var _) ->
                Text.of("evaluation.title.enablement-delivered", "n", n, "role", role(audience));
            case Certified(var _, var what, var role, var n, var _) ->
                Text.of("evaluation.title.certified", "n", n, "role", role(role), "what", readable(what));
            case RetrospectiveDone(var _, var _, var _, var _, var answers, var _) ->
                answers.isEmpty()
                        ? Text.of("evaluation.title.retrospective-done")
                        : Text.of("evaluation.title.retrospective-says");
            case RecordComplete(var _, var record) -> record(record);
            default -> deal(condition);
        };
    }

    private static Text deal(Condition condition) {
        return switch (condition) {
            case RegistrationTested _ -> Text.of("evaluation.title.registration-tested");
            case RegistrationAnswered(var _, var n) -> Text.of("evaluation.title.registration-answered", "n", n);
            case AccountListExists(var _, var n) -> Text.of("evaluation.title.account-list-exists", "n", n);
            case OverlapShared _ -> Text.of("evaluation.title.overlap-shared");
            case AccountListRanked(var _, var n, var _) -> Text.of("evaluation.title.account-list-ranked", "n", n);
            case JointMotionRun(var _, var _, var _, var live, var _) ->
                live ? Text.of("evaluation.title.joint-motion-live") : Text.of("evaluation.title.joint-motion-run");
            case NamedOpportunities(var _, var n, var level, var _, var _, var _) ->
                level == NamedOpportunities.Level.QUALIFIED
                        ? Text.of("evaluation.title.qualified-opportunities", "n", n)
                        : Text.of("evaluation.title.named-opportunities", "n", n);
            case PlaybookValidated _ -> Text.of("evaluation.title.playbook-validated");
            case DealInCommit(var _, var n, var _, var ever) ->
                ever
                        ? Text.of("evaluation.title.deal-was-in-commit", "n", n)
                        : Text.of("evaluation.title.deal-in-commit", "n", n);
            case NextStepsDated _ -> Text.of("evaluation.title.next-steps-dated");
            case ClosedWon(var _, var n, var _, var _) -> Text.of("evaluation.title.closed-won", "n", n);
            default -> throw new IllegalArgumentException("No title for " + condition);
        };
    }

    private static Text tasks(TasksDone it, Called called) {
        return it.workstream()
                .map(stream -> Text.of("evaluation.title.workstream-done", "workstream", called.workstream(stream)))
                .orElseGet(() -> Text.of(
                        "evaluation.title.tasks-done", "n", it.tasks().size(), "tasks", called.tasks(it.tasks())));
    }

    private static Text meeting(MeetingHeld it, Called called) {
        var title = it.meeting()
                .map(called::meeting)
                .or(() -> it.kind().map(Titles::kind))
                .orElse("");
        return it.needs().contains(MeetingHeld.Outcome.DECISION)
                ? Text.of("evaluation.title.meeting-decided", "meeting", title)
                : Text.of("evaluation.title.meeting-held", "meeting", title);
    }

    private static Text record(firstdeal.program.RecordKind record) {
        return switch (record) {
            case LEGAL_PROFILE -> Text.of("evaluation.title.record.legal-profile");
            case ACCESS_GRANTED -> Text.of("evaluation.title.record.access-granted");
            case ACCESS_VERIFIED -> Text.of("evaluation.title.record.access-verified");
            case SELLERS_IDENTIFIED -> Text.of("evaluation.title.record.sellers");
            case CHANNEL_OPEN -> Text.of("evaluation.title.record.channel");
            case PARTNER_SPONSOR_IN_AGREEMENT -> Text.of("evaluation.title.record.sponsor-in-agreement");
            case CAPACITY_CHECKED -> Text.of("evaluation.title.record.capacity");
            case CALENDAR_SENT -> Text.of("evaluation.title.record.calendar-sent");
            case SESSIONS_SCHEDULED -> Text.of("evaluation.title.record.sessions");
            case ACCOUNT_LISTS_CONNECTED -> Text.of("evaluation.title.record.account-lists");
            case DEAL_REGISTERED -> Text.of("evaluation.title.record.registered");
            case CONTENT_OPENED -> Text.of("evaluation.title.record.content-opened");
            case CUSTOMER_MEETING_SUPPORTED -> Text.of("evaluation.title.record.customer-meeting");
            case SUCCESS_METRICS_AGREED -> Text.of("evaluation.title.record.success-metrics");
        };
    }

    /** A role in words: {@code partner manager}; program-made roles are read from their key. */
    public static Text role(Role role) {
        return Text.of("evaluation.role", "role", role.key().replace('-', '_'), "plain", readable(role.key()));
    }

    /** A role with its side: {@code their executive sponsor}. */
    public static Text role(Side side, Role role) {
        return side == Side.VENDOR
                ? Text.of("evaluation.role.ours", "role", role(role))
                : Text.of("evaluation.role.theirs", "role", role(role));
    }

    static List<Text> roles(Collection<SideRole> roles) {
        return roles.stream().map(it -> role(it.side(), it.role())).toList();
    }

    static Text side(Side side) {
        return Text.of("evaluation.side", "side", side);
    }

    static String readable(String key) {
        return key.replace('-', ' ');
    }

    private static String kind(String kind) {
        return kind.equals("qbr") ? "quarterly business review" : readable(kind);
    }
}
