package firstdeal.programfile;

import firstdeal.programfile.Outline.Block;
import firstdeal.programfile.Outline.Heading;
import firstdeal.programfile.Outline.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A heading with what stands below it up to the next one.
 *
 * @param heading none for what stands before the first heading
 * @param days the days that the heading names
 */
record Section(Optional<Heading> heading, Optional<DayText> days, List<Block> blocks) {

    private static final Pattern PHASE = Pattern.compile(
            "^[^\\p{L}\\p{N}]*(?:\\d+[.)]\\s*)?(?:phase|stage|etappe|stufe|abschnitt|fase|étape|etapa|month|monat|week|woche|sprint)"
                    + "\\b\\s*(?:\\d+|[ivx]+\\b)?\\s*[:.–—-]*\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    static List<Section> of(Outline outline) {
        var sections = new ArrayList<Section>();
        var blocks = new ArrayList<Block>();
        Optional<Heading> heading = Optional.empty();
        for (var block : outline.blocks()) {
            if (block instanceof Heading next) {
                sections.add(of(heading, blocks));
                heading = Optional.of(next);
                blocks = new ArrayList<>();
            } else {
                blocks.add(block);
            }
        }
        sections.add(of(heading, blocks));
        return sections;
    }

    private static Section of(Optional<Heading> heading, List<Block> blocks) {
        return new Section(heading, heading.flatMap(Section::days), List.copyOf(blocks));
    }

    private static Optional<DayText> days(Heading heading) {
        return heading.marker().key().isPresent()
                ? DayText.ofMarked(heading.text())
                : DayText.ofHeading(heading.text());
    }

    /** 0 for what stands before the first heading. */
    int level() {
        return heading.map(Heading::level).orElse(0);
    }

    String text() {
        return heading.map(Heading::text).orElse("");
    }

    int line() {
        return heading.map(Heading::line).orElse(1);
    }

    /** The heading's words without its days and its number. */
    String title() {
        var title = days.map(DayText::title)
                .orElse(text())
                .replaceFirst("^\\d+(?:\\.\\d+)*[.)]\\s+", "")
                .strip();
        return title.isEmpty() ? text() : title;
    }

    /** The title without "Phase 1:". */
    String name() {
        var name = PHASE.matcher(title()).replaceFirst("").strip();
        return name.isEmpty() ? title() : name;
    }

    /** Whether it calls itself a phase. */
    boolean saysPhase() {
        return PHASE.matcher(text()).find();
    }

    boolean hasItems() {
        return blocks.stream().anyMatch(Item.class::isInstance);
    }

    boolean hasBoxes() {
        return blocks.stream().anyMatch(block -> block instanceof Item item && item.hasBox());
    }
}
