package firstdeal.programfile;

import firstdeal.program.Completion;
import firstdeal.program.Content.Artifact;
import firstdeal.program.Content.Certification;
import firstdeal.program.Content.Message;
import firstdeal.program.Content.RubricLine;
import firstdeal.program.Content.Survey;
import firstdeal.program.Gate;
import firstdeal.program.MeetingTemplate;
import firstdeal.program.MeetingTemplate.When;
import firstdeal.program.Part;
import firstdeal.program.Phase;
import firstdeal.program.TaskTemplate;
import firstdeal.program.Trigger;
import firstdeal.program.WeeklyOutcome;
import firstdeal.program.Window;
import firstdeal.program.Workstream;
import firstdeal.programfile.Node.Mapping;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Writes the parts of a program the way their readers read them. */
final class PartWriter {

    private PartWriter() {}

    static Mapping write(Part part) {
        return switch (part) {
            case Workstream it -> workstream(it);
            case Phase it -> phase(it);
            case TaskTemplate it -> task(it);
            case MeetingTemplate it -> meeting(it);
            case WeeklyOutcome it -> weeklyOutcome(it);
            case Artifact it -> artifact(it);
            case Certification it -> certification(it);
            case Message it -> message(it);
            case Survey it -> survey(it);
        };
    }

    private static Mapping workstream(Workstream it) {
        return Trees.mapping()
                .put("key", it.key())
                .put("title", it.title())
                .put("window", it.window(), PartWriter::window)
                .flagged("ongoing", it.ongoing())
                .done();
    }

    private static Mapping phase(Phase it) {
        return Trees.mapping()
                .put("key", it.key())
                .put("title", it.title())
                .put("window", window(it.days()))
                .put("min-days", it.minDays())
                .put("outcome", it.outcome())
                .put("gate", it.gate(), PartWriter::gate)
                .done();
    }

    private static Node gate(Gate it) {
        return Trees.mapping()
                .put("key", it.key())
                .put("title", it.title())
                .put("day", it.day())
                .put("mode", Place.word(it.mode()))
                .put("meeting", it.meeting())
                .put("question", it.question())
                .put("criteria", CriterionWriter.list(it.criteria()))
                .some("watch", it.watch(), CriterionWriter::write)
                .done();
    }

    private static Mapping task(TaskTemplate it) {
        return Trees.mapping()
                .put("key", it.key())
                .put("title", it.title())
                .put("phase", it.phase())
                .put("workstream", it.workstream())
                .put("side", it.side().name())
                .put("owner", bySide(it.owner(), role -> Trees.text(role.key())), Function.identity())
                .put("window", window(it.window()))
                .put("done", completion(it.done()))
                .texts("waits-for", it.waitsFor())
                .flagged("internal", it.internal())
                .flagged("optional", it.optional())
                .flagged("gated", it.gated())
                .sorted("not-for", it.notFor())
                .put("unless", it.unless(), CriterionWriter::write)
                .put("help", it.help())
                .texts("covers", it.covers())
                .done();
    }

    private static Node completion(Completion done) {
        return switch (done) {
            case Completion.Check() -> Trees.text("check");
            case Completion.Document(var artifact) ->
                artifact.<Node>map(it -> Trees.mapping().put("document", it).done())
                        .orElseGet(() -> Trees.text("document"));
            case Completion.Link() -> Trees.text("link");
            case Completion.MessageSent(var it) ->
                Trees.mapping().put("message", it).done();
            case Completion.SurveyAnswered(var it) ->
                Trees.mapping().put("survey", it).done();
            case Completion.Holds(var criterion) -> CriterionWriter.write(criterion);
        };
    }

    private static Mapping meeting(MeetingTemplate it) {
        var tree = Trees.mapping().put("key", it.key()).put("title", it.title()).put("kind", it.kind());
        switch (it.when()) {
            case When.OnDay(var day) -> tree.put("day", day);
            case When.Every(var weeks, var days) ->
                tree.put(
                        "every",
                        Trees.mapping()
                                .put("weeks", weeks)
                                .put("from", days.from())
                                .put("to", days.to())
                                .done());
            case When.BeforeGates(var days, var gates) ->
                tree.put(
                        "before-gates",
                        Trees.mapping()
                                .put("business-days", days)
                                .texts("gates", gates)
                                .done());
        }
        return tree.put("minutes", it.minutes())
                .put("vendor", roles(it.invited(), Side.VENDOR), Function.identity())
                .put("partner", roles(it.invited(), Side.PARTNER), Function.identity())
                .put("required", bySide(it.required(), PartWriter::roles), Function.identity())
                .texts("agenda", it.agenda())
                .put("decision", it.decision())
                .put("gate", it.gate())
                .put("audience", it.audience().map(Role::key))
                .flagged("internal", it.internal())
                .flagged("optional", it.optional())
                .sorted("not-for", it.notFor())
                .put("unless", it.unless(), CriterionWriter::write)
                .done();
    }

    private static Mapping weeklyOutcome(WeeklyOutcome it) {
        return Trees.mapping()
                .put("week", it.week())
                .put("title", it.title())
                .put("met-when", CriterionWriter.write(it.criterion()))
                .put("named-by", it.namedBy())
                .done();
    }

    private static Mapping artifact(Artifact it) {
        return Trees.mapping()
                .put("key", it.key())
                .put("title", it.title())
                .put("side", it.side().name())
                .put("phase", it.phase())
                .put("approval", it.bothSidesApprove() ? "both-sides" : "")
                .flagged("generated", it.generated())
                .texts("holds", it.holds())
                .put("waits-for", it.waitsFor())
                .put("expires-after-days", it.expiresAfterDays())
                .done();
    }

    private static Mapping certification(Certification it) {
        return Trees.mapping()
                .put("key", it.key())
                .put("title", it.title())
                .put("for-role", it.role().key())
                .put("side", it.side().name())
                .put("delivery", it.delivery())
                .put(
                        "assessor",
                        Trees.mapping()
                                .put("side", it.assessorSide().name())
                                .put("roles", roles(it.assessors()))
                                .put("not", it.assessorNot())
                                .done())
                .put("valid-days", it.validDays())
                .put(
                        "scale",
                        Trees.list(
                                it.scale(),
                                point -> Trees.mapping()
                                        .put("points", point.points())
                                        .put("means", point.means())
                                        .done()))
                .put(
                        "pass",
                        Trees.mapping()
                                .put("total-at-least", it.passTotal())
                                .put("of", it.outOf())
                                .flagged("none-zero", it.noneZero())
                                .texts("at-least-2", it.atLeastTwo())
                                .done())
                .put("rubric", lines(it.rubric()))
                .done();
    }

    static Node lines(List<RubricLine> lines) {
        return Trees.list(
                lines,
                line -> Trees.mapping()
                        .put("key", line.key())
                        .put("asks", line.asks())
                        .done());
    }

    private static Mapping message(Message it) {
        return Trees.mapping()
                .put("key", it.key())
                .put("from", it.from())
                .put("to", it.to())
                .put("when", trigger(it.when()))
                .flagged("internal", it.internal())
                .put("remind-after-business-days", it.remindAfterBusinessDays())
                .put("says", it.says())
                .put("subject", it.subject())
                .put("body", it.body())
                .done();
    }

    private static Mapping survey(Survey it) {
        return Trees.mapping()
                .put("key", it.key())
                .put("when", trigger(it.when()))
                .put(
                        "to",
                        bySide(it.to(), PartWriter::roles)
                                .orElseGet(() -> Trees.mapping().done()))
                .put("questions", Trees.list(it.questions(), Trees::text))
                .done();
    }

    private static Node trigger(Trigger trigger) {
        var tree = Trees.mapping();
        switch (trigger) {
            case Trigger.OnDay(var day, var unless) ->
                tree.put("day", day).put("unless", unless, CriterionWriter::write);
            case Trigger.OnEvent(var event) -> tree.put("event", event);
            case Trigger.BeforeMeeting(var meeting, var days, var business) ->
                tree.put("before-meeting", meeting).put(business ? "business-days" : "days", days);
            case Trigger.BeforeGate(var days) -> tree.put("before-gate-business-days", days);
            case Trigger.BeforeExpiry(var days) -> tree.put("before-expiry-days", days);
            case Trigger.EveryWeek() -> tree.put("every", "week");
            case Trigger.OnMilestone(var milestone) -> tree.put("milestone", milestone.orElse("any"));
            case Trigger.SurveyDue() -> tree.put("survey", "due");
        }
        return tree.done();
    }

    static Node window(Window window) {
        return Trees.mapping().put("from", window.from()).put("to", window.to()).done();
    }

    private static Optional<Node> roles(Map<Side, List<Role>> invited, Side side) {
        return Optional.ofNullable(invited.get(side)).map(PartWriter::roles);
    }

    private static Node roles(Collection<Role> roles) {
        return Trees.list(roles, role -> Trees.text(role.key()));
    }

    private static <T> Optional<Node> bySide(Map<Side, T> values, Function<T, Node> write) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        var tree = Trees.mapping();
        new TreeMap<>(values).forEach((side, value) -> tree.put(side.name(), write.apply(value)));
        return Optional.of(tree.done());
    }
}
