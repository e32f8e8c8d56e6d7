package firstdeal.programfile.internal;

import firstdeal.programfile.Mark;
import firstdeal.programfile.Node;
import firstdeal.programfile.Problems;
import firstdeal.shared.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Makes the same tree of JSON text as {@link YamlTree} of YAML. */
final class JsonTree {

    private static final int MOST = 100_000;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(40).build())
            .build();

    private final JsonParser tokens;
    private final Problems problems;
    private int nodes;

    private JsonTree(JsonParser tokens, Problems problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    /** The tree, or nothing after what is wrong is said. */
    static Optional<Node> of(String text, Problems problems) {
        try (var tokens = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            if (tokens.nextToken() == null) {
                problems.add(Mark.START, "", Text.of("programfile.empty"));
                return Optional.empty();
            }
            var tree = new JsonTree(tokens, problems).node();
            if (tokens.nextToken() != null) {
                problems.add(mark(tokens.currentTokenLocation()), "", Text.of("programfile.second-document"));
            }
            return problems.none() ? Optional.of(tree) : Optional.empty();
        } catch (JacksonException broken) {
            problems.add(
                    mark(broken.getLocation()),
                    "",
                    Text.of("programfile.json-broken", "why", broken.getOriginalMessage()));
            return Optional.empty();
        }
    }

    private Node node() {
        var mark = mark(tokens.currentTokenLocation());
        if (++nodes == MOST) {
            problems.add(mark, "", Text.of("programfile.too-many", "limit", MOST));
        }
        return switch (tokens.currentToken()) {
            case START_OBJECT -> new Node.Mapping(mark, entries());
            case START_ARRAY -> new Node.Sequence(mark, items());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> scalar(mark, Node.Scalar.Kind.NUMBER);
            case VALUE_TRUE, VALUE_FALSE -> scalar(mark, Node.Scalar.Kind.FLAG);
            case VALUE_NULL -> scalar(mark, Node.Scalar.Kind.NOTHING);
            default -> scalar(mark, Node.Scalar.Kind.TEXT);
        };
    }

    private Node scalar(Mark mark, Node.Scalar.Kind kind) {
        return new Node.Scalar(mark, tokens.getString(), kind);
    }

    private List<Node> items() {
        var items = new ArrayList<Node>();
        while (tokens.nextToken() != JsonToken.END_ARRAY) {
            items.add(node());
        }
        return items;
    }

    private List<Node.Entry> entries() {
        var entries = new ArrayList<Node.Entry>();
        var keys = new HashSet<String>();
        while (tokens.nextToken() != JsonToken.END_OBJECT) {
            var key = tokens.currentName();
            var mark = mark(tokens.currentTokenLocation());
            tokens.nextToken();
            var value = node();
            if (keys.add(key)) {
                entries.add(new Node.Entry(mark, key, value));
            } else {
                problems.add(mark, key, Text.of("programfile.key-twice", "key", YamlTree.shortened(key)));
            }
        }
        return entries;
    }

    private static Mark mark(@Nullable TokenStreamLocation at) {
        if (at == null) {
            return Mark.START;
        }
        return new Mark(Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
    }
}
