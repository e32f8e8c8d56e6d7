package firstdeal.programfile;

import firstdeal.programfile.Node.Mapping;
import firstdeal.programfile.Node.Scalar;
import firstdeal.programfile.Node.Sequence;
import firstdeal.shared.Role;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * A node, where it stands, and where to say what is wrong with it. Whatever is asked of it gives a value: the one written, or
 * after a problem some harmless one, so that the reader goes on and finds the rest.
 */
record Place(Node node, String path, Problems problems) {

    private static final int LONGEST_TEXT = 4_000;
    private static final String KEBAB = "[a-z0-9]+(-[a-z0-9]+)*";

    void problem(Text text) {
        problems.add(node.mark(), path, text);
    }

    String text() {
        if (!(node instanceof Scalar(var _, var text, var kind)) || kind == Scalar.Kind.NOTHING) {
            problem(Text.of("programfile.not-a-text"));
            return "";
        }
        if (text.length() > LONGEST_TEXT) {
            problem(Text.of("programfile.text-too-long", "limit", LONGEST_TEXT));
            return "";
        }
        if (text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\t')) {
            problem(Text.of("programfile.control-character"));
            return "";
        }
        return text.strip();
    }

    String key() {
        var text = text();
        if (text.isEmpty() || text.length() > 80 || !text.matches(KEBAB)) {
            problem(Text.of("programfile.not-a-key", "value", shortened(text)));
        }
        return text;
    }

    int number(int least, int most) {
        try {
            if (node instanceof Scalar(var _, var text, var kind) && kind == Scalar.Kind.NUMBER) {
                int number = Integer.parseInt(text);
                if (number >= least && number <= most) {
                    return number;
                }
            }
        } catch (NumberFormatException _) {
            // said below, as for anything else that is no whole number of this span
        }
        problem(Text.of("programfile.not-a-number", "least", least, "most", most, "value", shortened(raw())));
        return least;
    }

    double share() {
        try {
            double share = Double.parseDouble(raw());
            if (share >= 0 && share <= 100) {
                return share;
            }
        } catch (NumberFormatException _) {
            // said below
        }
        problem(Text.of("programfile.not-a-share", "value", shortened(raw())));
        return 0;
    }

    boolean flag() {
        if (node instanceof Scalar(var _, var text, var kind) && kind == Scalar.Kind.FLAG) {
            return text.equalsIgnoreCase("true");
        }
        problem(Text.of("programfile.not-a-flag", "value", shortened(raw())));
        return false;
    }

    Role role() {
        var text = text();
        if (!text.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*") || text.length() > 80) {
            problem(Text.of("programfile.not-a-role", "value", shortened(text)));
            return Role.PAM;
        }
        return new Role(text);
    }

    Side side() {
        var text = text();
        for (Side side : Side.values()) {
            if (side.name().equals(text)) {
                return side;
            }
        }
        problem(Text.of("programfile.not-a-side", "value", shortened(text)));
        return Side.JOINT;
    }

    <E extends Enum<E>> E oneOf(Class<E> type, Function<E, String> written) {
        var text = text();
        var constants = List.of(type.getEnumConstants());
        var known = constants.stream().map(written).toList();
        int index = known.indexOf(text);
        if (index < 0) {
            problem(Text.of("programfile.unknown-value", "value", shortened(text), "hint", Nearest.hint(text, known)));
            return constants.getFirst();
        }
        return constants.get(index);
    }

    /** How a constant stands in the file: kebab-case. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Every item; a single value is a list of one. */
    <T> List<T> list(Function<Place, T> read) {
        return switch (node) {
            case Sequence(var _, var items) -> {
                var values = new ArrayList<T>(items.size());
                items.forEach(item -> values.add(read.apply(new Place(item, path, problems))));
                yield List.copyOf(values);
            }
            case Scalar _ -> List.of(read.apply(this));
            case Mapping _ -> {
                problem(Text.of("programfile.not-a-list"));
                yield List.of();
            }
        };
    }

    Fields fields() {
        if (node instanceof Mapping mapping) {
            return new Fields(mapping, path, problems);
        }
        problem(Text.of("programfile.not-a-mapping"));
        return new Fields(new Mapping(node.mark(), List.of()), path, problems).broken();
    }

    private String raw() {
        return node instanceof Scalar(var _, var text, var _) ? text : "";
    }

    static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    static boolean isSide(String text) {
        return Arrays.stream(Side.values()).anyMatch(side -> side.name().equals(text));
    }
}
