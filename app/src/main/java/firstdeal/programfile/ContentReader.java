package firstdeal.programfile;

import firstdeal.program.Content.Artifact;
import firstdeal.program.Content.Capacity;
import firstdeal.program.Content.Certification;
import firstdeal.program.Content.EscalationStep;
import firstdeal.program.Content.Message;
import firstdeal.program.Content.ParallelProgram;
import firstdeal.program.Content.Retrospective;
import firstdeal.program.Content.RubricLine;
import firstdeal.program.Content.ScalePoint;
import firstdeal.program.Content.SponsorQuestion;
import firstdeal.program.Content.Survey;
import firstdeal.program.Trigger;
import firstdeal.programfile.Node.Mapping;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Reads the material of a program: artifacts, certifications, messages, surveys and what the sponsors are asked. */
final class ContentReader {

    private ContentReader() {}

    static Artifact artifact(Fields fields) {
        return new Artifact(
                fields.key("key"),
                fields.text("title"),
                fields.get("side", Side.VENDOR, Place::side),
                fields.key("phase"),
                fields.get("approval", false, it -> it.oneOf(Approval.class, Place::word) == Approval.BOTH_SIDES),
                fields.flag("generated"),
                fields.get("holds", List.of(), it -> it.list(Place::text)),
                fields.optional("waits-for", Place::key),
                number(fields, "expires-after-days", 1, 3_650));
    }

    private enum Approval {
        NONE,
        BOTH_SIDES
    }

    static Certification certification(Fields fields) {
        var key = fields.key("key");
        var title = fields.text("title");
        var assessor = fields.need("assessor", new Assessor(Side.VENDOR, List.of(), ""), ContentReader::assessor);
        var pass = fields.need("pass", new Pass(0, 0, false, List.of()), ContentReader::pass);
        return new Certification(
                key,
                title,
                fields.need("for-role", Role.AE, Place::role),
                fields.get("side", Side.PARTNER, Place::side),
                fields.text("delivery", ""),
                assessor.side(),
                assessor.roles(),
                assessor.not(),
                fields.need("valid-days", 365, it -> it.number(1, 3_650)),
                fields.need("scale", List.of(), it -> it.list(ContentReader::scalePoint)),
                pass.total(),
                pass.of(),
                pass.noneZero(),
                pass.atLeastTwo(),
                fields.need("rubric", List.of(), ContentReader::lines));
    }

    private record Assessor(Side side, List<Role> roles, String not) {}

    private static Assessor assessor(Place place) {
        var fields = place.fields();
        var read = new Assessor(
                fields.get("side", Side.VENDOR, Place::side),
                fields.need("roles", List.of(), it -> it.list(Place::role)),
                fields.text("not", ""));
        fields.end();
        return read;
    }

    private record Pass(int total, int of, boolean noneZero, List<String> atLeastTwo) {}

    private static Pass pass(Place place) {
        var fields = place.fields();
        var read = new Pass(
                fields.need("total-at-least", 0, it -> it.number(0, 1_000)),
                fields.need("of", 0, it -> it.number(1, 1_000)),
                fields.flag("none-zero"),
                fields.get("at-least-2", List.of(), it -> it.list(Place::key)));
        fields.end();
        return read;
    }

    private static ScalePoint scalePoint(Place place) {
        var fields = place.fields();
        var read = new ScalePoint(fields.need("points", 0, it -> it.number(0, 100)), fields.text("means"));
        fields.end();
        return read;
    }

    private static List<RubricLine> lines(Place place) {
        return ListReader.read(
                place, fields -> new RubricLine(fields.key("key"), fields.text("asks")), RubricLine::key);
    }

    static Message message(Fields fields) {
        return new Message(
                fields.key("key"),
                fields.text("from"),
                fields.text("to"),
                fields.need("when", new Trigger.EveryWeek(), ContentReader::trigger),
                fields.flag("internal"),
                number(fields, "remind-after-business-days", 1, 60),
                fields.text("says"),
                fields.text("subject", ""),
                fields.text("body", ""));
    }

    static Survey survey(Fields fields) {
        return new Survey(
                fields.key("key"),
                fields.need("when", new Trigger.SurveyDue(), ContentReader::trigger),
                fields.need("to", Map.of(), it -> PartReader.bySide(it, roles -> roles.list(Place::role))),
                fields.need("questions", List.of(), it -> it.list(Place::text)));
    }

    private static Trigger trigger(Place place) {
        var fields = place.fields();
        var trigger = fields.<Trigger>optional("day", it -> onDay(it, fields))
                .or(() -> fields.optional("event", it -> new Trigger.OnEvent(it.key())))
                .or(() -> fields.optional("before-meeting", it -> beforeMeeting(it, fields)))
                .or(() -> fields.optional("before-gate-business-days", it -> new Trigger.BeforeGate(it.number(0, 60))))
                .or(() -> fields.optional("before-expiry-days", it -> new Trigger.BeforeExpiry(it.number(0, 365))))
                .or(() -> fields.optional("every", it -> {
                    it.oneOf(Rhythm.class, Place::word);
                    return new Trigger.EveryWeek();
                }))
                .or(() -> fields.optional("milestone", ContentReader::milestone))
                .or(() -> fields.optional("survey", it -> {
                    it.oneOf(SurveyMoment.class, Place::word);
                    return new Trigger.SurveyDue();
                }));
        if (trigger.isEmpty()) {
            place.problem(Text.of(
                    "programfile.one-of",
                    "keys",
                    List.of(
                            "day",
                            "event",
                            "before-meeting",
                            "before-gate-business-days",
                            "before-expiry-days",
                            "every",
                            "milestone",
                            "survey")));
            return new Trigger.EveryWeek();
        }
        fields.end();
        return trigger.get();
    }

    private enum Rhythm {
        WEEK
    }

    private enum SurveyMoment {
        DUE
    }

    private static Trigger onDay(Place day, Fields fields) {
        return new Trigger.OnDay(
                day.number(0, PartReader.LAST_DAY), fields.find("unless").flatMap(CriterionReader::read));
    }

    private static Trigger beforeMeeting(Place meeting, Fields fields) {
        var business = fields.optional("business-days", it -> it.number(0, 60));
        return new Trigger.BeforeMeeting(
                meeting.key(),
                business.orElseGet(() -> fields.need("days", 0, it -> it.number(0, 90))),
                business.isPresent());
    }

    private static Trigger milestone(Place place) {
        var key = place.key();
        return new Trigger.OnMilestone(key.equals("any") ? Optional.empty() : Optional.of(key));
    }

    static SponsorQuestion sponsorQuestion(Place place) {
        var fields = place.fields();
        var read = new SponsorQuestion(
                fields.key("check-in"),
                fields.need("side", Side.PARTNER, Place::side),
                fields.text("question"),
                fields.get("options", List.of(), it -> it.list(Place::text)));
        fields.end();
        return read;
    }

    static Retrospective retrospective(Place place) {
        var fields = place.fields();
        var read = new Retrospective(
                fields.get("prefilled", List.of(), it -> it.list(Place::text)),
                fields.need("causes", List.of(), it -> it.list(Place::key)),
                fields.need("questions", List.of(), ContentReader::lines),
                fields.need("decision", List.of(), it -> it.list(Place::key)));
        fields.end();
        return read;
    }

    static Capacity capacity(Place place) {
        var fields = place.fields();
        var read = new Capacity(
                fields.need("default-active-per-pam", 5, it -> it.number(1, 1_000)),
                fields.get("weights", Map.of(), ContentReader::weights),
                fields.key("over"));
        fields.end();
        return read;
    }

    private static Map<String, Double> weights(Place place) {
        var weights = new TreeMap<String, Double>();
        if (!(place.node() instanceof Mapping mapping)) {
            place.problem(Text.of("programfile.not-a-mapping"));
            return weights;
        }
        mapping.entries()
                .forEach(entry -> weights.put(
                        entry.key(),
                        new Place(entry.value(), place.path() + "." + entry.key(), place.problems()).share()));
        return weights;
    }

    static EscalationStep escalationStep(Place place) {
        var fields = place.fields();
        var read = new EscalationStep(
                fields.need("step", 1, it -> it.number(1, 20)),
                fields.need("to", List.of(), it -> it.list(Place::text)),
                fields.need("after", 0, it -> it.number(0, 60)),
                fields.optional("sent-by", Place::text),
                fields.flag("draft-prepared"));
        fields.end();
        return read;
    }

    static ParallelProgram parallelProgram(Fields fields) {
        return new ParallelProgram(fields.key("key"), fields.text("title"), fields.flag("internal"));
    }

    private static OptionalInt number(Fields fields, String name, int least, int most) {
        return fields.optional(name, it -> it.number(least, most))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }
}
