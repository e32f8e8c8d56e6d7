package firstdeal.matching.place;

import firstdeal.matching.text.Folder;
import firstdeal.matching.text.LongMap;
import firstdeal.matching.text.Resource;
import java.util.List;

/** Cities as hashes of their folded names, those with several names under the first. Immutable. */
public final class Cities {
    private final LongMap groups = new LongMap(512);
    private final long[] firsts;

    private Cities() {
        Folder folder = new Folder();
        List<String> lines = Resource.lines("cities.txt");
        firsts = new long[lines.size()];
        for (int i = 0; i < firsts.length; i++) {
            for (String name : lines.get(i).split(";")) {
                folder.fold(name);
                long hash = Countries.compact(folder.chars(), folder.length());
                if (firsts[i] == 0) firsts[i] = hash;
                groups.putIfAbsent(hash, i);
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
        int group = groups.get(hash);
        return group < 0 ? hash : firsts[group];
    }
}
