package firstdeal.programfile;

import java.util.List;

/**
 * A Markdown text as the checklist reader needs it: headings, list items with what hangs below them, and everything else line
 * by line. Formatting is gone; every piece knows its line, counted from 1.
 */
public record Outline(List<Block> blocks) {

    public Outline {
        blocks = List.copyOf(blocks);
    }

    /** A piece of the text. */
    public sealed interface Block {

        int line();

        String text();
    }

    /** @param level 1 to 6; {@link #BOLD} for a line that is bold from end to end */
    public record Heading(int line, int level, String text, Marker marker) implements Block {

        /** The level of a bold line: below all real headings. */
        public static final int BOLD = 7;
    }

    /**
     * A list item, or a row of a table.
     *
     * @param text its first paragraph; may have several lines
     * @param details further paragraphs, code, links
     */
    public record Item(int line, Box box, String text, List<Other> details, List<Item> children, Marker marker)
            implements Block {

        public Item {
            details = List.copyOf(details);
            children = List.copyOf(children);
        }

        /** Whether it or anything below it has a box. */
        boolean hasBox() {
            return box != Box.NONE || children.stream().anyMatch(Item::hasBox);
        }
    }

    /** What stands before an item's text. */
    public enum Box {
        NONE,
        OPEN,
        TICKED
    }

    /** One line of anything else: a paragraph, code, HTML. */
    public record Other(int line, String text) implements Block {}
}
