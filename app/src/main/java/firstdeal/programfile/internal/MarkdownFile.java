package firstdeal.programfile.internal;

import firstdeal.programfile.ChecklistReader;
import firstdeal.programfile.Reading;
import java.util.List;

/** Markdown checklists as they come in. */
final class MarkdownFile {

    private MarkdownFile() {}

    /** @param file the name under which the person knows it; may be empty */
    static Reading read(String file, String text) {
        var lines = List.of(text.split("\r\n|\r|\n", -1));
        int head = ChecklistReader.frontMatterLines(lines);
        return ChecklistReader.read(file, lines, MarkdownOutline.of(lines.subList(head, lines.size()), head));
    }
}
