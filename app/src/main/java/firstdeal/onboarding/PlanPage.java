package firstdeal.onboarding;

import firstdeal.program.Completion;
import firstdeal.program.Program;
import firstdeal.program.TaskTemplate;
import firstdeal.program.Workstream;
import firstdeal.shared.ContactId;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The plan by workstream, as its tab prints it.
 *
 * @param path of the run
 * @param shown which tasks are shown
 * @param counts how many settled of how many asked
 */
public record PlanPage(String path, Shown shown, List<Group> groups, Text counts, boolean mayWork) {

    /** Which tasks a plan shows. */
    public enum Shown {
        PHASE,
        ALL,
        LATE,
        UNOWNED,
        /** What the reader has to do. */
        MINE;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Shown of(String text) {
            for (var it : values()) {
                if (it.key().equals(text)) {
                    return it;
                }
            }
            return PHASE;
        }
    }

    /** What a click on the ring of a row does. */
    public enum Act {
        DONE,
        UNDO,
        /** It needs more than a click: its own page says what. */
        DETAIL
    }

    /** The tasks of a workstream; {@code open} when something in it is late or due now. */
    public record Group(String key, String title, int done, int of, Text counts, boolean open, List<Row> rows) {}

    /**
     * A task.
     *
     * @param when the day, or in words how late
     * @param owner the name of who has it; empty while nobody has
     * @param theirs the owner is one of the partner's people
     */
    public record Row(
            String key,
            String title,
            Act act,
            boolean settled,
            boolean late,
            LocalDate day,
            Optional<Text> when,
            List<Text> sub,
            String owner,
            boolean theirs) {}

    /**
     * @param names of the owners
     * @param me the reader's own person, where one is known
     */
    public static PlanPage of(
            Plan plan, Map<ContactId, String> names, Shown shown, Optional<ContactId> me, boolean mayWork) {
        var program = plan.program();
        var templates = program.tasks().stream().collect(Collectors.toMap(TaskTemplate::key, Function.identity()));
        var byStream = plan.asked().stream()
                .collect(Collectors.groupingBy(it -> it.task().workstream()));
        var groups = new ArrayList<Group>();
        for (var stream : streams(program, byStream)) {
            var lines = byStream.getOrDefault(stream.key(), List.of());
            var rows = lines.stream()
                    .filter(it -> shows(shown, me, it))
                    .map(it -> row(
                            plan,
                            it,
                            Optional.ofNullable(templates.get(it.task().key())),
                            names))
                    .toList();
            if (!rows.isEmpty()) {
                groups.add(group(stream, lines, rows, shown));
            }
        }
        return new PlanPage(
                "/onboardings/" + plan.onboarding().id(),
                shown,
                groups,
                counts(plan.settled(), plan.asked().size()),
                mayWork && !plan.onboarding().isEnded());
    }

    /** The row of one task, for the answer to a click on it. */
    public static Row row(Plan plan, Plan.Line line, Map<ContactId, String> names) {
        return row(plan, line, plan.program().task(line.task().key()), names);
    }

    private static List<Workstream> streams(Program program, Map<String, List<Plan.Line>> byStream) {
        var streams = new ArrayList<>(program.workstreams());
        byStream.keySet().stream()
                .filter(key -> program.workstream(key).isEmpty())
                .sorted()
                .forEach(key -> streams.add(new Workstream(key, key, Optional.empty(), false)));
        return streams;
    }

    private static Group group(Workstream stream, List<Plan.Line> lines, List<Row> rows, Shown shown) {
        int done = Math.toIntExact(
                lines.stream().filter(it -> it.task().state().isSettled()).count());
        boolean open = shown == Shown.ALL ? rows.stream().anyMatch(Row::late) : done < lines.size();
        return new Group(stream.key(), stream.title(), done, lines.size(), counts(done, lines.size()), open, rows);
    }

    private static Text counts(long done, int of) {
        return Text.of("onboarding.plan.counts", "done", done, "of", of);
    }

    private static boolean shows(Shown shown, Optional<ContactId> me, Plan.Line line) {
        return switch (shown) {
            case PHASE -> line.phaseOpen();
            case ALL -> true;
            case LATE -> line.isLate();
            case UNOWNED -> line.task().isOpen() && line.task().owners().lacksSomebody();
            case MINE ->
                line.task().isOpen() && me.filter(line.task().owners()::has).isPresent();
        };
    }

    private static Row row(Plan plan, Plan.Line line, Optional<TaskTemplate> template, Map<ContactId, String> names) {
        var task = line.task();
        var owners = task.owners();
        boolean theirs = task.side() == Side.PARTNER
                ? owners.partner().isPresent()
                : owners.vendor().isEmpty();
        var owner = theirs ? owners.partner() : owners.vendor();
        return new Row(
                task.key(),
                task.title(),
                act(line, template),
                task.state().isSettled(),
                line.isLate(),
                line.expected(),
                when(line, plan.today()),
                sub(line, template),
                owner.map(it -> names.getOrDefault(it, "")).orElse(""),
                theirs && owner.isPresent());
    }

    private static Act act(Plan.Line line, Optional<TaskTemplate> template) {
        var task = line.task();
        return switch (task.state()) {
            case TaskState.Done(var _, var _, boolean automatic) -> automatic ? Act.DETAIL : Act.UNDO;
            case TaskState.NotApplicable _ -> Act.UNDO;
            case TaskState.NotAsked _ -> Act.DETAIL;
            case TaskState.Open _ -> needsMore(line, template) ? Act.DETAIL : Act.DONE;
        };
    }

    private static boolean needsMore(Plan.Line line, Optional<TaskTemplate> template) {
        if (!line.phaseOpen()) {
            return true;
        }
        var shown = line.task().shown();
        return template.filter(it -> switch (it.done()) {
                    case Completion.Holds _ -> true;
                    case Completion.Link _ -> shown.links() == 0;
                    case Completion.Document _ -> shown.links() + shown.files() == 0;
                    default -> false;
                })
                .isPresent();
    }

    private static Optional<Text> when(Plan.Line line, LocalDate today) {
        if (line.isLate()) {
            return Optional.of(Text.of("onboarding.days-late", "days", line.lateDays()));
        }
        if (!line.task().isOpen() || !line.phaseOpen()) {
            return Optional.empty();
        }
        if (line.expected().equals(today)) {
            return Optional.of(Text.of("onboarding.today"));
        }
        return line.expected().equals(today.plusDays(1))
                ? Optional.of(Text.of("onboarding.tomorrow"))
                : Optional.empty();
    }

    private static List<Text> sub(Plan.Line line, Optional<TaskTemplate> template) {
        var sub = new ArrayList<Text>();
        var task = line.task();
        if (task.state() instanceof TaskState.NotApplicable(var reason, var _, var _)) {
            sub.add(Text.of("onboarding.not-applicable", "reason", reason));
        }
        if (!task.isOpen()) {
            return sub;
        }
        task.sentBack().ifPresent(it -> sub.add(Text.of("onboarding.sent-back", "reason", it.reason())));
        if (!line.waitsFor().isEmpty()) {
            sub.add(Text.of(
                    "onboarding.waits-for",
                    "tasks",
                    line.waitsFor().stream().map(Task::title).toList()));
        }
        if (template.filter(it -> it.done() instanceof Completion.Holds).isPresent()) {
            sub.add(Text.of("onboarding.settles-itself"));
        }
        if (task.internal()) {
            sub.add(Text.of("onboarding.internal"));
        }
        return sub;
    }
}
