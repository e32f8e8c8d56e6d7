package firstdeal.onboarding;

import firstdeal.evaluation.Called;
import firstdeal.evaluation.Titles;
import firstdeal.onboarding.ActivityPage.Deed;
import firstdeal.partner.Assignment;
import firstdeal.program.Completion;
import firstdeal.program.Program;
import firstdeal.shared.ContactId;
import firstdeal.shared.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One task on its own page.
 *
 * @param owners names by who they are, ours first
 * @param people everybody who can be made its owner, by id
 * @param asks what makes it done
 * @param mayFinish a person may call it done now, with what its kind asks for
 */
public record TaskPage(
        OnboardingFrame frame,
        Plan.Line line,
        Text headline,
        String help,
        Text asks,
        String phase,
        List<Person> owners,
        List<Text> missingOwners,
        Map<String, String> people,
        List<Evidence> evidence,
        List<Deed> history,
        boolean mayFinish,
        boolean mayUndo,
        boolean maySendBack,
        boolean mayWork) {

    /** @param theirs one of the partner's people */
    public record Person(String name, boolean theirs) {}

    public Task task() {
        return line.task();
    }

    public String path() {
        return frame.path() + "/tasks/" + task().key();
    }

    public static TaskPage of(
            OnboardingFrame frame,
            Plan plan,
            Plan.Line line,
            Map<ContactId, String> names,
            Map<String, String> people,
            List<Evidence> evidence,
            List<Deed> history,
            boolean mayWork) {
        var task = line.task();
        var template = plan.program().task(task.key());
        var done = PhaseOrder.completion(plan.program(), task.key());
        boolean going = mayWork && !plan.onboarding().isEnded();
        boolean byPerson = task.state() instanceof TaskState.Done(var _, var _, boolean automatic) && !automatic;
        boolean gated = template.filter(it -> it.gated()).isPresent();
        return new TaskPage(
                frame,
                line,
                headline(line),
                template.map(it -> it.help()).orElse(""),
                asks(done, gated && !line.phaseOpen(), line.phaseOpen(), plan.program()),
                plan.program().phase(task.phase()).map(it -> it.title()).orElse(task.phase()),
                owners(task, names),
                missing(task),
                people,
                evidence,
                history,
                going && task.isOpen() && !(done instanceof Completion.Holds) && (line.phaseOpen() || !gated),
                going && (byPerson || task.state() instanceof TaskState.NotApplicable),
                going && byPerson,
                going);
    }

    /** The message of the program whose sending completes it. */
    public Optional<String> message() {
        return Optional.ofNullable(asks.args().get("message")).map(Object::toString);
    }

    private static Text headline(Plan.Line line) {
        return switch (line.task().state()) {
            case TaskState.Done(var by, var at, boolean automatic) ->
                automatic
                        ? Text.of("onboarding.task.head.settled", "at", at)
                        : Text.of("onboarding.task.head.done", "by", by, "at", at);
            case TaskState.NotApplicable(var reason, var by, var _) ->
                Text.of("onboarding.task.head.not-applicable", "by", by, "reason", reason);
            case TaskState.NotAsked(var why) -> Text.of("onboarding.task.head.not-asked", "why", why);
            case TaskState.Open _ ->
                line.isLate()
                        ? Text.of("onboarding.task.head.late", "days", line.lateDays())
                        : line.phaseOpen()
                                ? Text.of("onboarding.task.head.due", "day", line.expected())
                                : Text.of("onboarding.task.head.waits", "day", line.expected());
        };
    }

    private static Text asks(Completion done, boolean closed, boolean phaseOpen, Program program) {
        if (closed) {
            return Text.of("onboarding.task.gated");
        }
        if (!phaseOpen && !(done instanceof Completion.Holds)) {
            return Text.of("onboarding.task.early-needs-evidence");
        }
        return switch (done) {
            case Completion.Check _ -> Text.of("onboarding.asks.check");
            case Completion.Document(var artifact) ->
                artifact.isPresent()
                        ? Text.of("onboarding.asks.artifact", "artifact", artifact.get())
                        : Text.of("onboarding.task.needs-document");
            case Completion.Link _ -> Text.of("onboarding.task.needs-link");
            case Completion.MessageSent(var message) -> Text.of("onboarding.asks.message", "message", message);
            case Completion.SurveyAnswered(var survey) -> Text.of("onboarding.asks.survey", "survey", survey);
            case Completion.Holds(var criterion) ->
                Text.of("onboarding.asks.criterion", "criterion", Titles.of(criterion, Called.in(program)));
        };
    }

    private static List<Person> owners(Task task, Map<ContactId, String> names) {
        var ours = task.owners().vendor().map(it -> new Person(names.getOrDefault(it, ""), false));
        var theirs = task.owners().partner().map(it -> new Person(names.getOrDefault(it, ""), true));
        return java.util.stream.Stream.of(ours, theirs)
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<Text> missing(Task task) {
        var it = task.owners();
        if (it.byHand()) {
            return List.of();
        }
        var ours = it.vendorRole()
                .filter(role -> it.vendor().isEmpty())
                .map(role -> Text.of("onboarding.missing", "side", "vendor", "role", Assignment.nameOf(role)));
        var theirs = it.partnerRole()
                .filter(role -> it.partner().isEmpty())
                .map(role -> Text.of("onboarding.missing", "side", "partner", "role", Assignment.nameOf(role)));
        return java.util.stream.Stream.of(ours, theirs)
                .flatMap(Optional::stream)
                .toList();
    }

    /** What stands in the date field. */
    public LocalDate due() {
        return task().due();
    }
}
