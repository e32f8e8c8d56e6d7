package firstdeal.programfile.internal;

import firstdeal.programfile.Marker;
import firstdeal.programfile.Outline.Block;
import firstdeal.programfile.Outline.Box;
import firstdeal.programfile.Outline.Heading;
import firstdeal.programfile.Outline.Item;
import firstdeal.programfile.Outline.Other;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A table whose rows are items: one column says what is to be done, one by whom, one when; the others go along. */
final class Table {

    private static final Pattern RULE = Pattern.compile("\\|?\\s*:?-+:?\\s*(?:\\|\\s*:?-+:?\\s*)*\\|?\\s*");
    private static final Pattern WHAT =
            words("task|action|item|activity|step|to-?do|what|deliverable|aufgabe|maßnahme|was|tâche|tarea");
    private static final Pattern WHO = words("owner|responsible|who|assignee|verantwortlich|zuständig|wer|responsable");
    private static final Pattern WHEN =
            words("due|when|day|target|timing|timeline|window|week|fällig|termin|wann|tag|échéance");
    private static final Pattern PHASE = words("phase|stage|period|month|sprint|etappe|zeitraum|fase|étape");
    private static final Pattern AREA =
            words("workstream|stream|area|category|section|topic|theme|track|bereich|thema|kategorie");
    private static final int PHASE_LEVEL = 5;
    private static final Pattern STATE = words("|status|done|state|✓|✔|x|#|no\\.?|nr\\.?|erledigt|stand");
    private static final Pattern BOX = Pattern.compile("\\s*(?:\\[([ xX]?)\\]|[☐□▢⬜])\\s*");

    private Table() {}

    static boolean isTable(List<String> lines) {
        return lines.size() > 1
                && lines.getFirst().contains("|")
                && RULE.matcher(lines.get(1)).matches();
    }

    /** Its rows; where columns say phase and workstream, under headings of these words. What follows it stays lines. */
    static List<Block> blocks(List<String> lines, int firstLine) {
        var names = cells(lines.getFirst());
        int what = column(names, WHAT);
        var above = new ArrayList<Above>();
        above(names, PHASE, PHASE_LEVEL, what).ifPresent(above::add);
        above(names, AREA, PHASE_LEVEL + 1, what).ifPresent(above::add);
        var blocks = new ArrayList<Block>();
        var said = new ArrayList<>(above.stream().map(it -> "").toList());
        for (int i = 2; i < lines.size(); i++) {
            if (!lines.get(i).contains("|")) {
                blocks.add(new Other(firstLine + i, Inline.parse(lines.get(i)).text()));
                continue;
            }
            var cells = cells(lines.get(i));
            headings(above, said, cells, firstLine + i, blocks);
            var skipped = above.stream().map(Above::column).toList();
            blocks.add(item(names, cells, what, skipped, firstLine + i));
        }
        return blocks;
    }

    /** A column whose words stand as a heading above its rows. */
    private record Above(int column, int level) {}

    private static Optional<Above> above(List<String> names, Pattern pattern, int level, int what) {
        for (int i = 0; i < names.size(); i++) {
            if (i != what && pattern.matcher(names.get(i)).matches()) {
                return Optional.of(new Above(i, level));
            }
        }
        return Optional.empty();
    }

    /** An empty cell means the one above it; a new phase begins its workstreams anew. */
    private static void headings(
            List<Above> above, List<String> said, List<String> cells, int line, List<Block> blocks) {
        for (int i = 0; i < above.size(); i++) {
            int column = above.get(i).column();
            var words = column < cells.size() ? Inline.parse(cells.get(column)).text() : "";
            if (!words.isBlank() && !words.equals(said.get(i))) {
                blocks.add(new Heading(line, above.get(i).level(), words, Marker.NONE));
                said.set(i, words);
                for (int below = i + 1; below < said.size(); below++) {
                    said.set(below, "");
                }
            }
        }
    }

    /** The column that says it; else the first that is no number or state. */
    private static int column(List<String> names, Pattern pattern) {
        for (int i = 0; i < names.size(); i++) {
            if (pattern.matcher(names.get(i)).matches()) {
                return i;
            }
        }
        for (int i = 0; i < names.size(); i++) {
            if (!STATE.matcher(names.get(i)).matches()) {
                return i;
            }
        }
        return 0;
    }

    private static Item item(List<String> names, List<String> cells, int what, List<Integer> skipped, int line) {
        var text = new StringBuilder();
        var details = new ArrayList<Other>();
        boolean ticked = false;
        for (int i = 0; i < cells.size(); i++) {
            var cell = Inline.parse(cells.get(i));
            var name = i < names.size() ? names.get(i) : "";
            ticked |= cells.get(i).matches("(?i)\\s*\\[x\\].*");
            if (skipped.contains(i) || name.equals("#") && cell.text().matches("\\d*")) {
                continue;
            }
            if (i == what) {
                text.insert(0, BOX.matcher(cell.text()).replaceFirst(""));
                cell.links().forEach(link -> details.add(new Other(line, link)));
            } else if (WHEN.matcher(name).matches() && !cell.text().isBlank()) {
                text.append(" (").append(name).append(": ").append(cell.text()).append(')');
            } else if (!cell.text().isBlank() && !BOX.matcher(cell.text()).matches()) {
                var label = WHO.matcher(name).matches() ? "Owner" : name;
                details.add(new Other(line, label.isBlank() ? cell.text() : label + ": " + cell.text()));
            }
        }
        return new Item(line, ticked ? Box.TICKED : Box.OPEN, text.toString().strip(), details, List.of(), Marker.NONE);
    }

    private static List<String> cells(String line) {
        var inner = line.strip();
        inner = inner.startsWith("|") ? inner.substring(1) : inner;
        inner = inner.endsWith("|") && !inner.endsWith("\\|") ? inner.substring(0, inner.length() - 1) : inner;
        var cells = new ArrayList<String>();
        for (var cell : inner.split("(?<!\\\\)\\|", -1)) {
            cells.add(cell.replace("\\|", "|").strip());
        }
        return cells;
    }

    private static Pattern words(String words) {
        return Pattern.compile("(?:" + words + ")", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
