package firstdeal.programfile.internal;

import firstdeal.programfile.Marker;
import firstdeal.programfile.Outline;
import firstdeal.programfile.Outline.Block;
import firstdeal.programfile.Outline.Box;
import firstdeal.programfile.Outline.Heading;
import firstdeal.programfile.Outline.Item;
import firstdeal.programfile.Outline.Other;
import firstdeal.programfile.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Reads Markdown (CommonMark, with tables and boxes as people write them) into an {@link Outline}. Lists that were indented
 * with a tab, or stand inside HTML, are lists here too.
 */
final class MarkdownOutline {

    private static final Parser PARSER = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .maxOpenBlockParsers(60)
            .maxInlineNesting(30)
            .build();
    private static final Pattern LIST_LINE = Pattern.compile("^\\s*(?:[-*+]|\\d{1,9}[.)])\\s+\\S.*");
    private static final Pattern BOX =
            Pattern.compile("^\\s*(?:\\[([ xX]?)\\]|([☐□▢⬜]\\uFE0F?)|([☑☒✅✔]\\uFE0F?))(?:\\s+|$)");

    /** The level of a list's points that are phases: below all headings that people write in practice. */
    private static final int PHASE_ITEM = 6;

    private final List<String> lines;
    private final List<Block> blocks = new ArrayList<>();
    private final int offset;

    private MarkdownOutline(List<String> lines, int offset) {
        this.lines = lines;
        this.offset = offset;
    }

    /** @param offset how many lines of the file stand before these */
    static Outline of(List<String> lines, int offset) {
        return new Outline(blocks(lines, offset));
    }

    private static List<Block> blocks(List<String> lines, int offset) {
        var reader = new MarkdownOutline(lines, offset);
        reader.children(PARSER.parse(String.join("\n", lines)));
        return reader.blocks;
    }

    private void children(Node parent) {
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            block(node);
        }
    }

    private void block(Node node) {
        switch (node) {
            case org.commonmark.node.Heading heading -> heading(heading, heading.getLevel());
            case ListBlock list -> list(items(list));
            case Paragraph paragraph -> paragraph(paragraph);
            case BlockQuote quote -> children(quote);
            case ThematicBreak _ -> {}
            case IndentedCodeBlock code
            when LIST_LINE
                    .matcher(code.getLiteral().lines().findFirst().orElse(""))
                    .matches() ->
                blocks.addAll(blocks(
                        code.getLiteral().lines().map(String::stripLeading).toList(), line(code) - 1));
            case HtmlBlock html -> html(html);
            default -> literal(node, line(node), blocks);
        }
    }

    private void heading(Node node, int level) {
        var words = Inline.of(node);
        blocks.add(new Heading(line(node), level, words.text().replace('\n', ' '), words.marker()));
        words.links().forEach(link -> blocks.add(new Other(line(node), link)));
    }

    private void paragraph(Paragraph paragraph) {
        int line = line(paragraph);
        var source = source(paragraph);
        if (paragraph.getFirstChild() instanceof StrongEmphasis strong && strong.getNext() == null) {
            heading(paragraph, Heading.BOLD);
        } else if (source.size() == 1
                && paragraph.getNext() instanceof ListBlock
                && Phrases.isDatedLabel(source.getFirst())) {
            var label = Inline.of(paragraph);
            blocks.add(new Heading(line, Heading.BOLD, label.text().replaceFirst(":$", ""), label.marker()));
        } else {
            rows(source, line);
        }
    }

    /** Lines, from the first table in them on rows, from the first box on items. */
    private void rows(List<String> source, int line) {
        for (int i = 0; i < source.size(); i++) {
            if (Table.isTable(source.subList(i, source.size()))) {
                blocks.addAll(Table.blocks(source.subList(i, source.size()), line + i));
                return;
            } else if (BOX.matcher(source.get(i)).find()) {
                int next = i + 1;
                while (next < source.size() && !BOX.matcher(source.get(next)).find()) {
                    next++;
                }
                blocks.add(withNotes(source.subList(i, next), line + i));
                i = next - 1;
            } else {
                blocks.add(new Other(line + i, Inline.parse(source.get(i)).text()));
            }
        }
    }

    /** A line with a box and the lines below it that have none. */
    private static Item withNotes(List<String> lines, int line) {
        var item = boxed(lines.getFirst(), line, Inline.parse(lines.getFirst()));
        var details = new ArrayList<>(item.details());
        for (int i = 1; i < lines.size(); i++) {
            details.add(new Other(line + i, Inline.parse(lines.get(i)).text()));
        }
        return new Item(item.line(), item.box(), item.text(), details, item.children(), item.marker());
    }

    /** A list whose points are spans of days with a list each is a text with headings. */
    private void list(List<Item> items) {
        boolean phases = items.size() > 1
                && items.stream()
                        .allMatch(it -> it.box() == Box.NONE && !it.children().isEmpty() && Phrases.isDated(it.text()));
        for (var item : items) {
            if (phases) {
                blocks.add(new Heading(item.line(), PHASE_ITEM, item.text().replace('\n', ' '), item.marker()));
                blocks.addAll(item.details());
                blocks.addAll(item.children());
            } else {
                blocks.add(item);
            }
        }
    }

    private void html(HtmlBlock html) {
        int line = line(html);
        for (var text : html.getLiteral().lines().toList()) {
            if (LIST_LINE.matcher(text).matches()) {
                blocks.addAll(blocks(List.of(text.strip()), line - 1));
            } else if (!text.isBlank()) {
                blocks.add(new Other(line, text.strip()));
            }
            line++;
        }
    }

    private List<Item> items(ListBlock list) {
        var items = new ArrayList<Item>();
        for (var node = list.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof ListItem item) {
                items.add(item(item));
            }
        }
        return items;
    }

    private Item item(ListItem node) {
        var details = new ArrayList<Block>();
        var children = new ArrayList<Item>();
        Item head = new Item(line(node), Box.NONE, "", List.of(), List.of(), Marker.NONE);
        for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Paragraph paragraph && child == node.getFirstChild()) {
                head = boxed(source(paragraph).getFirst(), line(node), Inline.of(paragraph));
            } else if (child instanceof ListBlock list) {
                children.addAll(items(list));
            } else {
                var inner = new MarkdownOutline(lines, offset);
                inner.block(child);
                inner.blocks.forEach(block -> sort(block, details, children));
            }
        }
        head.details().forEach(details::add);
        return new Item(
                head.line(),
                head.box(),
                head.text(),
                details.stream().map(it -> new Other(it.line(), it.text())).toList(),
                children,
                head.marker());
    }

    private static void sort(Block block, List<Block> details, List<Item> children) {
        if (block instanceof Item item) {
            children.add(item);
        } else if (!block.text().isBlank()) {
            details.add(block);
        }
    }

    /** An item whose box, if it has one, is the first thing in its line. */
    private static Item boxed(String source, int line, Inline words) {
        var box = BOX.matcher(source);
        var links = words.links().stream().map(link -> new Other(line, link)).toList();
        if (!box.find()) {
            return new Item(line, Box.NONE, words.text(), links, List.of(), words.marker());
        }
        boolean ticked =
                box.group(3) != null || box.group(1) != null && !box.group(1).isBlank();
        var text = BOX.matcher(words.text()).replaceFirst("");
        return new Item(line, ticked ? Box.TICKED : Box.OPEN, text, links, List.of(), words.marker());
    }

    /** Every line of what is kept as it is: code, definitions of links. */
    private void literal(Node node, int first, List<Block> into) {
        var source = source(node);
        for (int i = 0; i < source.size(); i++) {
            var text = source.get(i).strip();
            if (!text.isBlank() && !(node instanceof FencedCodeBlock && text.matches("[`~]{3,}\\S*"))) {
                into.add(new Other(first + i, text));
            }
        }
    }

    private int line(Node node) {
        var spans = node.getSourceSpans();
        return offset + 1 + (spans.isEmpty() ? 0 : spans.getFirst().getLineIndex());
    }

    private List<String> source(Node node) {
        return node.getSourceSpans().stream()
                .map(span -> lines.get(span.getLineIndex())
                        .substring(span.getColumnIndex(), span.getColumnIndex() + span.getLength()))
                .toList();
    }
}
