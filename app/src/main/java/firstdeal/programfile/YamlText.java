package firstdeal.programfile;

import firstdeal.programfile.Node.Mapping;
import firstdeal.programfile.Node.Scalar;
import firstdeal.programfile.Node.Sequence;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The canonical YAML of a tree: blocks, short lists and mappings on one line, quotes only where they are needed. */
final class YamlText {

    private static final int WIDTH = 120;
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}(][\\p{L}\\p{N} ._/()'’–;?%&+=*-]*(?<! )");
    private static final Pattern IN_BLOCK = Pattern.compile("[\\p{L}(][\\p{L}\\p{N} ,._/()'’–;?%&+=*-]*(?<! )");
    private static final Pattern LINES = Pattern.compile(
            "[^\\s\\p{Cc}][^\\p{Cc}\\u2028\\u2029\\uFEFF]*(\\n[^\\p{Cc}\\u2028\\u2029\\uFEFF]*)+(?<!\\s)");
    private static final Pattern MEANT = Pattern.compile("(?i)null|true|false|\\.inf|\\.nan");

    private final StringBuilder text = new StringBuilder();

    private YamlText() {}

    static String of(Mapping tree) {
        var yaml = new YamlText();
        yaml.mapping(tree, 0, true);
        return yaml.text.toString();
    }

    private void mapping(Mapping mapping, int indent, boolean top) {
        boolean first = true;
        for (var entry : mapping.entries()) {
            if (!first || top) {
                if (top && !first && entry.value() instanceof Sequence) {
                    text.append('\n');
                }
                text.append(" ".repeat(first ? 0 : indent));
            }
            first = false;
            text.append(key(entry.key())).append(':');
            value(entry.value(), indent, text.length() - text.lastIndexOf("\n"));
        }
    }

    private void value(Node node, int indent, int column) {
        var flow = flow(node);
        if (node instanceof Scalar(var _, var value, var kind) && kind == Scalar.Kind.TEXT) {
            if (LINES.matcher(value).matches()) {
                block(value, indent + 2);
            } else {
                text.append(' ').append(alone(value)).append('\n');
            }
            return;
        }
        if (node instanceof Scalar || isShort(node) && column + flow.length() <= WIDTH) {
            text.append(' ').append(flow).append('\n');
            return;
        }
        text.append('\n');
        if (node instanceof Mapping mapping) {
            text.append(" ".repeat(indent + 2));
            mapping(mapping, indent + 2, false);
        } else if (node instanceof Sequence(var _, var items)) {
            items(items, indent + 2);
        }
    }

    /** A text of several lines as people write it. */
    private void block(String value, int indent) {
        text.append(" |-\n");
        value.lines()
                .forEach(line -> text.append(line.isEmpty() ? "" : " ".repeat(indent) + line)
                        .append('\n'));
    }

    private void items(List<Node> items, int indent) {
        for (Node item : items) {
            text.append(" ".repeat(indent)).append("- ");
            if (item instanceof Mapping mapping
                    && !(isShort(item) && indent + 2 + flow(item).length() <= WIDTH)) {
                mapping(mapping, indent + 2, false);
            } else if (item instanceof Sequence(var _, var within) && !isShort(item)) {
                text.append('\n');
                items(within, indent + 2);
            } else if (item instanceof Scalar(var _, var value, var kind) && kind == Scalar.Kind.TEXT) {
                text.append(alone(value)).append('\n');
            } else {
                text.append(flow(item)).append('\n');
            }
        }
    }

    /** Whether it holds no more than one level of lists or mappings, so that one line still reads well. */
    private static boolean isShort(Node node) {
        return switch (node) {
            case Scalar _ -> true;
            case Sequence(var _, var items) ->
                items.stream().allMatch(it -> it instanceof Scalar || isFlat(it) && items.size() <= 4);
            case Mapping(var _, var entries) ->
                entries.isEmpty()
                        || entries.size() <= 8
                                && !entries.getFirst().key().matches("key|week|from-side")
                                && entries.stream().allMatch(it -> isFlat(it.value()))
                        || entries.size() <= 9
                                && entries.stream().anyMatch(it -> it.key().matches("criterion|asks"))
                                && entries.stream().allMatch(it -> isShort(it.value()));
        };
    }

    private static boolean isFlat(Node node) {
        return switch (node) {
            case Scalar _ -> true;
            case Sequence(var _, var items) -> items.stream().allMatch(Scalar.class::isInstance);
            case Mapping(var _, var entries) -> entries.stream().allMatch(it -> it.value() instanceof Scalar);
        };
    }

    private static String flow(Node node) {
        return switch (node) {
            case Scalar(var _, var value, var kind) -> kind == Scalar.Kind.TEXT ? quoted(value) : value;
            case Sequence(var _, var items) ->
                items.stream().map(YamlText::flow).collect(Collectors.joining(", ", "[", "]"));
            case Mapping(var _, var entries) ->
                entries.stream()
                        .map(it -> key(it.key()) + ": " + flow(it.value()))
                        .collect(Collectors.joining(", ", "{", "}"));
        };
    }

    private static String key(String key) {
        return quoted(key);
    }

    /** A text on its own line, where a comma means nothing. */
    private static String alone(String value) {
        return IN_BLOCK.matcher(value).matches() && !MEANT.matcher(value).matches() ? value : quoted(value);
    }

    private static String quoted(String value) {
        return PLAIN.matcher(value).matches() && !MEANT.matcher(value).matches() ? value : JsonText.quoted(value);
    }
}
