package firstdeal.programfile;

import firstdeal.program.Window;
import firstdeal.programfile.Outline.Heading;
import firstdeal.shared.Text;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which headings of a checklist are phases, which are workstreams, and on which days the phases lie. Phases are the headings
 * of the highest level that name days (or call themselves phases); where they share a border, the later one begins the day
 * after.
 *
 * @param phaseLevel 0 when the text has no phases
 * @param workstreamLevel the highest level of headings inside phases
 * @param days the days of each phase
 */
record ChecklistShape(int phaseLevel, int workstreamLevel, Map<Section, Window> days) {

    /** A phase without days is as long as this. */
    private static final int USUAL_DAYS = 30;

    static ChecklistShape of(List<Section> sections, Notes notes) {
        int level = phaseLevel(sections);
        if (level == 0) {
            return new ChecklistShape(0, 0, Map.of());
        }
        boolean onlySaid =
                level == Heading.BOLD && sections.stream().anyMatch(it -> it.level() == level && it.saysPhase());
        var title = title(sections, level);
        var phases = sections.stream()
                .filter(it -> it.level() == level)
                .filter(it -> title.isEmpty() || it != title.get())
                .filter(it -> it.saysPhase() || !onlySaid && it.days().isPresent())
                .toList();
        var days = days(phases, notes);
        return new ChecklistShape(level, workstreamLevel(sections, days.keySet(), level), days);
    }

    /** "Partner ramp – 90 days" above phases that share these days is what the whole is called. */
    private static Optional<Section> title(List<Section> sections, int level) {
        var dated = sections.stream()
                .filter(it -> it.level() == level && it.days().isPresent())
                .toList();
        return dated.size() < 3
                ? Optional.empty()
                : Optional.of(dated.getFirst()).filter(it -> spans(it, dated));
    }

    private static boolean spans(Section first, List<Section> dated) {
        var days = first.days().orElseThrow();
        return first.blocks().isEmpty()
                && !first.saysPhase()
                && days.from().isEmpty()
                && dated.stream().allMatch(it -> it.days().orElseThrow().to() <= days.to());
    }

    boolean isPhase(Section section) {
        return days.containsKey(section);
    }

    Window daysOf(Section phase) {
        return Objects.requireNonNull(days.get(phase));
    }

    /** Whether a section stands inside the phase before it. */
    boolean isInside(Section section) {
        return phaseLevel > 0 && !isPhase(section) && (section.level() > phaseLevel || section.level() == Heading.BOLD);
    }

    private static int phaseLevel(List<Section> sections) {
        var dated = sections.stream().filter(it -> it.days().isPresent()).toList();
        var titled = dated.isEmpty()
                ? sections.stream()
                        .filter(it -> it.level() > 0 && it.saysPhase())
                        .toList()
                : dated;
        var levels = titled.stream().map(Section::level).sorted().toList();
        if (levels.isEmpty()) {
            return 0;
        }
        int highest = levels.getFirst();
        boolean isTitle = levels.size() > 2
                && levels.get(1) > highest
                && titled.getFirst().level() == highest;
        return isTitle && !titled.getFirst().hasItems() && !titled.getFirst().saysPhase() ? levels.get(1) : highest;
    }

    private static int workstreamLevel(List<Section> sections, Set<Section> phases, int phaseLevel) {
        boolean inPhase = false;
        int highest = Heading.BOLD;
        for (var section : sections) {
            if (phases.contains(section)) {
                inPhase = true;
            } else if (section.level() <= phaseLevel && section.level() != Heading.BOLD) {
                inPhase = false;
            } else if (inPhase) {
                highest = Math.min(highest, section.level());
            }
        }
        return highest;
    }

    private static Map<Section, Window> days(List<Section> phases, Notes notes) {
        var days = new IdentityHashMap<Section, Window>();
        var before = new Window(0, 0);
        for (var phase : phases) {
            int next = days.isEmpty() ? 0 : before.to() + 1;
            if (phase.days().isPresent()) {
                before = placed(phase, phase.days().get(), before, next, notes);
            } else {
                before = new Window(next, before.to() + USUAL_DAYS);
                notes.add(
                        phase.line(),
                        Text.of(
                                "programfile.phase-without-days",
                                "phase",
                                phase.text(),
                                "from",
                                before.from(),
                                "to",
                                before.to()));
            }
            days.put(phase, before);
        }
        return days;
    }

    /** A phase begins behind the one before it, unless it lies within that one's days: checklists may run side by side. */
    private static Window placed(Section phase, DayText said, Window before, int next, Notes notes) {
        int from = said.from().orElse(Math.min(next, said.to()));
        if (phase.heading().flatMap(it -> it.marker().key()).isPresent()) {
            return new Window(from, said.to()); // an export of ours says what it means
        }
        int start = said.to() >= next ? Math.max(from, next) : Math.max(from, before.from());
        var window = new Window(start, Math.max(start, said.to()));
        if (window.from() > from + 1 || window.to() != said.to()) {
            notes.add(
                    phase.line(),
                    Text.of("programfile.phase-moved", "phase", phase.text(), "from", window.from(), "to", window.to())
                            .with("saidFrom", from)
                            .with("saidTo", said.to()));
        }
        return window;
    }
}
