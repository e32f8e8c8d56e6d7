package firstdeal.program;

import firstdeal.shared.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The material of a program names only what exists in it. */
final class ContentCheck {

    private final Program program;
    private final List<Finding> found = new ArrayList<>();

    private ContentCheck(Program program) {
        this.program = program;
    }

    static List<Finding> findings(Program program) {
        var check = new ContentCheck(program);
        check.artifacts();
        check.certifications();
        check.triggers();
        check.words();
        check.rest();
        return check.found;
    }

    private void artifacts() {
        var phases = ProgramCheck.keys(program.phases());
        var tasks = ProgramCheck.keys(program.tasks());
        for (var artifact : program.library().artifacts()) {
            var path = "artifacts." + artifact.key();
            known(path + ".phase", "phase", artifact.phase(), phases);
            artifact.waitsFor().ifPresent(task -> known(path + ".waits-for", "task", task, tasks));
        }
    }

    private void certifications() {
        for (var test : program.library().certifications()) {
            var path = "certifications." + test.key() + ".pass";
            var lines = test.rubric().stream().map(Content.RubricLine::key).collect(Collectors.toSet());
            test.atLeastTwo().forEach(line -> known(path + ".at-least-2", "rubric", line, lines));
            if (test.passTotal() > test.outOf()) {
                found.add(new Finding(
                        path, Text.of("program.check.pass-above-all", "total", test.passTotal(), "of", test.outOf())));
            }
        }
    }

    private void triggers() {
        program.library().messages().forEach(message -> trigger("messages." + message.key() + ".when", message.when()));
        program.library().surveys().forEach(survey -> trigger("surveys." + survey.key() + ".when", survey.when()));
    }

    /** A message speaks only of what is known of every run. */
    private void words() {
        for (var message : program.library().messages()) {
            words("messages." + message.key() + ".subject", message.subject());
            words("messages." + message.key() + ".body", message.body());
        }
    }

    private void words(String path, String text) {
        for (var word : MessageText.unknown(text)) {
            found.add(new Finding(
                    path, Text.of("program.check.unknown-word", "word", word, "known", MessageText.words())));
        }
    }

    private void trigger(String path, Trigger trigger) {
        switch (trigger) {
            case Trigger.OnDay(var day, var _)
            when day > program.horizonDay() ->
                found.add(new Finding(path, ProgramCheck.outside(day, program.horizonDay())));
            case Trigger.BeforeMeeting(var meeting, var _, var _) ->
                known(path, "meeting", meeting, meetingsAndKinds());
            case Trigger.OnMilestone(var milestone)
            when milestone.isPresent() ->
                known(
                        path,
                        "milestone",
                        milestone.get(),
                        Set.copyOf(program.library().milestones()));
            default -> {}
        }
    }

    private Set<String> meetingsAndKinds() {
        var names = new HashSet<>(ProgramCheck.keys(program.meetings()));
        program.meetings().forEach(meeting -> names.add(meeting.kind()));
        return names;
    }

    private void rest() {
        var meetings = ProgramCheck.keys(program.meetings());
        program.library()
                .sponsorQuestions()
                .forEach(it -> known("sponsor-decisions", "meeting", it.checkIn(), meetings));
        var weighed = new HashSet<>(ProgramCheck.keys(program.phases()));
        weighed.addAll(Set.of("co-pam", "paused"));
        program.library()
                .capacity()
                .ifPresent(capacity -> capacity.weights()
                        .keySet()
                        .forEach(key -> known("capacity.weights." + key, "phase", key, weighed)));
    }

    private void known(String path, String kind, String key, Set<String> all) {
        if (!all.contains(key)) {
            found.add(new Finding(path, References.unknown(kind, key, all)));
        }
    }
}
