package firstdeal.programfile;

import firstdeal.program.Completion;
import firstdeal.program.Criterion;
import firstdeal.program.Gate;
import firstdeal.program.MeetingTemplate;
import firstdeal.program.MeetingTemplate.When;
import firstdeal.program.Phase;
import firstdeal.program.TaskTemplate;
import firstdeal.program.WeeklyOutcome;
import firstdeal.program.Window;
import firstdeal.program.Workstream;
import firstdeal.programfile.Node.Scalar;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads the parts of the plan: workstreams, phases with their gates, tasks, meetings, weekly outcomes. */
final class PartReader {

    static final int LAST_DAY = 1_000;

    private PartReader() {}

    static Workstream workstream(Fields fields) {
        return new Workstream(
                fields.key("key"),
                fields.text("title"),
                fields.optional("window", PartReader::window),
                fields.flag("ongoing"));
    }

    static Phase phase(Fields fields) {
        var days = fields.need("window", new Window(0, 0), PartReader::window);
        return new Phase(
                fields.key("key"),
                fields.text("title"),
                days,
                fields.get("min-days", Phase.defaultMinDays(days), it -> it.number(0, LAST_DAY)),
                fields.text("outcome", ""),
                fields.optional("gate", PartReader::gate));
    }

    private static Gate gate(Place place) {
        var fields = place.fields();
        var gate = new Gate(
                fields.key("key"),
                fields.text("title"),
                fields.need("day", 0, it -> it.number(0, LAST_DAY)),
                fields.get("mode", Gate.Mode.STRICT, it -> it.oneOf(Gate.Mode.class, Place::word)),
                fields.optional("meeting", Place::key),
                fields.text("question", ""),
                fields.need("criteria", List.of(), CriterionReader::list),
                fields.get("watch", List.of(), CriterionReader::list));
        fields.end();
        return gate;
    }

    /** A task; without a phase it belongs to the one in which its window ends. */
    static TaskTemplate task(Fields fields, List<Phase> phases) {
        var key = fields.key("key");
        var window = fields.need("window", new Window(0, 0), PartReader::window);
        return new TaskTemplate(
                key,
                fields.text("title"),
                fields.optional("phase", Place::key).orElseGet(() -> phaseOf(window, phases)),
                fields.key("workstream"),
                fields.get("side", Side.JOINT, Place::side),
                fields.get("owner", Map.of(), it -> bySide(it, Place::role)),
                window,
                fields.get("done", new Completion.Check(), PartReader::completion),
                fields.get("waits-for", List.of(), it -> it.list(Place::key)),
                fields.flag("internal"),
                fields.flag("optional"),
                fields.flag("gated"),
                keys(fields, "not-for"),
                fields.find("unless").flatMap(CriterionReader::read),
                fields.text("help", ""),
                fields.get("covers", List.of(), it -> it.list(Place::text)));
    }

    private static String phaseOf(Window window, List<Phase> phases) {
        return phases.stream()
                .filter(phase -> phase.days().contains(window.to()))
                .findFirst()
                .or(() -> phases.isEmpty() ? Optional.empty() : Optional.of(phases.getLast()))
                .map(Phase::key)
                .orElse("");
    }

    private static Completion completion(Place place) {
        if (place.node() instanceof Scalar) {
            return switch (place.text()) {
                case "check" -> new Completion.Check();
                case "document" -> new Completion.Document(Optional.empty());
                case "link" -> new Completion.Link();
                case String other -> {
                    place.problem(Text.of("programfile.unknown-completion", "value", Place.shortened(other)));
                    yield new Completion.Check();
                }
            };
        }
        var fields = place.fields();
        if (fields.has("document") || fields.has("message") || fields.has("survey")) {
            return material(fields);
        }
        return CriterionReader.read(place)
                .<Completion>map(Completion.Holds::new)
                .orElseGet(Completion.Check::new);
    }

    private static Completion material(Fields fields) {
        var completion = fields.<Completion>optional("document", it -> new Completion.Document(Optional.of(it.key())))
                .or(() -> fields.optional("message", it -> new Completion.MessageSent(it.key())))
                .or(() -> fields.optional("survey", it -> new Completion.SurveyAnswered(it.key())))
                .orElseThrow();
        fields.end();
        return completion;
    }

    static MeetingTemplate meeting(Fields fields) {
        return new MeetingTemplate(
                fields.key("key"),
                fields.text("title"),
                fields.key("kind"),
                when(fields),
                fields.need("minutes", 30, it -> it.number(5, 600)),
                fields.flag("internal"),
                fields.flag("optional"),
                invited(fields),
                fields.get("required", Map.of(), it -> bySide(it, roles -> roles.list(Place::role))),
                fields.get("agenda", List.of(), it -> it.list(Place::text)),
                fields.text("decision", ""),
                fields.optional("gate", Place::key),
                fields.optional("audience", Place::role),
                keys(fields, "not-for"),
                fields.find("unless").flatMap(CriterionReader::read));
    }

    private static Map<Side, List<Role>> invited(Fields fields) {
        var invited = new TreeMap<Side, List<Role>>();
        fields.optional("vendor", it -> it.list(Place::role)).ifPresent(roles -> invited.put(Side.VENDOR, roles));
        fields.optional("partner", it -> it.list(Place::role)).ifPresent(roles -> invited.put(Side.PARTNER, roles));
        return invited;
    }

    private static When when(Fields fields) {
        var found = new ArrayList<When>();
        fields.optional("day", it -> new When.OnDay(it.number(0, LAST_DAY))).ifPresent(found::add);
        fields.optional("every", PartReader::every).ifPresent(found::add);
        fields.optional("before-gates", PartReader::beforeGates).ifPresent(found::add);
        if (found.size() != 1) {
            fields.place().problem(Text.of("programfile.one-of", "keys", List.of("day", "every", "before-gates")));
            return new When.OnDay(0);
        }
        return found.getFirst();
    }

    private static When every(Place place) {
        var fields = place.fields();
        int weeks = fields.need("weeks", 1, it -> it.number(1, 52));
        var days = span(fields);
        fields.end();
        return new When.Every(weeks, days);
    }

    private static When beforeGates(Place place) {
        var fields = place.fields();
        var when = new When.BeforeGates(
                fields.need("business-days", 0, it -> it.number(0, 60)),
                fields.need("gates", List.of(), it -> it.list(Place::key)));
        fields.end();
        return when;
    }

    static WeeklyOutcome weeklyOutcome(Fields fields) {
        return new WeeklyOutcome(
                fields.need("week", 1, it -> it.number(1, LAST_DAY / 7)),
                fields.text("title"),
                fields.need("met-when", Optional.<Criterion>empty(), CriterionReader::read)
                        .orElseGet(() -> new Criterion.All(List.of())),
                fields.optional("named-by", Place::text));
    }

    static Window window(Place place) {
        var fields = place.fields();
        var window = span(fields);
        fields.end();
        return window;
    }

    private static Window span(Fields fields) {
        int from = fields.need("from", 0, it -> it.number(0, LAST_DAY));
        int to = fields.need("to", from, it -> it.number(0, LAST_DAY));
        if (to < from) {
            if (!fields.place().problems().at(fields.path())) {
                fields.place().problem(Text.of("programfile.window-backwards", "from", from, "to", to));
            }
            return new Window(0, 0);
        }
        return new Window(from, to);
    }

    static <T> Map<Side, T> bySide(Place place, Function<Place, T> read) {
        var values = new TreeMap<Side, T>();
        var fields = place.fields();
        for (Side side : List.of(Side.VENDOR, Side.PARTNER)) {
            fields.optional(side.name(), read).ifPresent(value -> values.put(side, value));
        }
        fields.end();
        return values;
    }

    static Set<String> keys(Fields fields, String name) {
        return Set.copyOf(fields.get(name, List.of(), it -> it.list(Place::key)));
    }
}
