package firstdeal.matching.place;

import firstdeal.matching.text.Folder;
import firstdeal.matching.text.Hash;
import firstdeal.matching.text.LongMap;
import firstdeal.matching.text.Resource;

/** Countries by ISO 3166-1 code (two or three letters) or by name in some twenty languages. Immutable. */
public final class Countries {
    private final LongMap numbers = new LongMap(4096);
    private final String[] codes = new String[512];

    private Countries() {
        Folder folder = new Folder();
        int number = 0;
        for (String line : Resource.lines("countries.txt")) {
            String[] cells = line.split("\\|");
            codes[++number] = cells[0];
            for (String name : (cells[0] + ";" + cells[1] + ";" + cells[2]).split(";")) {
                folder.fold(name);
                numbers.putIfAbsent(compact(folder.chars(), folder.length()), number);
            }
        }
    }

    public static Countries standard() {
        return Standard.COUNTRIES;
    }

    /** Read when first asked for, then the same for all; it never changes. */
    private static final class Standard {
        static final Countries COUNTRIES = new Countries();
    }

    /** The country's number, from 1; 0 when the text is no country that is known. */
    public int of(String text) {
        Folder folder = new Folder();
        folder.fold(text);
        return of(folder.chars(), folder.length());
    }

    public int of(char[] folded, int length) {
        return Math.max(0, numbers.get(compact(folded, length)));
    }

    /** The ISO code of a number. */
    public String code(int number) {
        return codes[number];
    }

    /** The hash of a folded text without blanks and marks. */
    static long compact(char[] folded, int length) {
        long hash = 0;
        for (int i = 0; i < length; i++)
            if (Character.isLetterOrDigit(folded[i])) hash = hash * Hash.BASE + folded[i] + 1;
        return Hash.mix(hash);
    }
}
