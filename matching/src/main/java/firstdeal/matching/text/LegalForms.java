package firstdeal.matching.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The legal forms that names carry, and what kind each is. Forms are taken off before names are compared and kept as weak evidence: the kinds
 * of the same text differ by country (SA is public in France, cooperative in Norway), so a form is the set of kinds that it may be.
 */
public final class LegalForms {
    private static final List<String> KINDS = List.of(
            "limited",
            "public",
            "partnership",
            "limited-partnership",
            "cooperative",
            "foundation",
            "association",
            "sole",
            "state",
            "branch",
            "fund",
            "unlimited",
            "european");
    private static final int END = 1 << 16;
    private static final int START = 1 << 17;
    private static final int MIDDLE = 1 << 18;
    private static final int LONGEST = 8;
    private static final Pattern COUNTRY_MARK = Pattern.compile(" \\([A-Z]{2}\\)$");

    private final Phrases phrases = new Phrases();
    private final List<String> han = new ArrayList<>();
    private final HanForms hanForms;
    private final int formWords;

    LegalForms(List<String> lines, Words words) {
        Folder folder = new Folder();
        Tokeniser tokeniser = new Tokeniser(HanForms.of(List.of()));
        int[] out = new int[Tokeniser.MOST];
        for (String line : lines) {
            String[] cells = line.split("\\|");
            int bits = 1 << KINDS.indexOf(cells[1]) | place(cells[2]);
            for (String form : cells[3].split(";"))
                add(folder, tokeniser, COUNTRY_MARK.matcher(form).replaceFirst(""), bits, words, out);
        }
        formWords = words.size();
        hanForms = HanForms.of(han);
    }

    private void add(Folder folder, Tokeniser tokeniser, String form, int bits, Words words, int[] out) {
        String folded = folder.foldToString(form).strip();
        if (folded.length() > 1 && folded.chars().allMatch(c -> c >= 0x3400 && c <= 0x9FFF)) {
            han.add(folded);
            phrases.add(new int[] {words.intern(folded)}, 0, 1, bits | END | START | MIDDLE);
            return;
        }
        int count = tokeniser.part(folder.chars(), folder.length(), words, out);
        if (count > 0 && count <= LONGEST) phrases.add(out, 0, count, bits);
    }

    HanForms hanForms() {
        return hanForms.again();
    }

    /**
     * Takes the forms off a name, in place.
     *
     * @param words the name's words in order
     * @param count how many there are
     * @return the new count in the low 16 bits, the kinds of the forms (one bit each) in the high ones
     */
    public int strip(int[] words, int count) {
        int kinds = 0;
        for (int turn = 0; turn < 4 && count > 1; turn++) {
            int found = stripOnce(words, count);
            if (found == 0) break;
            count = found & 0xFFFF;
            kinds |= found >>> 16;
        }
        return kinds << 16 | count;
    }

    private int stripOnce(int[] words, int count) {
        for (int from = Math.max(1, count - LONGEST); from < count; from++) {
            if (words[from] >= formWords) continue;
            int value = phrases.value(words, from, count);
            if ((value & END) != 0) return (value & 0xFFFF) << 16 | from;
        }
        for (int from = 0; from < count; from++) {
            int to = words[from] < formWords ? longest(words, from, count, from == 0 ? START : MIDDLE) : from;
            if (to > from && to - from < count) return cut(words, from, to, count);
        }
        return 0;
    }

    private int longest(int[] words, int from, int count, int place) {
        int best = from;
        int node = 0;
        for (int to = from; to < count; to++) {
            node = phrases.child(node, words[to]);
            if (node < 0) break;
            if ((phrases.value(node) & place) != 0) best = to + 1;
        }
        return best;
    }

    private int cut(int[] words, int from, int to, int count) {
        int value = phrases.value(words, from, to);
        System.arraycopy(words, to, words, from, count - to);
        return (value & 0xFFFF) << 16 | count - (to - from);
    }

    private static int place(String name) {
        return switch (name) {
            case "end" -> END;
            case "start" -> START;
            case "both" -> END | START;
            case "any" -> END | MIDDLE;
            default -> throw new IllegalArgumentException("A form stands at the end, start, both or any, not " + name);
        };
    }
}
