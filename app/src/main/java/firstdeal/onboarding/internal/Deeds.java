package firstdeal.onboarding.internal;

import firstdeal.audit.AuditEntry;
import firstdeal.onboarding.ActivityPage.Deed;
import firstdeal.onboarding.Plan;
import firstdeal.program.Gate;
import firstdeal.program.MeetingTemplate;
import firstdeal.shared.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Says in people's words what the history of a run holds: tasks, gates and meetings by their titles. */
record Deeds(Plan plan) {

    private static final JsonMapper JSON = JsonMapper.shared();

    List<Deed> of(List<AuditEntry> entries) {
        return entries.stream()
                .map(it -> new Deed(what(it), it.actorName(), it.at()))
                .toList();
    }

    private Text what(AuditEntry it) {
        var id = it.subject().id();
        return Text.of(
                        "onboarding.act",
                        "act",
                        it.act().replaceAll("[.-]", "_"),
                        "what",
                        switch (it.subject().type()) {
                            case "task" ->
                                plan.line(id).map(line -> line.task().title()).orElse(id);
                            case "gate" ->
                                plan.program().gate(id).map(Gate::title).orElse(id);
                            case "logbook-entry" -> meeting(it).orElse("");
                            case "meeting", "meeting-series" ->
                                member(it, "meeting").orElse("");
                            case "escalation" -> member(it, "question").orElse("");
                            default -> it.act().replace('.', ' ').replace('-', ' ');
                        })
                .with("how", member(it, "decision").orElse("").replace('-', '_'))
                .with("kind", kind(it));
    }

    private Optional<String> meeting(AuditEntry it) {
        return Stream.of("meeting", "series", "title")
                .flatMap(name -> member(it, name).stream())
                .findFirst()
                .map(key -> plan.program().meetings().stream()
                        .filter(meeting -> meeting.key().equals(key))
                        .map(MeetingTemplate::title)
                        .findFirst()
                        .orElse(key));
    }

    /** What sort of fact was recorded, as far as its members tell. */
    private static String kind(AuditEntry it) {
        if (member(it, "series").isPresent()) {
            return "answer";
        }
        return member(it, "meeting").isPresent() || member(it, "title").isPresent() ? "meeting" : "fact";
    }

    /** A member of what stands there now, or of what stood there before it was taken away. */
    private static Optional<String> member(AuditEntry it, String name) {
        return Stream.of(it.after(), it.before())
                .map(JSON::readTree)
                .map(node -> node.path(name))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .findFirst();
    }
}
