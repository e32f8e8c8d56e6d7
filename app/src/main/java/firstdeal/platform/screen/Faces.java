package firstdeal.platform.screen;

/** Initials for the avatars. */
public final class Faces {

    private Faces() {}

    /** The first letters of the first and the last word of a name, for example {@code ML}; never more than two. */
    public static String initials(String name) {
        var words = name.strip();
        int last = words.lastIndexOf(' ');
        return first(words) + (last < 0 ? "" : first(words.substring(last + 1)));
    }

    private static String first(String word) {
        return word.isEmpty()
                ? ""
                : word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(java.util.Locale.ROOT);
    }
}
