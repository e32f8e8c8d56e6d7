package firstdeal.programfile.internal;

import firstdeal.programfile.Marker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * The words of a paragraph or heading without their formatting.
 *
 * @param text line breaks stay
 * @param links where its links and pictures lead, one text each
 * @param marker what an export of ours left in a comment
 */
record Inline(String text, List<String> links, Marker marker) {

    private static final Parser PARSER = Parser.builder().maxInlineNesting(30).build();

    static Inline of(Node parent) {
        var text = new StringBuilder();
        var links = new ArrayList<String>();
        var marker = collect(parent, text, links, Optional.empty());
        return new Inline(text.toString().strip(), links, marker.orElse(Marker.NONE));
    }

    /** The words of one line that stands alone. */
    static Inline parse(String line) {
        var paragraph = PARSER.parse(line.strip()).getFirstChild();
        return paragraph == null ? new Inline("", List.of(), Marker.NONE) : whole(paragraph, line.strip());
    }

    /** A line that is no paragraph when it stands alone stays as it is. */
    private static Inline whole(Node node, String line) {
        return node instanceof org.commonmark.node.Paragraph && node.getNext() == null
                ? of(node)
                : new Inline(line, List.of(), Marker.NONE);
    }

    private static Optional<Marker> collect(
            Node parent, StringBuilder text, List<String> links, Optional<Marker> found) {
        var marker = found;
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case Text words -> text.append(words.getLiteral());
                case Code code -> text.append(code.getLiteral());
                case SoftLineBreak _ -> text.append('\n');
                case HardLineBreak _ -> text.append('\n');
                case HtmlInline html
                when Marker.parse(html.getLiteral()).isPresent() -> marker = Marker.parse(html.getLiteral());
                case HtmlInline html when html.getLiteral().matches("(?i)<br\\s*/?>") -> text.append(' ');
                case HtmlInline html -> text.append(html.getLiteral());
                case Link link -> marker = link(link, link.getDestination(), text, links, marker);
                case Image image -> marker = link(image, image.getDestination(), text, links, marker);
                default -> marker = collect(node, text, links, marker);
            }
        }
        return marker;
    }

    private static Optional<Marker> link(
            Node node, String destination, StringBuilder text, List<String> links, Optional<Marker> found) {
        int start = text.length();
        var marker = collect(node, text, links, found);
        var words = text.substring(start);
        if (words.isBlank()) {
            text.append(destination);
        } else if (!words.equals(destination) && !destination.isBlank()) {
            links.add(words + ": " + destination);
        }
        return marker;
    }
}
