package firstdeal.programfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The lines between two rules of dashes at the head of a Markdown text.
 *
 * @param lines how many lines it takes, the dashes counted; 0 when there is none
 * @param rest what stands in it besides, to be kept as notes
 */
record FrontMatter(
        int lines, Optional<String> title, Optional<String> key, Optional<String> purpose, List<Outline.Other> rest) {

    private static final int LONGEST = 200;
    private static final FrontMatter NONE =
            new FrontMatter(0, Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    static FrontMatter of(List<String> text) {
        int end = end(text);
        if (end == 0) {
            return NONE;
        }
        Optional<String> title = Optional.empty();
        Optional<String> key = Optional.empty();
        Optional<String> purpose = Optional.empty();
        var rest = new ArrayList<Outline.Other>();
        for (int i = 1; i < end; i++) {
            var line = text.get(i);
            var value = value(line);
            switch (name(line)) {
                case "title", "titel" -> title = value;
                case "key" -> key = value.filter(it -> it.matches("[a-z0-9]+(-[a-z0-9]+)*") && it.length() <= 80);
                case "purpose", "description" -> purpose = value.filter(it -> !it.matches("[>|][+-]?"));
                default -> rest.add(new Outline.Other(i + 1, line));
            }
        }
        return new FrontMatter(
                end + 1,
                title,
                key,
                purpose,
                rest.stream().filter(it -> !it.text().isBlank()).toList());
    }

    /** The index of its closing line; 0 when there is no front matter. */
    private static int end(List<String> text) {
        if (text.isEmpty() || !text.getFirst().stripTrailing().equals("---")) {
            return 0;
        }
        for (int i = 1; i < Math.min(text.size(), LONGEST); i++) {
            var line = text.get(i).stripTrailing();
            if (line.equals("---") || line.equals("...")) {
                return i;
            }
            if (line.startsWith("#") && line.contains("# ")) {
                return 0; // a heading: the dashes were only a rule
            }
        }
        return 0;
    }

    private static String name(String line) {
        int colon = line.indexOf(':');
        return colon > 0 ? line.substring(0, colon).toLowerCase(Locale.ROOT) : "";
    }

    private static Optional<String> value(String line) {
        var value = line.substring(line.indexOf(':') + 1).strip();
        if (value.length() > 1
                && (value.startsWith("\"") && value.endsWith("\"") || value.startsWith("'") && value.endsWith("'"))) {
            value = value.substring(1, value.length() - 1);
        }
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }
}
