package firstdeal.programfile;

import firstdeal.programfile.Node.Mapping;
import firstdeal.programfile.Node.Scalar;
import firstdeal.programfile.Node.Sequence;
import java.util.List;

/** The JSON of a tree, indented by two. */
final class JsonText {

    private final StringBuilder text = new StringBuilder();

    private JsonText() {}

    static String of(Node tree) {
        var json = new JsonText();
        json.value(tree, 0);
        return json.text.append('\n').toString();
    }

    private void value(Node node, int indent) {
        switch (node) {
            case Scalar(var _, var value, var kind) -> text.append(kind == Scalar.Kind.TEXT ? quoted(value) : value);
            case Sequence(var _, var items) -> {
                text.append('[');
                for (int i = 0; i < items.size(); i++) {
                    line(i, indent + 2);
                    value(items.get(i), indent + 2);
                }
                end(items, indent, ']');
            }
            case Mapping(var _, var entries) -> {
                text.append('{');
                for (int i = 0; i < entries.size(); i++) {
                    line(i, indent + 2);
                    text.append(quoted(entries.get(i).key())).append(": ");
                    value(entries.get(i).value(), indent + 2);
                }
                end(entries, indent, '}');
            }
        }
    }

    private void line(int item, int indent) {
        text.append(item == 0 ? "\n" : ",\n").append(" ".repeat(indent));
    }

    private void end(List<?> items, int indent, char bracket) {
        if (!items.isEmpty()) {
            text.append('\n').append(" ".repeat(indent));
        }
        text.append(bracket);
    }

    /** In double quotes; the same in JSON and in YAML. */
    static String quoted(String value) {
        var quoted = new StringBuilder("\"");
        value.chars().forEach(c -> {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (c < ' ' || c == 0x7f || (c >= 0x80 && c < 0xa0) || c == 0x2028 || c == 0x2029 || c == 0xfeff) {
                        quoted.append(String.format("\\u%04x", c));
                    } else {
                        quoted.append((char) c);
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }
}
