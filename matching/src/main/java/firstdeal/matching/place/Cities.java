package firstdeal.matching.place;

import firstdeal.matching.text.Folder;
import firstdeal.matching.text.Resource;
import java.util.HashMap;
import java.util.Map;

/** Cities as hashes of their folded names, those with several names under the first. Immutable. */
public final class Cities {
    private final Map<Long, Long> first = new HashMap<>(2048);

    private Cities() {
        Folder folder = new Folder();
        for (String line : Resource.lines("cities.txt")) {
            long canonical = 0;
            for (String name : line.split(";")) {
                folder.fold(name);
                long hash = Countries.compact(folder.chars(), folder.length());
                if (canonical == 0) canonical = hash;
                first.putIfAbsent(hash, canonical);
            }
        }
    }

    public static Cities standard() {
        return new Cities();
    }

    /** Whether a folded text has no letter at all. */
    public static boolean nothing(char[] folded, int length) {
        for (int i = 0; i < length; i++) if (Character.isLetter(folded[i])) return false;
        return true;
    }

    /** The hash of the city's name, the same for all its names; never called for a text without letters. */
    public long of(char[] folded, int length) {
        long hash = Countries.compact(folded, length);
        return first.getOrDefault(hash, hash);
    }
}
