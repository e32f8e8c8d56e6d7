package firstdeal.programfile.internal;

import firstdeal.programfile.Mark;
import firstdeal.programfile.Node;
import firstdeal.programfile.Problems;
import firstdeal.shared.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Makes a tree of YAML 1.2 (core schema) text; anchors, aliases, merge keys, tags and further documents are refused. */
final class YamlTree {

    private static final int DEEPEST = 40;
    private static final int MOST = 100_000;
    private static final Pattern NOTHING = Pattern.compile("|~|null|Null|NULL");
    private static final Pattern FLAG = Pattern.compile("true|True|TRUE|false|False|FALSE");
    private static final Pattern NUMBER = Pattern.compile(
            "[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");

    private final ParserImpl events;
    private final Problems problems;
    private int nodes;

    private YamlTree(String text, Problems problems) {
        var settings = LoadSettings.builder()
                .setUseMarks(true)
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        this.events = new ParserImpl(settings, new StreamReader(settings, text));
        this.problems = problems;
    }

    /** The tree, or nothing after what is wrong is said. */
    static Optional<Node> of(String text, Problems problems) {
        try {
            return new YamlTree(text, problems).document();
        } catch (Stopped stopped) {
            problems.add(stopped.mark, "", stopped.text);
        } catch (MarkedYamlEngineException broken) {
            var mark = broken.getProblemMark().map(YamlTree::mark).orElse(Mark.START);
            problems.add(mark, "", Text.of("programfile.yaml-broken", "why", broken.getProblem()));
        } catch (YamlEngineException broken) {
            var why = String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
            problems.add(Mark.START, "", Text.of("programfile.yaml-broken", "why", why));
        }
        return Optional.empty();
    }

    private Optional<Node> document() {
        events.next();
        if (!events.checkEvent(Event.ID.DocumentStart)) {
            throw new Stopped(Mark.START, Text.of("programfile.empty"));
        }
        events.next();
        var tree = node(0);
        events.next();
        if (!events.checkEvent(Event.ID.StreamEnd)) {
            throw new Stopped(mark(events.next()), Text.of("programfile.second-document"));
        }
        return problems.none() ? Optional.of(tree) : Optional.empty();
    }

    private Node node(int depth) {
        var event = events.next();
        var mark = mark(event);
        if (++nodes > MOST) {
            throw new Stopped(mark, Text.of("programfile.too-many", "limit", MOST));
        }
        if (depth > DEEPEST) {
            throw new Stopped(mark, Text.of("programfile.too-deep", "limit", DEEPEST));
        }
        return switch (event) {
            case ScalarEvent scalar -> scalar(scalar, mark);
            case SequenceStartEvent sequence -> {
                plain(sequence.getAnchor().isPresent(), sequence.getTag().isPresent(), mark);
                yield new Node.Sequence(mark, items(depth));
            }
            case MappingStartEvent mapping -> {
                plain(mapping.getAnchor().isPresent(), mapping.getTag().isPresent(), mark);
                yield new Node.Mapping(mark, entries(depth));
            }
            default -> throw new Stopped(mark, Text.of("programfile.alias"));
        };
    }

    private List<Node> items(int depth) {
        var items = new ArrayList<Node>();
        while (!events.checkEvent(Event.ID.SequenceEnd)) {
            items.add(node(depth + 1));
        }
        events.next();
        return items;
    }

    private List<Node.Entry> entries(int depth) {
        var entries = new ArrayList<Node.Entry>();
        var keys = new HashSet<String>();
        while (!events.checkEvent(Event.ID.MappingEnd)) {
            var key = node(depth + 1);
            var value = node(depth + 1);
            if (!(key instanceof Node.Scalar(var mark, var text, var kind)) || kind == Node.Scalar.Kind.NOTHING) {
                problems.add(key.mark(), "", Text.of("programfile.key-not-a-text"));
            } else if (text.equals("<<")) {
                problems.add(mark, text, Text.of("programfile.merge-key"));
            } else if (!keys.add(text)) {
                problems.add(mark, text, Text.of("programfile.key-twice", "key", shortened(text)));
            } else {
                entries.add(new Node.Entry(mark, text, value));
            }
        }
        events.next();
        return entries;
    }

    private Node scalar(ScalarEvent scalar, Mark mark) {
        plain(scalar.getAnchor().isPresent(), scalar.getTag().isPresent(), mark);
        var value = scalar.getValue();
        return new Node.Scalar(
                mark, value, scalar.getScalarStyle() == ScalarStyle.PLAIN ? kind(value) : Node.Scalar.Kind.TEXT);
    }

    private void plain(boolean anchor, boolean tag, Mark mark) {
        if (anchor) {
            problems.add(mark, "", Text.of("programfile.anchor"));
        }
        if (tag) {
            problems.add(mark, "", Text.of("programfile.tag"));
        }
    }

    private static Node.Scalar.Kind kind(String value) {
        if (NOTHING.matcher(value).matches()) {
            return Node.Scalar.Kind.NOTHING;
        } else if (FLAG.matcher(value).matches()) {
            return Node.Scalar.Kind.FLAG;
        }
        return NUMBER.matcher(value).matches() ? Node.Scalar.Kind.NUMBER : Node.Scalar.Kind.TEXT;
    }

    private static Mark mark(Event event) {
        return event.getStartMark().map(YamlTree::mark).orElse(Mark.START);
    }

    private static Mark mark(org.snakeyaml.engine.v2.exceptions.Mark mark) {
        return new Mark(mark.getLine() + 1, mark.getColumn() + 1);
    }

    static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    /** Reading on would find nothing that helps. */
    private static final class Stopped extends RuntimeException {

        private final transient Mark mark;
        private final transient Text text;

        Stopped(Mark mark, Text text) {
            super(text.key());
            this.mark = mark;
            this.text = text;
        }
    }
}
