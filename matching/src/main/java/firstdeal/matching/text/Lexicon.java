package firstdeal.matching.text;

import java.util.Arrays;
import java.util.List;

/**
 * What is known of words before any list is read: which stand for the same, how common they are in company names, and the legal forms.
 * Immutable after construction and shared by all threads.
 */
public final class Lexicon {
    /** The share of a country's name among the words of names. */
    private static final float PLACE = 0.001f;

    private final Words words = new Words(null, 8192);
    private final LegalForms forms;
    private final int[] canonical;
    private final float[] share;
    private final boolean[] filler;

    private Lexicon(List<String> formLines, List<String> wordLines, List<String> countryLines) {
        forms = new LegalForms(formLines, words);
        Folder folder = new Folder();
        int[][] groups = new int[wordLines.size()][];
        for (int i = 0; i < groups.length; i++) groups[i] = group(folder, wordLines.get(i));
        int[] countries = countryLines.stream()
                .map(line -> "1 " + line.split("\\|")[2])
                .flatMapToInt(line -> Arrays.stream(group(folder, line)))
                .toArray();
        canonical = new int[words.size()];
        share = new float[words.size()];
        filler = new boolean[words.size()];
        Arrays.setAll(canonical, i -> i);
        for (int word : countries) if (word > 1) share[word] = PLACE;
        for (int i = groups.length - 1; i >= 0; i--) enter(groups[i], isFiller(wordLines.get(i)));
    }

    /** The tables that come with the library. */
    public static Lexicon standard() {
        return new Lexicon(
                Resource.lines("legal-forms.txt"), Resource.lines("words.txt"), Resource.lines("countries.txt"));
    }

    /** The dictionary that every list's dictionary stands on. */
    public Words words() {
        return words;
    }

    public LegalForms forms() {
        return forms;
    }

    public Tokeniser tokeniser() {
        return new Tokeniser(forms.hanForms());
    }

    /** The word that stands for this one and the like of it, or -1 for a word that means nothing in a name ({@code and}). */
    public int canonical(int word) {
        return word < canonical.length ? canonical[word] : word;
    }

    /** The share of words in company names that are this one, as far as is known beforehand; 0 for a word not in the table. */
    public float share(int word) {
        return word < share.length ? share[word] : 0;
    }

    /** Whether names carry or leave out this word at will, as in <i>Acme Group</i> for <i>Acme</i>. */
    public boolean isFiller(int word) {
        return word < filler.length && filler[word];
    }

    private static boolean isFiller(String line) {
        return line.charAt(line.indexOf(' ') - 1) == '+';
    }

    private int[] group(Folder folder, String line) {
        int blank = line.indexOf(' ');
        String[] names = line.substring(blank + 1).split(";");
        int[] group = new int[names.length + 1];
        group[0] = Integer.parseInt(line.substring(0, isFiller(line) ? blank - 1 : blank));
        Tokeniser tokeniser = new Tokeniser(HanForms.of(List.of()));
        int[] out = new int[Tokeniser.MOST];
        for (int i = 0; i < names.length; i++) {
            folder.fold(names[i]);
            group[i + 1] = tokeniser.part(folder.chars(), folder.length(), words, out) == 1 ? out[0] : -1;
        }
        return group;
    }

    private void enter(int[] group, boolean filling) {
        for (int i = 1; i < group.length; i++) {
            if (group[i] < 0) continue;
            canonical[group[i]] = group[0] == 0 ? -1 : group[1];
            share[group[i]] = group[0] / 1000f;
            filler[group[i]] = filling;
        }
    }
}
